import { useCallback, useEffect, useLayoutEffect, useMemo } from 'react';
import { DemoBar } from './demo-bar/demo-bar.tsx';
import { hosts } from './hosts/index.ts';
import { HostPage } from './partner-area/host-page.tsx';
import { PlayDock } from './play/play-dock.tsx';
import { openClient } from './session/open-client.ts';
import { isNewcomerId, newcomerName, newNewcomer, usePartners } from './session/use-partners.ts';
import type { Settings } from './settings/settings.ts';
import { useSettings } from './settings/use-settings.ts';
import { LanguageContext, textsOf } from './texts/index.ts';

/** The demo: a bar of controls, a host with its partner area, and the panel to play with it. */
export function App() {
  const [settings, change] = useSettings();
  const { brand, lang, partner, page, play } = settings;
  const t = textsOf(lang);
  const host = hosts[brand];
  const people = usePartners(brand);
  const visitor = useMemo(() => ({ brand, partner }), [brand, partner]);
  const client = useMemo(() => openClient(visitor), [visitor]);
  useEffect(() => () => client.session.forget(), [client]);
  useDocument(settings);
  const startAnew = useCallback(() => change({ partner: newNewcomer() }), [change]);
  const openTraining = useCallback(() => change({ play: 'climb' }), [change]);

  const isNewcomer = partner !== null && isNewcomerId(partner);
  const known = people.find(({ externalId }) => externalId === partner);
  const user = isNewcomer ? newcomerName : ((known ?? people[0])?.name ?? '');
  const isStranger = people.length > 0 && partner !== null && !known && !isNewcomer;
  useEffect(() => {
    // An old address may name somebody whom this database does not know.
    if (isStranger) change({ partner: null });
  }, [isStranger, change]);
  return (
    <LanguageContext.Provider value={lang}>
      <a className="skip" href="#area">
        {t.bar.skipToArea}
      </a>
      <a className="skip" href="#play">
        {t.bar.skipToPlay}
      </a>
      <DemoBar settings={settings} people={people} onChange={change} />
      <HostPage
        key={brand}
        {...{ host, client, user, page, settings, visitor }}
        onPage={(next) => change({ page: next === 'partners' ? null : next })}
        onTrain={openTraining}
      />
      <PlayDock
        key={`${brand} ${partner}`}
        {...{ client, host }}
        visitor={visitor}
        startAnew={startAnew}
        step={play}
        onStep={(step) => change({ play: step })}
      />
    </LanguageContext.Provider>
  );
}

/** The document's language, direction, brand and scheme. CSS does the rest. */
function useDocument({ brand, scheme, lang }: Settings): void {
  const host = hosts[brand];
  const title = `${host.texts[lang].nav['partners']} · ${host.product}`;
  useLayoutEffect(() => {
    const { documentElement: html } = document;
    html.lang = lang;
    html.dir = lang === 'ar' ? 'rtl' : 'ltr';
    html.dataset['brand'] = brand;
    html.dataset['scheme'] = scheme ?? host.scheme;
    document.title = title;
  }, [brand, scheme, lang, host, title]);
}
