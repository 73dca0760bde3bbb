import { z } from 'zod';
import { instant } from './time.ts';

const value = z.string().max(240, 'Must be at most 240 characters.');
const tokenName = z.string().max(60, 'Must be at most 60 characters.');
const colors = { light: value, dark: value };

function fieldsWith<T extends z.ZodType>(pair: T) {
  return {
    /** A name for people; shown in editors, never on screen. */
    name: z.string().max(80, 'Must be at most 80 characters.').optional(),
    /** Which scheme widgets take; `inherit` when left out. */
    colorScheme: z.enum(['light', 'dark', 'system', 'inherit']).optional(),
    /** Values by token name; a colour may be a pair, one for each scheme. */
    tokens: z.record(
      tokenName,
      z.union([value, pair], 'Must be text, or a pair of light and dark.'),
    ),
  };
}

/** How the program's widgets look: a theme of `@portico/theme`, as it is stored. */
export const storedTheme = z.object(fieldsWith(z.object(colors)));
/** A theme of `@portico/theme`, as it is stored. */
export type StoredTheme = z.infer<typeof storedTheme>;

/** The program's theme, as anyone who embeds the program may see it. */
export const brand = z.object({
  /** Null until the program has one: widgets then look as their host says, or neutral. */
  theme: storedTheme.nullable(),
  updatedAt: instant.nullable(),
});
/** The program’s theme, as anyone who embeds the program may see it. */
export type Brand = z.infer<typeof brand>;

/** A pair of colours of the theme that people have a hard time to tell apart. */
export const brandWarning = z.object({
  /** Where it was seen. */
  scheme: z.enum(['light', 'dark']),
  /** The token that has to change. */
  token: z.string(),
  /** Its value there. */
  value: z.string(),
  /** What is read or seen, and what it lies on. */
  subject: z.string(),
  surface: z.string(),
  /** Contrast, 1 to 21: what the pair reaches, and what WCAG 2.2 AA asks. */
  ratio: z.number(),
  required: z.number(),
  /** The nearest value that would do; null where there is none. */
  proposal: z.string().nullable(),
});
/** A pair of colours of the theme that people have a hard time to tell apart. */
export type BrandWarning = z.infer<typeof brandWarning>;

/** A theme that was just stored, with what is hard to read in it. */
export const savedBrand = brand.extend({
  /** Worst first. They keep nothing from being stored. */
  warnings: z.array(brandWarning),
});
/** A theme that was just stored, with what is hard to read in it. */
export type SavedBrand = z.infer<typeof savedBrand>;

const themeBytesMax = 8_192;

/** The theme that a program gives itself: at most 8 kB, since it travels with sessions. */
export const givenTheme = z
  .strictObject(fieldsWith(z.strictObject(colors)))
  .refine(
    (theme) => new TextEncoder().encode(JSON.stringify(theme)).length <= themeBytesMax,
    'Must be at most 8 kB.',
  );
