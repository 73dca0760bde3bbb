/**
 * The sizes that every widget shares, as custom properties of the root. They are calculations
 * on the public tokens, so that a host moves all of them with one value.
 */

const fontSize = 'var(--portico-font-size, 14px)';
const density = 'var(--portico-density, 1)';

// Steps of the type scale in px at the default size of 14; half pixels keep text crisp.
const typeSteps = { xs: 12, sm: 13, md: 14, lg: 16, xl: 20, '2xl': 26, '3xl': 34 };
const spaceSteps = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 12 };

function typeScale(): string {
  return Object.entries(typeSteps)
    .map(([name, px]) => `--_portico-font-${name}:calc(${fontSize} * ${px} / 14);`)
    .join('');
}

function spaceScale(): string {
  return Object.entries(spaceSteps)
    .map(
      ([name, factor]) =>
        `--_portico-space-${name}:` +
        `round(calc(var(--portico-space, 4px) * ${factor} * ${density}), 1px);`,
    )
    .join('');
}

/**
 * Type, space, control heights, radii and motion.
 *
 * Heights are straight lines through the two sizes of the design: a control is 32 px at density
 * 0.875 and 36 px at 1, a table row 36 and 44 px.
 */
export const scale = `
  ${typeScale()}
  ${spaceScale()}
  --_portico-control: calc(4px + 32px * ${density});
  --_portico-control-sm: calc(32px * ${density} - 4px);
  --_portico-row: calc(64px * ${density} - 20px);
  --_portico-radius: var(--portico-radius, 8px);
  --_portico-radius-sm: calc(var(--_portico-radius) * 0.6);
  --_portico-radius-card: calc(var(--_portico-radius) * 1.5);
  --_portico-shadow: var(--portico-shadow, 0 1px 2px rgb(0 0 0 / 0.06),
    0 12px 32px -4px rgb(0 0 0 / 0.16));
  --_portico-z: var(--portico-z-overlay, 1000);
  --_portico-enter: 160ms cubic-bezier(0.2, 0.7, 0.2, 1);
  --_portico-leave: 80ms ease-in;
  @media (pointer: coarse) {
    --_portico-control: max(var(--portico-touch-target, 44px), calc(4px + 32px * ${density}));
    --_portico-control-sm: max(36px, calc(32px * ${density} - 4px));
  }
  @media (prefers-reduced-motion: reduce) {
    --_portico-enter: 0.01ms;
    --_portico-leave: 0.01ms;
  }
`;
