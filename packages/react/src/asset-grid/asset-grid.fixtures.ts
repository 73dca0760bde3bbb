import type { Asset, Scope } from '@portico/sdk';
import { fixtures } from '@portico/sdk/testing';
import type { FakePortico } from '@portico/sdk/testing';

/** What a story finds in `loaded`. */
export function fakeOf(loaded: Record<string, unknown>): FakePortico {
  return (loaded['portico'] as { fake: FakePortico }).fake;
}

/** Sessions of the fake may do only this much. */
export function allowing(...scopes: readonly Scope[]) {
  return (fake: FakePortico): void => {
    const { mint } = fake;
    fake.mint = (options) => mint({ ...options, scopes: [...scopes, 'events:read'] });
  };
}

/** Puts assets into the fake in place of those of the scenario. */
export function having(...assets: readonly Asset[]) {
  return (fake: FakePortico): void => {
    fake.state.assets = [...assets];
  };
}

/** More assets than one page holds. */
export const manyAssets = Array.from({ length: 120 }, (_, index) =>
  fixtures.asset({ number: index + 1, title: `Material ${index + 1}` }),
);

/** As long as it may be, and without a place to break. */
export const longNames: readonly Asset[] = [
  fixtures.asset({
    number: 1,
    title: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenbroschüre für den Herbst',
    bytes: 123_456_789,
    downloads: 12_345,
  }),
  fixtures.asset({ number: 3, title: 'Unbreakable'.repeat(11), description: 'Words '.repeat(40) }),
  fixtures.asset({ number: 5, title: 'دليل الشركاء للحملة الخريفية في المنطقة' }),
  fixtures.lockedAsset({
    number: 6,
    title: 'A customer story that goes on for longer than two lines of a card have room for',
    lockedUntil: { key: 'circle', name: 'Gesellschafter der ersten Stunde', rank: 3 },
  }),
];

/** One of each format without a picture: the sheets that stand in for it. */
export const withoutPictures: readonly Asset[] = [1, 3, 5, 6, 7].map((number) =>
  fixtures.asset({ number, hasPreview: false }),
);

/**
 * The server takes the tier away behind the back of the page: what the list shows as open is
 * refused, with what unlocks it.
 */
export function demote(fake: FakePortico): void {
  const unlock = { ...fixtures.ladder[1] };
  fake.state.assets = fake.state.assets.map((asset) => ({ ...asset, lockedUntil: unlock }));
  fake.fail('assets.download', 'tier_locked', { meta: { unlock } });
}

/** A file that a page handed to the browser's downloads. */
export interface SavedFile {
  readonly name: string;
  readonly href: string;
}

/** Catches files instead of saving them; returns those caught so far and how to stop. */
export function catchFiles(): { saved: readonly SavedFile[]; stop: () => void } {
  const saved: SavedFile[] = [];
  const catchClick = (event: Event) => {
    const { target } = event;
    if (!(target instanceof HTMLAnchorElement) || target.download === '') return;
    event.preventDefault();
    saved.push({ name: target.download, href: target.href });
  };
  // The anchor of a download is never in the page, so its click passes no document.
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function caught(this: HTMLAnchorElement) {
    this.addEventListener('click', catchClick, { once: true });
    click.call(this);
  };
  return {
    saved,
    stop: () => {
      HTMLAnchorElement.prototype.click = click;
    },
  };
}
