import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id } from './id.ts';
import { pageOf, pageQuery } from './page.ts';
import { text } from './text.ts';
import { tierStep } from './tiers.ts';
import { instant } from './time.ts';

/** Everything that assets can be for. */
export const assetCategories = [
  'brochures',
  'email_templates',
  'social_media',
  'video',
  'proposals',
  'brand',
] as const;
/** What an asset is for. */
export const assetCategory = z.enum(assetCategories);
/** What an asset is for. */
export type AssetCategory = z.infer<typeof assetCategory>;

/** A file that partners may use, such as a logo or a slide deck. */
export const asset = z.object({
  id: id('asset'),
  title: z.string(),
  description: z.string(),
  category: assetCategory,
  /** File ending without the dot: pdf, svg, png, html, gif. */
  format: z.string(),
  contentType: z.string(),
  bytes: z.number().int(),
  /** Pixels, where the format has them. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  hasPreview: z.boolean(),
  /** The tier that unlocks it, when the partner is not there yet. */
  lockedUntil: tierStep.nullable(),
  /** How often this partner has downloaded it. */
  downloads: z.number().int(),
  updatedAt: instant,
});
/** A file that partners may use, such as a logo or a slide deck. */
export type Asset = z.infer<typeof asset>;

const assetPath = z.strictObject({ id: id('asset') });

/** Files that partners may use. */
export const assets = {
  /** Marketing material of the program, locked items included. */
  list: endpoint({
    method: 'GET',
    path: '/partners/assets',
    credentials: ['session'],
    scope: 'assets:read',
    kind: 'page',
    summary: 'List assets',
    input: z.strictObject({
      ...pageQuery,
      category: assetCategory.optional(),
      /** Part of a title or description. */
      search: text(100).optional(),
    }),
    output: pageOf(asset),
  }),

  /** The file. Counted; refused with what unlocks it while the tier is too low. */
  download: endpoint({
    method: 'GET',
    path: '/partners/assets/:id/download',
    credentials: ['session'],
    scope: 'assets:read',
    kind: 'file',
    summary: 'Download an asset',
    input: assetPath,
    output: z.instanceof(Blob),
    errors: ['tier_locked'],
  }),

  /** A small picture of the asset. */
  preview: endpoint({
    method: 'GET',
    path: '/partners/assets/:id/preview',
    credentials: ['session'],
    scope: 'assets:read',
    kind: 'file',
    summary: 'Preview an asset',
    input: assetPath,
    output: z.instanceof(Blob),
  }),
};
