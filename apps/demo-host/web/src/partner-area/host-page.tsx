import { PorticoProvider } from '@portico/react';
import type { Portico } from '@portico/sdk';
import { brands } from '@portico/theme';
import { lazy, Suspense, useCallback, type ComponentType, type MouseEvent } from 'react';
import type { Host } from '../hosts/index.ts';
import type { AreaProps, PageLink } from '../hosts/host.ts';
import { useConnection } from '../session/use-connection.ts';
import { writeSettings, type Settings } from '../settings/settings.ts';
import type { Visitor } from '../session/host-client.ts';
import { AreaTabs } from './area-tabs.tsx';
import { CalmMessage } from './calm-message.tsx';
import { areaPageOf, isStaffPage, type AreaPage } from './partner-pages.ts';
import { Reconnecting } from './reconnecting.tsx';
import { Scenery } from './scenery.tsx';
import { toLinks } from './show-widget.ts';

interface HostPageProps {
  host: Host;
  client: Portico;
  user: string;
  page: string | null;
  settings: Settings;
  visitor: Visitor;
  onPage: (page: string) => void;
  /** Opens what stands for the host's training pages. */
  onTrain: () => void;
}

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;

const money = () => import('./money-pages.tsx');
const pages: Partial<Record<AreaPage, ComponentType>> = {
  earnings: lazy(async () => ({ default: (await money()).EarningsPage })),
  payouts: lazy(async () => ({ default: (await money()).PayoutsPage })),
  taxes: lazy(async () => ({ default: (await money()).TaxesPage })),
};
const StaffPage = lazy(async () => ({ default: (await import('./staff-pages.tsx')).StaffPage }));

/** The host's product around the page that is open. */
export function HostPage(props: HostPageProps) {
  const { host, client, user, page, settings, visitor, onPage, onTrain } = props;
  const { lang } = settings;
  const texts = host.texts[lang];
  const { connection, retry } = useConnection(client);
  const areaPage = areaPageOf(page);
  const shown = areaPage === null && page !== null && page in texts.nav ? page : 'partners';

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
  const look = {
    theme: brands[host.brand],
    colorScheme: 'inherit',
    locale: lang,
    ...(nonce && { nonce }),
  } as const;
  const Page = areaPage === null ? undefined : pages[areaPage];
  const open = areaPage ?? 'partners';
  return (
    <Shell {...{ host, texts, linkTo, user }}>
      {shown !== 'partners' ? (
        <Scenery product={host.product} page={texts.nav[shown] ?? ''} link={linkTo('partners')} />
      ) : connection === 'ready' || connection === 'reconnecting' ? (
        <>
          {connection === 'reconnecting' && <Reconnecting />}
          <AreaTabs page={open} linkTo={linkTo} />
          <Suspense fallback={null}>
            {isStaffPage(open) ? (
              <StaffPage visitor={visitor} page={open} look={look} />
            ) : (
              <PorticoProvider key={client.session.claims?.partnerId} client={client} {...look}>
                {Page ? <Page /> : <Area texts={texts} user={user} onAct={onAct} />}
              </PorticoProvider>
            )}
          </Suspense>
        </>
      ) : (
        <CalmMessage connection={connection} onRetry={retry} />
      )}
    </Shell>
  );
}
