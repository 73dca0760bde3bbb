import { brands, tokens } from '@portico/theme';
import type { ColorScheme, ColorTokenName, Scheme, ThemeTokens, TokenName } from '@portico/theme';
import { ColorField } from './color-field.tsx';
import { ChoiceField, RangeField, Section } from './control-fields.tsx';
import {
  deriveFrom,
  hostSystems,
  startFrom,
  valueIn,
  withColor,
  withToken,
  type Draft,
  type Start,
} from './studio-theme.ts';

export interface ControlsProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** Everything that can be set, from the coarse to the fine. */
export function Controls(props: ControlsProps) {
  return (
    <>
      <StartSection {...props} />
      <ColorSection {...props} />
      <ShapeSection {...props} />
    </>
  );
}

function StartSection({ draft, onChange }: ControlsProps) {
  const { theme } = draft;
  const scheme = theme.colorScheme ?? 'inherit';
  return (
    <Section title="Start from">
      <div className="studio-field">
        <label htmlFor="studio-start">Preset</label>
        <select
          id="studio-start"
          value=""
          onChange={({ target }) => onChange(startFrom(target.value as Start))}
        >
          <option value="" disabled>
            {theme.name ?? 'A theme of your own'}
          </option>
          <optgroup label="Presets">
            {Object.entries(brands).map(([key, { name }]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label="Design system of the host">
            {Object.entries(hostSystems).map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      <ChoiceField<ColorScheme>
        label="Scheme"
        value={scheme}
        choices={{ inherit: 'Host', light: 'Light', dark: 'Dark', system: 'System' }}
        onChange={(colorScheme) => onChange({ ...draft, theme: { ...theme, colorScheme } })}
      />
    </Section>
  );
}

function ColorSection({ draft, onChange }: ControlsProps) {
  const { theme, accent } = draft;
  const shown = (name: ColorTokenName, scheme: Scheme) =>
    valueIn(theme, name, scheme) ?? tokens[name].value[scheme];
  const set = (name: ColorTokenName, scheme: Scheme) => (value: string) => {
    const both = { light: shown(name, 'light'), dark: shown(name, 'dark'), [scheme]: value };
    const next = withColor(draft, name, both);
    onChange((accent !== null && deriveFrom(accent, next)) || next);
  };
  const derive = (value: string) => {
    const next = deriveFrom(value, draft);
    if (next) onChange(next);
  };
  return (
    <Section title="Colour">
      <ChoiceField
        label="Colours"
        value={accent === null ? 'each' : 'derived'}
        choices={{ derived: 'From the accent', each: 'One by one' }}
        onChange={(how) => {
          if (how === 'each') onChange({ ...draft, accent: null });
          else derive(shown('color-accent', 'light'));
        }}
      />
      {accent === null ? (
        <div className="studio-pair">
          <ColorField
            label="Accent, light"
            value={shown('color-accent', 'light')}
            onChange={set('color-accent', 'light')}
          />
          <ColorField
            label="Accent, dark"
            value={shown('color-accent', 'dark')}
            onChange={set('color-accent', 'dark')}
          />
        </div>
      ) : (
        <ColorField label="Accent" value={accent} hint={movedTo(draft)} onChange={derive} />
      )}
      <div className="studio-pair">
        <ColorField
          label="Background, light"
          value={shown('color-background', 'light')}
          onChange={set('color-background', 'light')}
        />
        <ColorField
          label="Background, dark"
          value={shown('color-background', 'dark')}
          onChange={set('color-background', 'dark')}
        />
      </div>
    </Section>
  );
}

function movedTo({ theme, accent }: Draft): string {
  const value = theme.tokens['color-accent'];
  if (typeof value !== 'object') return '';
  if (value.light === accent) return `Legible as it is; ${value.dark} in the dark.`;
  return `Shown as ${value.light} and ${value.dark}, so that it can be read.`;
}

/** The number in front of a value such as `8px`. */
function numberOf(theme: ThemeTokens, name: TokenName): number {
  const value = theme[name] ?? tokens[name].value;
  const found = Number.parseFloat(typeof value === 'string' ? value : '');
  return Number.isFinite(found) ? found : Number.parseFloat(String(tokens[name].value));
}

function ShapeSection({ draft, onChange }: ControlsProps) {
  const range = (name: TokenName, unit = '') => ({
    value: numberOf(draft.theme.tokens, name),
    unit,
    onChange: (value: number) => onChange(withToken(draft, name, `${value}${unit}`)),
  });
  return (
    <Section title="Shape and type">
      <RangeField label="Radius" min={0} max={20} step={1} {...range('radius', 'px')} />
      <RangeField label="Density" min={0.875} max={1.125} step={0.125} {...range('density')} />
      <RangeField label="Font size" min={12} max={18} step={1} {...range('font-size', 'px')} />
      <RangeField label="Contrast" min={0.8} max={1.5} step={0.05} {...range('contrast')} />
    </Section>
  );
}
