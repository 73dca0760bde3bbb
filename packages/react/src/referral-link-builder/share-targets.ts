/** Words that go along with a link, and where it leads. */
export interface Shared {
  readonly url: string;
  readonly subject: string;
  readonly text: string;
}

/** Places to share on, in the order of the menu. */
export const shareNames = ['mail', 'linkedin', 'x', 'facebook', 'whatsapp'] as const;
export type ShareName = (typeof shareNames)[number];

function address(start: string, values: Readonly<Record<string, string>>): string {
  // Percent escapes and no plus signs: mail programs show those as they are.
  const pairs = Object.entries(values).map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
  return `${start}?${pairs.join('&')}`;
}

const addresses: Readonly<Record<ShareName, (shared: Shared) => string>> = {
  mail: ({ url, subject, text }) => address('mailto:', { subject, body: `${text}\n\n${url}` }),
  linkedin: ({ url }) => address('https://www.linkedin.com/sharing/share-offsite/', { url }),
  x: ({ url, text }) => address('https://x.com/intent/post', { text, url }),
  facebook: ({ url }) => address('https://www.facebook.com/sharer/sharer.php', { u: url }),
  whatsapp: ({ url, text }) => address('https://wa.me/', { text: `${text} ${url}` }),
};

/** The address that opens a place with the link filled in. */
export function shareAddress(name: ShareName, shared: Shared): string {
  return addresses[name](shared);
}

/** Whether the device has a share sheet of its own. */
export function hasShareSheet(): boolean {
  return typeof navigator !== 'undefined' && typeof navigator.share === 'function';
}

/** Opens the device's own share sheet. Closing it again is no failure. */
export async function openShareSheet({ url, subject, text }: Shared): Promise<void> {
  try {
    await navigator.share({ url, title: subject, text });
  } catch {
    // Closed, or refused by the page's permissions: the other ways are right beside it.
  }
}
