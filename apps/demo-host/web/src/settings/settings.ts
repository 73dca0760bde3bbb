// What the visitor has chosen, as it stands in the address: `/?brand=siso&scheme=dark&lang=de`.

export const brandNames = ['hera', 'affiliate', 'siso', 'smartcrm'] as const;
export type Brand = (typeof brandNames)[number];

export const schemes = ['light', 'dark', 'system'] as const;
export type Scheme = (typeof schemes)[number];

export const languages = ['en', 'de', 'ar'] as const;
export type Language = (typeof languages)[number];

export const playSteps = ['link', 'click', 'convert', 'pay', 'refund', 'climb'] as const;
export type PlayStep = (typeof playSteps)[number];

export interface Settings {
  brand: Brand;
  /** Null: the one that the brand itself starts in. */
  scheme: Scheme | null;
  lang: Language;
  /** The page of the host; null is the partner area. */
  page: string | null;
  /** External id of who is signed in; null is the program's first partner. */
  partner: string | null;
  /** The step that the play panel shows; null while it is closed. */
  play: PlayStep | null;
}

export type Memory = Partial<Pick<Settings, 'brand' | 'scheme' | 'lang'>> & {
  /** Who was signed in last, per brand. */
  partners?: Partial<Record<Brand, string>>;
};

function oneOf<T extends string>(list: readonly T[], value: unknown): T | null {
  return list.find((item) => item === value) ?? null;
}

function slug(value: unknown): string | null {
  return typeof value === 'string' && /^[a-z0-9-]{1,80}$/.test(value) ? value : null;
}

/** The address wins over what is remembered; anything unknown is as if it were not there. */
export function readSettings(search: string, memory: Memory): Settings {
  const query = new URLSearchParams(search);
  const brand = oneOf(brandNames, query.get('brand')) ?? oneOf(brandNames, memory.brand) ?? 'hera';
  return {
    brand,
    scheme: oneOf(schemes, query.get('scheme')) ?? oneOf(schemes, memory.scheme),
    lang: oneOf(languages, query.get('lang')) ?? oneOf(languages, memory.lang) ?? 'en',
    page: slug(query.get('page')),
    partner: slug(query.get('partner')) ?? slug(memory.partners?.[brand]),
    play: oneOf(playSteps, query.get('play')),
  };
}

/** The address of these settings, without what is a default anyway. */
export function writeSettings({ brand, scheme, lang, page, partner, play }: Settings): string {
  const query = new URLSearchParams({ brand });
  if (scheme) query.set('scheme', scheme);
  query.set('lang', lang);
  if (page) query.set('page', page);
  if (partner) query.set('partner', partner);
  if (play) query.set('play', play);
  return `?${query}`;
}

/** What the next visit starts with. */
export function remember(memory: Memory, settings: Settings): Memory {
  const { brand, scheme, lang, partner } = settings;
  const { [brand]: _before, ...others } = memory.partners ?? {};
  return { brand, scheme, lang, partners: { ...others, ...(partner && { [brand]: partner }) } };
}
