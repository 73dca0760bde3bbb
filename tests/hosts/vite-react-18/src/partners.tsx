import { PorticoProvider } from '@portico/react';
import { CommissionTable } from '@portico/react/commission-table';
import { TierRing } from '@portico/react/tier-ring';
import { QueryClientProvider } from '@tanstack/react-query';
import styled from 'styled-components';
import { cache } from './cache';
import { askSession, nonce, portico } from './portico';

const Bar = styled.header`
  display: flex;
  gap: 1rem;
  align-items: center;
  padding: 0.75rem 1.5rem;
  background: #0b3a53;
  color: #fff;
`;

const Panel = styled.section`
  padding: 1rem;
  border: 1px solid #d4dde3;
  border-radius: 2px;
  background: #fff;
`;

const theme = {
  tokens: { 'color-accent': '#0b6e99', radius: '2px', 'font-size': '0.875rem' },
} as const;

/** A page of an accounting tool that has a cache and styles of its own. */
export function Partners() {
  return (
    <QueryClientProvider client={cache}>
      <PorticoProvider
        baseUrl={portico}
        session={askSession}
        queryClient={cache}
        nonce={nonce}
        theme={theme}
        colorScheme="light"
      >
        <Bar>
          <strong>Ledgerly</strong>
          <span>Books / Clients / Partners</span>
        </Bar>
        <main>
          <h1>Partner desk</h1>
          <div className="columns">
            <Panel aria-label="Commissions">
              <CommissionTable />
            </Panel>
            <Panel aria-label="Level">
              <TierRing />
            </Panel>
          </div>
        </main>
      </PorticoProvider>
    </QueryClientProvider>
  );
}
