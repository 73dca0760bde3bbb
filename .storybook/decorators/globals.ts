import type { GlobalTypes } from 'storybook/internal/types';
import { brands } from '@portico/theme';
import type { BrandName } from '@portico/theme';

/** The languages of the toolbar, each as it calls itself. */
const languages = {
  en: 'English',
  de: 'Deutsch',
  ar: 'العربية',
  ja: '日本語',
  'zh-CN': '简体中文',
  he: 'עברית',
  fr: 'Français',
  es: 'Español',
  it: 'Italiano',
  'pt-BR': 'Português (Brasil)',
} as const;

/** What the toolbar sets, for every story alike. */
export interface ToolbarGlobals {
  /** The theme around the story. */
  brand: BrandName;
  /** `brand` keeps what the brand itself says; siso is dark first. */
  scheme: 'brand' | 'light' | 'dark' | 'system';
  /** Language of texts, dates and amounts. */
  locale: keyof typeof languages;
  /** `auto` follows the locale. */
  direction: 'auto' | 'ltr' | 'rtl';
  /** `brand` keeps the brand's own. */
  density: 'brand' | 'compact' | 'normal' | 'roomy';
  /** How the simulated API answers. */
  network: 'fast' | 'slow' | 'offline' | 'error';
}

/** Where the toolbar stands before anyone touches it. */
export const initialGlobals: ToolbarGlobals = {
  brand: 'neutral',
  scheme: 'brand',
  locale: 'en',
  direction: 'auto',
  density: 'brand',
  network: 'fast',
};

type MenuIcon = 'paintbrush' | 'contrast' | 'globe' | 'transfer' | 'component' | 'lightning';

function menu(title: string, icon: MenuIcon, items: readonly (string | [string, string])[]) {
  return {
    description: title,
    toolbar: {
      title,
      icon,
      dynamicTitle: true,
      items: items.map((item) =>
        typeof item === 'string'
          ? { value: item, title: `${title}: ${item}` }
          : { value: item[0], title: `${title}: ${item[1]}` },
      ),
    },
  };
}

/** The toolbar menus. */
export const globalTypes: GlobalTypes = {
  brand: menu('Brand', 'paintbrush', Object.keys(brands)),
  scheme: menu('Scheme', 'contrast', ['brand', 'light', 'dark', 'system']),
  locale: menu('Locale', 'globe', Object.entries(languages)),
  direction: menu('Direction', 'transfer', ['auto', 'ltr', 'rtl']),
  density: menu('Density', 'component', ['brand', 'compact', 'normal', 'roomy']),
  network: menu('Network', 'lightning', ['fast', 'slow', 'offline', 'error']),
};
