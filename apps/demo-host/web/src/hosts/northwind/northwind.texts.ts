import type { Host } from '../host.ts';

export const northwindTexts: Host['texts'] = {
  en: {
    nav: {
      home: 'Home',
      payments: 'Payments',
      cards: 'Cards',
      invoices: 'Invoices',
      savings: 'Savings',
      partners: 'Refer & earn',
    },
    title: 'Refer & earn',
    lead:
      'Send founders to Northwind. You earn when they open an account, ' +
      'and every month they use it.',
    more: {
      how: 'How it works',
      one: 'Share your link',
      oneText: 'In a newsletter, a video or a message.',
      two: 'They open an account',
      twoText: 'Within 90 days of their visit.',
      three: 'You are paid',
      threeText: 'A bonus at the start, a share each month.',
    },
  },
  de: {
    nav: {
      home: 'Start',
      payments: 'Zahlungen',
      cards: 'Karten',
      invoices: 'Rechnungen',
      savings: 'Sparen',
      partners: 'Empfehlen',
    },
    title: 'Empfehlen und verdienen',
    lead:
      'Bringen Sie Gründer zu Northwind. Sie verdienen, wenn sie ein Konto eröffnen, ' +
      'und jeden Monat danach.',
    more: {
      how: 'So geht es',
      one: 'Link teilen',
      oneText: 'Im Newsletter, Video oder Chat.',
      two: 'Sie eröffnen ein Konto',
      twoText: 'Bis 90 Tage nach dem Besuch.',
      three: 'Sie verdienen',
      threeText: 'Ein Bonus zum Start, ein Anteil jeden Monat.',
    },
  },
  ar: {
    nav: {
      home: 'الرئيسية',
      payments: 'المدفوعات',
      cards: 'البطاقات',
      invoices: 'الفواتير',
      savings: 'الادخار',
      partners: 'أوصِ واكسب',
    },
    title: 'أوصِ واكسب',
    lead: 'أرسل المؤسسين إلى Northwind. تكسب حين يفتحون حسابًا، وكل شهر يستخدمونه.',
    more: {
      how: 'كيف يعمل',
      one: 'شارك رابطك',
      oneText: 'في نشرة أو فيديو أو رسالة.',
      two: 'يفتحون حسابًا',
      twoText: 'خلال 90 يومًا من زيارتهم.',
      three: 'تُدفع لك عمولتك',
      threeText: 'مكافأة في البداية وحصة كل شهر.',
    },
  },
};
