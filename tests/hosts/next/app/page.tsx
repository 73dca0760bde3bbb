import { CommissionTable } from '@portico/react/commission-table';
import { PorticoNextProvider, prefetch, readNonce } from '@portico/react/next';
import { TierRing } from '@portico/react/tier-ring';
import { connection, signedIn } from './portico';

// The look of the shop, handed to the widgets.
const theme = {
  tokens: { 'color-accent': '#2f5d43', 'color-background': '#fffdf7', radius: '0.25rem' },
} as const;

export default async function Page() {
  const { baseUrl, secretKey } = connection();
  const nonce = await readNonce();
  const state = await prefetch({
    ...{ baseUrl, secretKey, partner: await signedIn() },
    widgets: ['commission-table', 'tier-ring'],
  });
  return (
    <PorticoNextProvider {...{ baseUrl, nonce, state, theme }} colorScheme="light">
      <header className="masthead">
        <a className="name" href="/">
          Kestrel <em>Maps</em>
        </a>
        <nav aria-label="Shop">
          <a href="#maps">Maps</a>
          <a href="#guides">Trail guides</a>
          <a href="/" aria-current="page">
            Ambassadors
          </a>
        </nav>
      </header>
      <main>
        <section className="welcome">
          <div>
            <p className="kicker">Ambassador programme</p>
            <h1>You know the way. We say thank you.</h1>
            <p>
              Every hiker who finds us through you is on this page, with what you earned and when it
              is paid. The higher you climb, the larger your share.
            </p>
          </div>
          <TierRing className="tier" />
        </section>
        <CommissionTable />
      </main>
      <footer>Printed on stone paper in Innsbruck. Scale 1 : 25 000.</footer>
    </PorticoNextProvider>
  );
}
