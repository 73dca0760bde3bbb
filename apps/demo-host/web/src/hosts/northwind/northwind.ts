import { ArrowLeftRight, CreditCard, Gift, House, PiggyBank, ReceiptText } from 'lucide-react';
import { TopShell } from '../../shells/top-shell.tsx';
import type { Host } from '../host.ts';
import { NorthwindArea } from './northwind-area.tsx';
import { NorthwindMark } from './northwind-mark.tsx';
import { northwindTexts } from './northwind.texts.ts';

/** A business account: brisk, emerald on white, hairlines. */
export const northwind: Host = {
  brand: 'affiliate',
  product: 'Northwind',
  scheme: 'light',
  nav: [
    { key: 'home', icon: House },
    { key: 'payments', icon: ArrowLeftRight },
    { key: 'cards', icon: CreditCard },
    { key: 'invoices', icon: ReceiptText },
    { key: 'savings', icon: PiggyBank },
    { key: 'partners', icon: Gift },
  ],
  texts: northwindTexts,
  Mark: NorthwindMark,
  Shell: TopShell,
  Area: NorthwindArea,
  sales: {
    kinds: ['subscription', 'transaction'],
    amounts: [4_900, 24_900, 49_900],
    product: 'Business account',
  },
};
