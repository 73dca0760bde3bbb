// Every story of the library, in every look that a brand may give it, held against the rules of
// axe, against the pseudo-locale, and against what people ask of their system.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { storyFiles } from './bundle.ts';
import { openStand, sweep, type Finding, type Stand, type StoryPage } from './sweep.ts';

const brands = ['hera', 'affiliate', 'siso', 'smartcrm'] as const;
const schemes = ['light', 'dark'] as const;
const directions = ['ltr', 'rtl'] as const;
const looks = brands.flatMap((brand) =>
  schemes.flatMap((scheme) => directions.map((direction) => ({ brand, scheme, direction }))),
);

/** Stories of single parts say what they like. */
const ownTexts = /^internal\/|^program-theme\//;
/** Their widgets stand in a slot of a fixed size. */
const fixedSize = / (Narrow|Wide|Phone|Slot)/;

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand?.close());

const noFindings = () => ({
  axe: [] as Finding[],
  text: [] as Finding[],
  motion: [] as Finding[],
  colours: [] as Finding[],
  zoom: [] as Finding[],
});
type Found = ReturnType<typeof noFindings>;

// A file has up to thirty stories, and each of them eighteen looks.
const patienceMs = 300_000;

test.each(storyFiles())('%s keeps out nobody, however it looks', { timeout: patienceMs }, ask);

async function ask(file: string): Promise<void> {
  const found = noFindings();
  const question = async (story: StoryPage) => {
    found.axe.push(...named(story, await story.ask((page) => page.axe())));
    found.motion.push(...named(story, await story.ask((page) => page.movements())));
    await withoutTransitions(story);
    for (const look of looks) found.axe.push(...named(story, await axeIn(story, look)));
    await lookThroughOtherEyes(story, found);
    return [];
  };
  const only = new RegExp(`^${file.replaceAll('.', '\\.')} `);
  expect(await sweep(stand, question, { only }), 'plays').toEqual([]);
  expect(found).toEqual(noFindings());
}

function named({ story }: StoryPage, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => `${story}: ${finding}`);
}

/** Colours are judged where they have arrived, not on their way. */
async function withoutTransitions({ page }: StoryPage): Promise<void> {
  const content =
    '*, ::before, ::after { transition: none !important; animation: none !important }';
  await page.evaluate((css) => {
    const still = document.createElement('style');
    still.textContent = css;
    document.body.append(still);
  }, content);
}

async function axeIn(story: StoryPage, look: (typeof looks)[number]): Promise<Finding[]> {
  await story.look(look);
  // What these rules say follows from colours, sizes and sides; the others have been asked before.
  const broken = await story.ask((page) =>
    page.axe(['color-contrast', 'target-size', 'link-in-text-block']),
  );
  const where = Object.values(look).join(' ');
  return broken.map((one) => `${one} in ${where}`);
}

async function lookThroughOtherEyes(story: StoryPage, found: Found): Promise<void> {
  const { page } = story;
  await story.look({ brand: 'neutral', scheme: 'light', direction: 'ltr', pseudo: true });
  if (!ownTexts.test(story.story)) {
    found.text.push(...named(story, await story.ask((asked) => asked.strayText())));
  }
  await story.look({ direction: 'auto' });
  await page.emulateMedia({ forcedColors: 'active' });
  found.colours.push(...named(story, await story.ask((asked) => asked.coloursAlone())));
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 320, height: 256 });
  await story.look({});
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (beyond > 0 && !fixedSize.test(story.story)) {
    found.zoom.push(...named(story, [`${beyond} px stand out`]));
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}
