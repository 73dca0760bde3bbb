import { colorDefaults, cssVariable, isColorToken, tokenNames, tokens } from '@portico/theme';
import type { TokenName } from '@portico/theme';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useStoryTheme } from '../../decorators/brand.tsx';
import { greys, tones, type DerivedColor } from './derived-colors.ts';
import './tokens.css';

const meta = { title: 'Design/Tokens', tags: ['!autodocs'] } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

/** The tokens in force as short names, each with its default. */
const inForce = Object.entries(colorDefaults)
  .map(([name, { light, dark }]) => {
    const own = name.replace('color-', '--token-');
    return `${own}:var(--portico-${name}, light-dark(${light}, ${dark}));`;
  })
  .join('');

const groups: Readonly<Record<string, readonly TokenName[]>> = {
  Colour: tokenNames.filter(isColorToken),
  'Shape and space': ['radius', 'space', 'density', 'touch-target'],
  Type: ['font-family', 'font-family-heading', 'font-size'],
  'Depth and strength': ['shadow', 'contrast', 'z-overlay'],
};

/** What it looks like; nothing for what cannot be drawn. */
function Sample({ name }: { name: TokenName }) {
  if (isColorToken(name)) {
    const color = `var(${name.replace('color-', '--token-')})`;
    return <span className="tokens-swatch" style={{ background: color }} />;
  }
  return <span className="tokens-sample" data-token={name} />;
}

function Row({ name }: { name: TokenName }) {
  const theme = useStoryTheme();
  const { value, description } = tokens[name];
  const given = theme.tokens[name];
  const shown = given ?? value;
  const values = typeof shown === 'string' ? [shown] : [shown.light, shown.dark];
  return (
    <li className="tokens-row">
      <Sample name={name} />
      <div>
        <code>{cssVariable(name)}</code>
        <p>{description}</p>
      </div>
      <p className="tokens-value">
        {values.map((one, index) => (
          <span key={index === 0 ? 'first' : 'second'}>{one}</span>
        ))}
        <span className="tokens-origin">{given === undefined ? 'default' : theme.name}</span>
      </p>
    </li>
  );
}

function Derived({ title, colors }: { title: string; colors: readonly DerivedColor[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul className="tokens-derived">
        {colors.map(({ name, use, from, css }) => (
          <li key={name}>
            <span className="tokens-swatch" style={{ background: css }} />
            <strong>{name}</strong>
            <p>{use}</p>
            <p className="tokens-from">{from}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Every public token in the theme of the toolbar, and what is made of it. */
export const Tokens: Story = {
  render: () => (
    <div className="tokens" dir="ltr" lang="en">
      <style>{`.tokens{${inForce}}`}</style>
      <h1>Tokens</h1>
      <p className="tokens-lead">
        These {tokenNames.length} are all there is to set, in CSS or as a theme. Everything else on
        screen is derived from them, so a change of one moves all that belongs to it. Choose a brand
        and a scheme in the toolbar.
      </p>
      {Object.entries(groups).map(([title, names]) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul className="tokens-list">
            {names.map((name) => (
              <Row key={name} name={name} />
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>Derived</h2>
        <p className="tokens-lead">
          Mixed in OKLab by one recipe that the widgets and the audit share. More contrast, by token
          or by the visitor’s own setting, makes the greys stronger.
        </p>
        <Derived title="Greys" colors={greys} />
        <Derived title="Badges" colors={tones} />
        <h3>Sizes</h3>
        <ul className="tokens-notes">
          <li>Type: 12, 13, 14, 16, 20, 26 and 34 px at a font size of 14; all grow with it.</li>
          <li>Distances: 1, 2, 3, 4, 6, 8 and 12 times space, times density.</li>
          <li>Controls: 32, 36 or 40 px; rows: 36, 44 or 52 px, by density.</li>
          <li>Corners: controls radius, cards 1.5 of it, small things 0.6, badges round.</li>
        </ul>
      </section>
    </div>
  ),
};
