import {
  Boxes,
  ClipboardList,
  Factory,
  Handshake,
  Landmark,
  LayoutGrid,
  Truck,
  Users,
} from 'lucide-react';
import { SidebarShell } from '../../shells/sidebar-shell.tsx';
import type { Host } from '../host.ts';
import { HeraArea } from './hera-area.tsx';
import { HeraMark } from './hera-mark.tsx';
import { heraTexts } from './hera.texts.ts';

/** An ERP for makers of things: calm, violet on ivory. */
export const hera: Host = {
  brand: 'hera',
  product: 'HERA',
  scheme: 'light',
  nav: [
    { key: 'overview', icon: LayoutGrid },
    { key: 'orders', icon: ClipboardList },
    { key: 'purchasing', icon: Truck },
    { key: 'inventory', icon: Boxes },
    { key: 'production', icon: Factory },
    { key: 'finance', icon: Landmark },
    { key: 'people', icon: Users },
    { key: 'partners', icon: Handshake },
  ],
  texts: heraTexts,
  Mark: HeraMark,
  Shell: SidebarShell,
  Area: HeraArea,
  sales: {
    kinds: ['subscription'],
    amounts: [9_900, 24_900, 99_000],
    product: 'HERA Business',
  },
};
