import type { ComponentType, MouseEventHandler, ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import type { TierRingProps } from '@portico/react/tier-ring';
import type { PaymentKind } from '@portico/sdk/contract';
import type { Brand, Language } from '../settings/settings.ts';

/** One product that embeds the widgets. Everything here is the host's own, nothing is Portico's. */
export interface Host {
  brand: Brand;
  product: string;
  /** Which scheme the product starts in. */
  scheme: 'light' | 'dark';
  nav: readonly NavItem[];
  texts: Readonly<Record<Language, HostTexts>>;
  Mark: ComponentType<{ size?: number }>;
  Shell: ComponentType<ShellProps>;
  /** The partner area: one page of the product. */
  Area: ComponentType<AreaProps>;
  sales: Sales;
}

export interface NavItem {
  /** `partners` is the partner area; all others are scenery. */
  key: string;
  icon: LucideIcon;
}

export interface HostTexts {
  /** Names of the pages, by key. */
  nav: Readonly<Record<string, string>>;
  title: string;
  lead: string;
  /** What else this host says on its page. */
  more: Readonly<Record<string, string>>;
}

/** What a link to a page of the host needs. */
export interface PageLink {
  href: string;
  onClick: MouseEventHandler<HTMLAnchorElement>;
  'aria-current': 'page' | undefined;
}

export interface ShellProps {
  host: Host;
  texts: HostTexts;
  linkTo: (page: string) => PageLink;
  /** Who is signed in. */
  user: string;
  children: ReactNode;
}

export interface AreaProps {
  texts: HostTexts;
  user: string;
  /** Leads to where an open requirement of the tier is worked on. */
  onAct: NonNullable<TierRingProps['onAct']>;
}

/** What customers of this host pay for. */
export interface Sales {
  kinds: readonly PaymentKind[];
  /** US dollars, in cents. */
  amounts: readonly number[];
  product: string;
}
