import { PorticoProvider } from '@portico/react';
import { CommissionTable } from '@portico/react/commission-table';
import { TierRing } from '@portico/react/tier-ring';
import { nonce, portico } from './portico.ts';

/** The page of a music tool for the people who recommend it. */
export function Creators() {
  return (
    <PorticoProvider client={portico} nonce={nonce} density="compact">
      <div className="shell">
        <aside>
          <p className="brand">Soundfold</p>
          <nav aria-label="Studio">
            <a href="#projects">Projects</a>
            <a href="#samples">Samples</a>
            <a href="/" aria-current="page">
              Creators
            </a>
          </nav>
          <TierRing className="tier" />
        </aside>
        <main>
          <header>
            <h1>Creators</h1>
            <p>Share your presets. When somebody stays for your sound, you are paid for it.</p>
          </header>
          <CommissionTable />
        </main>
      </div>
    </PorticoProvider>
  );
}
