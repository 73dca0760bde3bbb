import type { Host } from '../host.ts';

export const smartcrmTexts: Host['texts'] = {
  en: {
    nav: {
      home: 'Home',
      contacts: 'Contacts',
      companies: 'Companies',
      deals: 'Deals',
      activities: 'Activities',
      reports: 'Reports',
      partners: 'Partner network',
    },
    title: 'Partner',
    lead: 'Your record in the SmartCRM network.',
    more: { tier: 'Tier', type: 'Type', since: 'Partner since', certificate: 'Certificate' },
  },
  de: {
    nav: {
      home: 'Start',
      contacts: 'Kontakte',
      companies: 'Firmen',
      deals: 'Chancen',
      activities: 'Aktivitäten',
      reports: 'Berichte',
      partners: 'Partnernetz',
    },
    title: 'Partner',
    lead: 'Ihr Datensatz im SmartCRM-Netz.',
    more: { tier: 'Stufe', type: 'Art', since: 'Partner seit', certificate: 'Zertifikat' },
  },
  ar: {
    nav: {
      home: 'الرئيسية',
      contacts: 'جهات الاتصال',
      companies: 'الشركات',
      deals: 'الصفقات',
      activities: 'الأنشطة',
      reports: 'التقارير',
      partners: 'شبكة الشركاء',
    },
    title: 'شريك',
    lead: 'سجلك في شبكة SmartCRM.',
    more: { tier: 'المستوى', type: 'النوع', since: 'شريك منذ', certificate: 'الشهادة' },
  },
};
