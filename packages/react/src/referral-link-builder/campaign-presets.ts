import type { LinkDraft } from './link-draft.ts';

/** Ready campaign values by kind of place; analytics tools group visits by exactly these. */
export const utmPresets = {
  newsletter: { source: 'newsletter', medium: 'email' },
  social: { source: 'social', medium: 'social' },
  blog: { source: 'blog', medium: 'referral' },
  event: { source: 'event', medium: 'qr' },
  paid: { source: 'ads', medium: 'cpc' },
} as const satisfies Record<string, Partial<LinkDraft['utm']>>;
export type PresetName = keyof typeof utmPresets;
export const presetNames = Object.keys(utmPresets) as PresetName[];

/** The preset whose values are in force. */
export function presetOf({ source, medium }: LinkDraft['utm']): PresetName | undefined {
  return presetNames.find((name) => {
    const preset = utmPresets[name];
    return preset.source === source && preset.medium === medium;
  });
}
