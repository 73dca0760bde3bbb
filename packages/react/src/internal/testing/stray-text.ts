import type { FakePortico } from '@portico/sdk/testing';
import { countryCodes, countryName } from '../form/index.ts';

// Style sheets are no text; codes are quoted to support as they are.
const hiddenTags = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'CODE']);
const namedBy = ['aria-label', 'title', 'placeholder', 'alt'] as const;

/**
 * Texts on screen that are neither a message of the pseudo-locale (in brackets), nor data of
 * the server, nor a formatted value. Empty when nothing is written into the views.
 */
export function strayText(container: ParentNode, fake: FakePortico): string[] {
  const data = dataOf(fake);
  return textsOf(container)
    .map(withoutMessages)
    .map((text) => data.reduce((rest, value) => rest.split(value).join(' '), text))
    .map((text) => text.replace(formatted, ' ').trim())
    .filter((text) => /\p{L}/u.test(text));
}

// Dates, currencies and ids: what `Intl` writes in English, and what the server made up.
const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const formatted = new RegExp(
  `\\b(?:${months})[a-z]* \\d{1,2}(?:, \\d{4})?|\\b[A-Z]{3}\\b|\\b[a-z]{2}_[0-9a-z]{26}\\b` +
    `|\\b\\d+ (?:second|minute|hour|day|month|year)s? ago|\\bin \\d+ \\w+|\\bnow\\b|\\band\\b` +
    `|\\bat \\d{1,2}:\\d{2}\\s[AP]M\\b` +
    `|\\b[\\d.]+ ?(?:byte|k?B|[MG]B)\\b|\\b(?:${months})\\b|\\b[\\d.]+[KMB]\\b`,
  'g',
);

/** Messages hold messages: "Remove ⟦Status⟧" is taken out from the inside. */
function withoutMessages(text: string): string {
  const rest = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  return rest === text ? text : withoutMessages(rest);
}

function textsOf(container: ParentNode): string[] {
  const texts: string[] = [];
  for (const element of container.querySelectorAll('*')) {
    if (hiddenTags.has(element.tagName) || element.closest('svg') !== null) continue;
    for (const name of namedBy) texts.push(element.getAttribute(name) ?? '');
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
    }
  }
  return texts;
}

/** Every string that the fake server could have sent, longest first. */
function dataOf(fake: FakePortico): string[] {
  const { program, partner, links, referrals, tierProgress, assets, ledger } = fake.state;
  const { bonuses, plan } = fake.state;
  const rows = ledger.list({}, '-occurredAt').slice(0, 200);
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && /\p{L}/u.test(value)) found.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  [program, partner, links, referrals, tierProgress, assets, bonuses, plan].forEach(collect);
  rows.forEach((row) => collect(row.read()));
  const { partners, neighbours, planVersions, disputes, payouts } = fake.state;
  [partners, planVersions, disputes.list(), payouts].forEach(collect);
  for (const other of neighbours.values()) {
    other.list({}, '-occurredAt').forEach((row) => collect(row.read()));
  }
  collect(Object.values(fake.state.links).map(({ url }) => url));
  collect(fake.state.tax);
  collect(fake.state.payouts);
  collect(countryCodes.map((code) => countryName('en', code)));
  return [...found].sort((a, b) => b.length - a.length);
}
