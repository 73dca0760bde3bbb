import { PorticoProvider } from '@portico/react';
import type { Portico } from '@portico/sdk';
import { brands } from '@portico/theme';
import { useCallback, type MouseEvent } from 'react';
import type { Host } from '../hosts/index.ts';
import type { AreaProps, PageLink } from '../hosts/host.ts';
import { useConnection } from '../session/use-connection.ts';
import { writeSettings, type Settings } from '../settings/settings.ts';
import { CalmMessage } from './calm-message.tsx';
import { Reconnecting } from './reconnecting.tsx';
import { Scenery } from './scenery.tsx';
import { toLinks } from './show-widget.ts';

interface HostPageProps {
  host: Host;
  client: Portico;
  user: string;
  page: string | null;
  settings: Settings;
  onPage: (page: string) => void;
  /** Opens what stands for the host's training pages. */
  onTrain: () => void;
}

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

/** The host's product around the page that is open. */
export function HostPage({ host, client, user, page, settings, onPage, onTrain }: HostPageProps) {
  const { lang } = settings;
  const texts = host.texts[lang];
  const { connection, retry } = useConnection(client);
  const shown = page !== null && page in texts.nav ? page : 'partners';

  const linkTo = useCallback(
    (target: string): PageLink => ({
      href: writeSettings({ ...settings, page: target === 'partners' ? null : target }),
      'aria-current': target === shown ? 'page' : undefined,
      onClick(event: MouseEvent) {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        onPage(target);
        scrollTo({ top: 0 });
      },
    }),
    [settings, shown, onPage],
  );

  const onAct = useCallback<AreaProps['onAct']>(
    // Sales come through links; the rest is recorded by the program, in the panel.
    ({ category }) => (category === 'sales' ? toLinks() : onTrain()),
    [onTrain],
  );

  const { Shell, Area } = host;
  return (
    <Shell {...{ host, texts, linkTo, user }}>
      {shown !== 'partners' ? (
        <Scenery product={host.product} page={texts.nav[shown] ?? ''} link={linkTo('partners')} />
      ) : connection === 'ready' || connection === 'reconnecting' ? (
        <>
          {connection === 'reconnecting' && <Reconnecting />}
          <PorticoProvider
            key={client.session.claims?.partnerId}
            client={client}
            theme={brands[host.brand]}
            colorScheme="inherit"
            locale={lang}
            nonce={nonce}
          >
            <Area texts={texts} user={user} onAct={onAct} />
          </PorticoProvider>
        </>
      ) : (
        <CalmMessage connection={connection} onRetry={retry} />
      )}
    </Shell>
  );
}
