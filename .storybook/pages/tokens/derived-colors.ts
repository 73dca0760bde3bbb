import { recipe } from '@portico/theme';

/** A colour that widgets mix for themselves. */
export interface DerivedColor {
  readonly name: string;
  /** Where it is seen. */
  readonly use: string;
  /** What it is made of, in words. */
  readonly from: string;
  readonly css: string;
}

const foreground = 'var(--token-foreground)';
const background = 'var(--token-background)';
const contrast = 'var(--portico-contrast, 1)';

function greyOf(name: string, percent: number, use: string, into = background): DerivedColor {
  const share = `min(100%, ${percent}% * ${contrast})`;
  return {
    name,
    use,
    from: `${percent} % foreground × contrast`,
    css: `color-mix(in oklab, ${foreground} ${share}, ${into})`,
  };
}

function pairOf(
  name: string,
  use: string,
  [light, dark, deep]: [number, number, string],
): DerivedColor {
  const mixed = (percent: number, into: string) =>
    `color-mix(in oklab, ${background} ${percent}%, ${into})`;
  return {
    name,
    use,
    from: `background, with white or ${deep} by scheme`,
    css: `light-dark(${mixed(light, 'white')}, ${mixed(dark, deep)})`,
  };
}

/** Everything grey is mixed from foreground and background, by the recipe that the audit reads. */
export const greys: readonly DerivedColor[] = [
  greyOf('muted', recipe.muted, 'Secondary text'),
  greyOf('hairline', recipe.hairline, 'Lines between things', 'transparent'),
  greyOf('edge', recipe.edge, 'The edge of quiet buttons', 'transparent'),
  greyOf('subtle', recipe.subtle, 'Table heads, locked areas'),
  greyOf('hover', recipe.hover, 'Under the pointer', 'transparent'),
  greyOf('active', recipe.active, 'Pressed', 'transparent'),
  pairOf('field', 'Text fields', [recipe.fieldLight, recipe.fieldDark, 'black']),
  pairOf('raised', 'Dialogs and menus', [recipe.raisedLight, recipe.raisedDark, 'white']),
];

const meaning = ['accent', 'success', 'warning', 'danger'] as const;

/** Each colour that means something has a surface and a text for its badge. */
export const tones: readonly DerivedColor[] = meaning.flatMap((tone) => [
  {
    name: `${tone}-tint`,
    use: 'The surface of its badge',
    from: `${recipe.tint} % ${tone}, the rest background`,
    css: `color-mix(in oklab, var(--token-${tone}) ${recipe.tint}%, ${background})`,
  },
  {
    name: `${tone}-text`,
    use: 'The text of its badge',
    from: `${recipe.toneText} % ${tone}, the rest foreground`,
    css: `color-mix(in oklab, var(--token-${tone}) ${recipe.toneText}%, ${foreground})`,
  },
]);
