import type { Host } from '../host.ts';

export const sisoTexts: Host['texts'] = {
  en: {
    nav: {
      home: 'Home',
      briefs: 'Briefs',
      projects: 'Projects',
      talent: 'Talent',
      money: 'Money',
      partners: 'Collective',
    },
    title: 'Bring work in. Share the upside.',
    lead: 'Pass a brief on to the collective and take a cut of every project that comes of it.',
    more: { earned: 'Earned so far', also: 'and' },
  },
  de: {
    nav: {
      home: 'Start',
      briefs: 'Briefings',
      projects: 'Projekte',
      talent: 'Talente',
      money: 'Geld',
      partners: 'Kollektiv',
    },
    title: 'Arbeit bringen. Erfolg teilen.',
    lead: 'Gib ein Briefing ins Kollektiv und verdiene an jedem Projekt, das daraus wird.',
    more: { earned: 'Bisher verdient', also: 'und' },
  },
  ar: {
    nav: {
      home: 'الرئيسية',
      briefs: 'الموجزات',
      projects: 'المشاريع',
      talent: 'المواهب',
      money: 'المال',
      partners: 'التجمّع',
    },
    title: 'هات العمل. وشارك في المكسب.',
    lead: 'مرّر موجزًا إلى التجمّع وخذ نصيبك من كل مشروع ينتج عنه.',
    more: { earned: 'المكتسب حتى الآن', also: 'و' },
  },
};
