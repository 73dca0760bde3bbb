import { useMemo } from 'react';
import type { Portico } from '@portico/sdk';
import { fixtures } from '@portico/sdk/testing';
import type { Scheme, Theme } from '@portico/theme';
import { PorticoProvider } from '@portico/react';
import { CommissionTable } from '@portico/react/commission-table';
import { EarningsOverview } from '@portico/react/earnings-overview';
import { ReferralLinkBuilder } from '@portico/react/referral-link-builder';
import { TierRing } from '@portico/react/tier-ring';
import { sampleDeclarations } from './host-samples.ts';

interface PreviewProps {
  readonly theme: Theme;
  readonly client: Portico;
  readonly locale: string;
}

const schemes = { light: 'Light', dark: 'Dark' } as const satisfies Record<Scheme, string>;

/** The same widgets, light beside dark. */
export function PreviewPanes(props: PreviewProps) {
  return (
    <div className="studio-panes">
      <style>{`.studio-pane{${sampleDeclarations()}}`}</style>
      <Pane {...props} scheme="light" />
      <Pane {...props} scheme="dark" />
    </div>
  );
}

function Pane({ theme, client, locale, scheme }: PreviewProps & { scheme: Scheme }) {
  const shown = useMemo(() => ({ ...theme, colorScheme: scheme }), [theme, scheme]);
  const now = fixtures.now;
  return (
    <section className="studio-pane" data-scheme={scheme} aria-label={schemes[scheme]}>
      <h2>{schemes[scheme]}</h2>
      <PorticoProvider client={client} theme={shown} locale={locale} timeZone="UTC" now={now}>
        <TierRing />
        <EarningsOverview />
        <ReferralLinkBuilder />
        <CommissionTable />
      </PorticoProvider>
    </section>
  );
}
