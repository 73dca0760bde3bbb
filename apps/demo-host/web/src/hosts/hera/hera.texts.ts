import type { Host } from '../host.ts';

export const heraTexts: Host['texts'] = {
  en: {
    nav: {
      overview: 'Overview',
      orders: 'Sales orders',
      purchasing: 'Purchasing',
      inventory: 'Inventory',
      production: 'Production',
      finance: 'Finance',
      people: 'People',
      partners: 'Partner programme',
    },
    title: 'Partner programme',
    lead:
      'Recommend HERA to the companies you advise. Half of what they pay is yours, ' +
      'for as long as they stay.',
    more: {
      manager: 'Your partner manager',
      managerName: 'Ines Marchetti',
      managerText: 'Ask her about joint projects, co-branded material and your next certificate.',
      write: 'Write to Ines',
      hours: 'Usually replies within a day',
    },
  },
  de: {
    nav: {
      overview: 'Übersicht',
      orders: 'Aufträge',
      purchasing: 'Einkauf',
      inventory: 'Lager',
      production: 'Fertigung',
      finance: 'Finanzen',
      people: 'Personal',
      partners: 'Partnerprogramm',
    },
    title: 'Partnerprogramm',
    lead:
      'Empfehlen Sie HERA den Unternehmen, die Sie beraten. ' +
      'Die Hälfte ihrer Rechnungen gehört Ihnen, solange sie bleiben.',
    more: {
      manager: 'Ihre Partnerbetreuerin',
      managerName: 'Ines Marchetti',
      managerText: 'Für gemeinsame Projekte, Material mit Ihrem Logo und Ihr nächstes Zertifikat.',
      write: 'Ines schreiben',
      hours: 'Antwortet meist binnen eines Tages',
    },
  },
  ar: {
    nav: {
      overview: 'نظرة عامة',
      orders: 'أوامر البيع',
      purchasing: 'المشتريات',
      inventory: 'المخزون',
      production: 'الإنتاج',
      finance: 'المالية',
      people: 'الموظفون',
      partners: 'برنامج الشركاء',
    },
    title: 'برنامج الشركاء',
    lead: 'أوصِ بـ HERA للشركات التي تنصحها. نصف ما تدفعه لك ما دامت معنا.',
    more: {
      manager: 'مديرة شراكتك',
      managerName: 'إينيس ماركيتي',
      managerText: 'اسألها عن المشاريع المشتركة والمواد المشتركة العلامة وشهادتك التالية.',
      write: 'اكتب إلى إينيس',
      hours: 'ترد عادةً خلال يوم',
    },
  },
};
