import type { Certification, PartnerType } from '@portico/sdk/contract';
import type { Language } from '../../settings/settings.ts';

type Words<T extends string> = Readonly<Record<Language, Readonly<Record<T, string>>>>;

export const typeWords: Words<PartnerType> = {
  en: {
    affiliate: 'Affiliate',
    reseller: 'Reseller',
    white_label: 'White label',
    technology: 'Technology',
    implementation: 'Implementation',
    referral: 'Referral',
  },
  de: {
    affiliate: 'Affiliate',
    reseller: 'Wiederverkäufer',
    white_label: 'White Label',
    technology: 'Technologie',
    implementation: 'Einführung',
    referral: 'Empfehlung',
  },
  ar: {
    affiliate: 'مسوّق',
    reseller: 'موزّع',
    white_label: 'علامة بيضاء',
    technology: 'تقني',
    implementation: 'تنفيذ',
    referral: 'إحالة',
  },
};

export const certificateWords: Words<Certification> = {
  en: { none: 'None yet', foundation: 'Foundation', advanced: 'Advanced', master: 'Master' },
  de: { none: 'Noch keines', foundation: 'Grundlagen', advanced: 'Aufbau', master: 'Meister' },
  ar: { none: 'لا شيء بعد', foundation: 'أساسية', advanced: 'متقدمة', master: 'خبير' },
};
