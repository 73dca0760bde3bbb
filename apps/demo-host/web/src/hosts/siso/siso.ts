import { FileText, Folder, House, Users, Wallet, Waypoints } from 'lucide-react';
import { RailShell } from '../../shells/rail-shell.tsx';
import type { Host } from '../host.ts';
import { SisoArea } from './siso-area.tsx';
import { SisoMark } from './siso-mark.tsx';
import { sisoTexts } from './siso.texts.ts';

/** A platform of creative agencies: bold, orange on near black, large figures. */
export const siso: Host = {
  brand: 'siso',
  product: 'SISO',
  scheme: 'dark',
  nav: [
    { key: 'home', icon: House },
    { key: 'briefs', icon: FileText },
    { key: 'projects', icon: Folder },
    { key: 'talent', icon: Users },
    { key: 'money', icon: Wallet },
    { key: 'partners', icon: Waypoints },
  ],
  texts: sisoTexts,
  Mark: SisoMark,
  Shell: RailShell,
  Area: SisoArea,
  sales: {
    kinds: ['project', 'upsell', 'base'],
    amounts: [24_900, 480_000, 1_250_000],
    product: 'Brand film',
  },
};
