// A page of a host, compiled against the packed declarations. What must not compile says so.

import { createPortico, type Portico } from '@portico/sdk';
import { createPorticoServer } from '@portico/sdk/server';
import type { Commission } from '@portico/sdk/contract';
import { calculate } from '@portico/sdk/engine';
import { createFakePortico } from '@portico/sdk/testing';
import { PorticoProvider } from '@portico/react';
import { AssetGrid } from '@portico/react/asset-grid';
import { CommissionTable, type CommissionTableProps } from '@portico/react/commission-table';
import { useCommissions } from '@portico/react/hooks';
import { ar } from '@portico/react/locales/ar';
import { de } from '@portico/react/locales/de';
import { en } from '@portico/react/locales/en';
import { ReferralLinkBuilder } from '@portico/react/referral-link-builder';
import { PorticoProvider as StaticProvider } from '@portico/react/static';
import { TierRing as StaticTierRing } from '@portico/react/static/tier-ring';
import '@portico/react/styles.css';
import '@portico/react/styles/tier-ring.css';
import { TierRing } from '@portico/react/tier-ring';
import { deriveTheme } from '@portico/theme';

type IsAny<T> = 0 extends 1 & T ? true : false;
/** Compiles for types that the declarations really know. */
type Known<T> = IsAny<T> extends false ? T : never;
const known = <T,>(_value: Known<T>): void => {};

const portico = createPortico({ baseUrl: 'https://partners.example.com', session: 'token' });
known<Portico['commissions']['list']>(portico.commissions.list);
known<typeof calculate>(calculate);
known<typeof createFakePortico>(createFakePortico);
known<CommissionTableProps['initialChoice']>({ status: ['pending'] });
known<typeof de>(de);

export async function sumOfPending(): Promise<number> {
  const page = await portico.commissions.list({ status: ['pending'] });
  const [first] = page.data;
  known<Commission | undefined>(first);
  let sum = 0;
  for await (const commission of portico.commissions.list({})) {
    known<Commission['amount']>(commission.amount);
    sum += commission.amount.amount;
  }
  // @ts-expect-error There is no such status.
  portico.commissions.list({ status: ['lost'] }).catch(() => {});
  // @ts-expect-error Partners cannot mint sessions.
  void portico.embedSessions;
  return sum;
}

export async function mint(): Promise<string> {
  const server = createPorticoServer({ baseUrl: 'https://example.com', secretKey: 'sk_1' });
  const { token } = await server.embedSessions.create({ partner: { externalId: '7' } });
  known<string>(token);
  return token;
}

function Own() {
  const commissions = useCommissions({ status: ['pending'] });
  if (commissions.status !== 'ready') return null;
  known<readonly Commission[]>(commissions.data);
  return <p>{commissions.data.map((row) => row.amount.amount)}</p>;
}

export function PartnerPage() {
  return (
    <PorticoProvider
      client={portico}
      locale="de"
      locales={[de, en, ar]}
      theme={deriveTheme({ accent: '#0f766e' })}
    >
      <Own />
      <CommissionTable className="wide" initialChoice={{ status: ['pending'] }} />
      {/* @ts-expect-error There is no such status. */}
      <CommissionTable initialChoice={{ status: ['lost'] }} />
      <TierRing id="ring" />
      <ReferralLinkBuilder />
      <AssetGrid />
    </PorticoProvider>
  );
}

known<typeof PorticoProvider>(StaticProvider);
known<typeof TierRing>(StaticTierRing);
