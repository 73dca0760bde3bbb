import type { Currency, Money, PaymentKind } from '@portico/sdk/contract';
import type { Host } from '../hosts/index.ts';
import { decimalsOf } from '../look/money.ts';

/** What stands in the fields of the panel. */
export interface Draft {
  linkName: string;
  visitors: '1' | '5' | '20';
  customerName: string;
  by: 'click' | 'code';
  /** One of the presets in minor units, or what was typed. */
  amount: { preset: number } | { typed: string };
  currency: Currency;
  kind: PaymentKind;
  count: '1' | '5' | '20';
  share: '1' | '0.5' | '0.25';
}

export const currencies: readonly Currency[] = ['USD', 'EUR', 'GBP', 'JPY', 'KWD'];

export function firstDraft({ sales }: Host): Draft {
  return {
    linkName: '',
    visitors: '1',
    customerName: someCompany(),
    by: 'click',
    amount: { preset: 24_900 },
    currency: 'USD',
    kind: sales.kinds[0] ?? 'subscription',
    count: '1',
    share: '1',
  };
}

const firstWords = ['Amber', 'Cedar', 'Delta', 'Fjord', 'Harbor', 'Juniper', 'Kestrel', 'Lumen'];
const lastWords = ['Analytics', 'Bakery', 'Clinics', 'Foods', 'Logistics', 'Optics', 'Robotics'];

/** A plausible company. */
export function someCompany(): string {
  const pick = (list: readonly string[]) => list[Math.floor(Math.random() * list.length)] ?? '';
  return `${pick(firstWords)} ${pick(lastWords)}`;
}

const largest = 1_000_000_000_000;

/** The amount of the draft, or null while it is not one. */
export function amountOf({ amount, currency }: Draft): Money | null {
  if ('preset' in amount) return { amount: amount.preset, currency };
  const decimals = decimalsOf(currency);
  const match = /^(\d{1,12})(?:[.,](\d*))?$/.exec(amount.typed.trim());
  if (!match || (match[2] ?? '').length > decimals) return null;
  const minor = Number(`${match[1]}${(match[2] ?? '').padEnd(decimals, '0')}`);
  return minor > 0 && minor <= largest ? { amount: minor, currency } : null;
}
