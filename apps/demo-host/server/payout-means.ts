import {
  createBankProvider,
  createManualProvider,
  createPayPalProvider,
  createSandboxProvider,
  createStripeProvider,
  type BankOrigin,
  type PayoutMeans,
} from './payouts/index.ts';
import type { Config } from './platform/config.ts';
import type { Log } from './platform/log.ts';
import { readTaxStandings } from './tax/index.ts';

interface Options {
  config: Pick<Config, 'encryptionKey'>;
  log: Log;
  /** A demo has a sandbox, and a made-up bank account that files are drawn on. */
  isDemo: boolean;
}

/** Sets up the providers that the environment names; what it does not name is not offered. */
export function createPayoutMeans(
  env: NodeJS.ProcessEnv,
  { config, log, isDemo }: Options,
): PayoutMeans {
  const stripeKey = env['PORTICO_PAYOUT_STRIPE_KEY'];
  const clientId = env['PORTICO_PAYOUT_PAYPAL_ID'];
  const clientSecret = env['PORTICO_PAYOUT_PAYPAL_SECRET'];
  const baseUrl = env['PORTICO_PAYOUT_PAYPAL_URL'];
  const origin = readOrigin(env) ?? (isDemo ? demoOrigin : undefined);
  return {
    providers: {
      stripe: stripeKey ? createStripeProvider({ secretKey: stripeKey }) : undefined,
      paypal:
        clientId && clientSecret
          ? createPayPalProvider({ clientId, clientSecret, baseUrl })
          : undefined,
      bank: origin && createBankProvider(origin),
      manual: createManualProvider(),
      sandbox: isDemo ? createSandboxProvider() : undefined,
    },
    encryptionKey: config.encryptionKey,
    log,
    readTaxStandings,
  };
}

const demoOrigin: BankOrigin = {
  // The example that banks print in their manuals; it belongs to nobody.
  debtor: { name: 'Portico Demo', iban: 'DE02120300000000202051', bic: 'BYLADEM1001' },
  originator: {
    destinationRouting: '011000015',
    destinationName: 'DEMO BANK',
    companyId: '1000000000',
    companyName: 'PORTICO DEMO',
    entryClass: 'CCD',
  },
};

/** `PORTICO_PAYOUT_BANK`: `name;IBAN;BIC`. `PORTICO_PAYOUT_ACH`: five values, see operations. */
function readOrigin(env: NodeJS.ProcessEnv): BankOrigin | undefined {
  const [name, iban, bic] = valuesOf(env['PORTICO_PAYOUT_BANK']);
  const ach = valuesOf(env['PORTICO_PAYOUT_ACH']);
  const debtor = name && iban ? { name, iban, ...(bic && { bic }) } : undefined;
  const [destinationRouting, destinationName, companyId, companyName, entryClass] = ach;
  const originator =
    destinationRouting && destinationName && companyId && companyName
      ? {
          ...{ destinationRouting, destinationName, companyId, companyName },
          entryClass: entryClass === 'PPD' ? ('PPD' as const) : ('CCD' as const),
        }
      : undefined;
  return debtor || originator ? { debtor, originator } : undefined;
}

function valuesOf(text: string | undefined): string[] {
  return (text ?? '').split(';').map((value) => value.trim());
}
