import { Fault } from '../platform/fault.ts';

/** A step of the program's ladder. */
export interface Step {
  key: string;
  name: string;
  rank: number;
}

/**
 * The step that unlocks an asset, or null when the partner may have it. A rank that the ladder
 * skips falls to the next step above it; one beyond the top falls to the top.
 */
export function findLock(
  ladder: readonly Step[],
  currentKey: string,
  tierRank: number,
): Step | null {
  const steps = ladder.toSorted((a, b) => a.rank - b.rank);
  const unlock = steps.find(({ rank }) => rank >= tierRank) ?? steps.at(-1);
  const current = steps.find(({ key }) => key === currentKey);
  if (!unlock || (current?.rank ?? 0) >= unlock.rank) return null;
  return { key: unlock.key, name: unlock.name, rank: unlock.rank };
}

/** Refuses while a tier stands between the partner and the file. */
export function checkUnlocked(unlock: Step | null): void {
  if (!unlock) return;
  throw new Fault('tier_locked', {
    detail: `This asset is unlocked at the ${unlock.name} tier.`,
    meta: { unlock },
  });
}

// Folders and a name of plain letters: nothing that climbs, hides or means something to a shell.
const storedPath = /^(?:[a-z0-9][a-z0-9-]*\/)+[a-z0-9][a-z0-9-]*(?:\.[a-z0-9]+)+$/;

/** True for a path that may be kept in the table: relative, below its folder, plain. */
export function isStoredPath(path: string): boolean {
  return path.length <= 200 && storedPath.test(path);
}

const maxNameLength = 120;

/**
 * The header that names a download (RFC 6266): the title as it is for clients that read UTF-8,
 * and the nearest ASCII for the others.
 */
export function contentDisposition(title: string, format: string): string {
  const clean = plainName(title);
  const name = `${clean}.${format}`;
  const ascii = `${plainName(toAscii(clean))}.${format}`;
  const plain = `attachment; filename="${ascii}"`;
  return ascii === name ? plain : `${plain}; filename*=UTF-8''${encodeExtended(name)}`;
}

/** A name that every file system takes, without what would end the header or change the folder. */
function plainName(title: string): string {
  const clean = title
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '')
    .replace(/["%*/:<>?\\|;]/g, '-')
    .replace(/\s+/g, ' ');
  const short = [...clean].slice(0, maxNameLength).join('');
  return short.replace(/^[\s.]+|[\s.]+$/g, '') || 'download';
}

function toAscii(text: string): string {
  const spelled = text.replaceAll('ß', 'ss').replace(/[–—]/g, '-').replace(/[‘’]/g, "'");
  return spelled
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_');
}

/** RFC 8187: fewer characters may stand bare in a header than in an address. */
function encodeExtended(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Types that run scripts when a browser opens them are served where no script may run. */
export function isActiveContent(contentType: string): boolean {
  return /^(?:text\/html|image\/svg\+xml|application\/xhtml\+xml|text\/xml)\b/i.test(contentType);
}

const pictureTypes: Record<string, string> = {
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  svg: 'image/svg+xml',
};

/** The type of a preview, by its ending; anything else is only bytes. */
export function typeOfPicture(path: string): string {
  return pictureTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
