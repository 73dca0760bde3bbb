import {
  Building2,
  ChartNoAxesColumn,
  Contact,
  House,
  ListChecks,
  Network,
  Target,
} from 'lucide-react';
import { TabsShell } from '../../shells/tabs-shell.tsx';
import type { Host } from '../host.ts';
import { SmartcrmArea } from './smartcrm-area.tsx';
import { SmartcrmMark } from './smartcrm-mark.tsx';
import { smartcrmTexts } from './smartcrm.texts.ts';

/** A CRM for people who live in it: sober, blue, grey panels, tight. */
export const smartcrm: Host = {
  brand: 'smartcrm',
  product: 'SmartCRM',
  scheme: 'light',
  nav: [
    { key: 'home', icon: House },
    { key: 'contacts', icon: Contact },
    { key: 'companies', icon: Building2 },
    { key: 'deals', icon: Target },
    { key: 'activities', icon: ListChecks },
    { key: 'reports', icon: ChartNoAxesColumn },
    { key: 'partners', icon: Network },
  ],
  texts: smartcrmTexts,
  Mark: SmartcrmMark,
  Shell: TabsShell,
  Area: SmartcrmArea,
  sales: {
    kinds: ['subscription'],
    amounts: [4_900, 24_900, 99_000],
    product: 'SmartCRM Team',
  },
};
