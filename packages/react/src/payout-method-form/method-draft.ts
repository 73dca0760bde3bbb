import { isIban, isRoutingNumber } from '@portico/sdk/check-digits';
import type { PayoutMethodInput, PayoutMethodKind, PayoutOverview } from '@portico/sdk/contract';
import { compact, latinDigits } from '../internal/form/index.ts';
import type { Checks, FormValues } from '../internal/form/index.ts';

const fieldsOf: Readonly<Record<PayoutMethodKind, readonly string[]>> = {
  iban: ['holderName', 'country', 'iban', 'bic', 'currency'],
  us_bank: ['holderName', 'country', 'routingNumber', 'accountNumber', 'accountType', 'currency'],
  paypal: ['email', 'currency'],
  stripe: ['country', 'currency'],
  manual: ['instructions', 'currency'],
  sandbox: ['currency'],
};

/** Rules that the platform's own validation cannot say. */
export const methodChecks: Checks = {
  iban: (value) => isIban(compact(value)),
  bic: (value) => /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(compact(value)),
  routingNumber: (value) => isRoutingNumber(compact(value)),
  accountNumber: (value) => /^\d{4,17}$/.test(compact(value)),
};

const compacted = new Set(['iban', 'bic', 'routingNumber', 'accountNumber']);

/** What is sent: the fields of this kind, numbers without their spaces. */
export function methodOf(kind: PayoutMethodKind, values: FormValues): PayoutMethodInput {
  const given = fieldsOf[kind]
    .map((name) => {
      const value = (values[name] ?? '').trim();
      return [name, compacted.has(name) ? compact(value) : latinDigits(value)] as const;
    })
    .filter(([, value]) => value !== '');
  // Made of typed text; the contract's own check is the server's.
  return { kind, ...Object.fromEntries(given) } as unknown as PayoutMethodInput;
}

/** What a new method begins with: what is known of the one before, and never its number. */
export function blankMethod(
  kind: PayoutMethodKind | '',
  { method, currencies }: { method: PayoutOverview['method']; currencies: readonly string[] },
): FormValues {
  const currency = kind === 'us_bank' ? 'USD' : (method?.currency ?? currencies[0] ?? '');
  return {
    currency,
    holderName: method?.holderName ?? '',
    country: kind === 'us_bank' ? 'US' : (method?.country ?? ''),
    accountType: 'checking',
  };
}

// From the IBAN registry of SWIFT: two letters and how many characters follow the country.
const registry =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20EG29ES24FI18FO18' +
  'FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21' +
  'LY25MC27MD24ME22MK19MR27MT31MU30NL18NO15PK24PL28PS29PT25QA29RO24RS22SA24SC31SE24SI19SK24SM27' +
  'ST25SV28TL23TN24TR26UA29VA22VG24XK20';

/** How long an IBAN of a country is; undefined where nobody has said. */
export function ibanLength(value: string): number | undefined {
  const found = new RegExp(`${compact(value).slice(0, 2)}(\\d\\d)`).exec(registry)?.[1];
  return compact(value).length < 2 || found === undefined ? undefined : Number(found);
}

/** How a number with check digits stands while it is typed. */
export type NumberState = 'empty' | 'short' | 'good' | 'wrong';

export function ibanState(typed: string): NumberState {
  const value = compact(typed);
  const length = ibanLength(value);
  if (value === '') return 'empty';
  if (isIban(value) && (length === undefined || value.length === length)) return 'good';
  return length !== undefined && value.length >= length ? 'wrong' : 'short';
}

export function routingState(typed: string): NumberState {
  const value = compact(typed);
  if (value === '') return 'empty';
  if (value.length < 9) return 'short';
  return isRoutingNumber(value) ? 'good' : 'wrong';
}

/** An IBAN as banks print it: in groups of four. */
export function grouped(typed: string): string {
  return compact(typed).replace(/(.{4})(?=.)/g, '$1 ');
}
