import { useId } from 'react';
import { part } from '../style/index.ts';
import { forcedChoice, outOfSight } from './shared-css.ts';

const SegmentedPart = part('div', 'portico-segmented')`
  display: inline-flex;
  max-inline-size: 100%;
  padding: 2px;
  border-radius: var(--_portico-radius);
  background: var(--_portico-hover);
  overflow-x: auto;
  scrollbar-width: none;
`;

const SegmentPart = part('label', 'portico-segment')`
  position: relative;
  display: inline-flex;
  flex: 1 0 auto;
  align-items: center;
  justify-content: center;
  min-block-size: calc(var(--_portico-control) - 4px);
  padding-inline: var(--_portico-space-3);
  border-radius: calc(var(--_portico-radius) - 2px);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  font-weight: 500;
  white-space: nowrap;
  cursor: pointer;
  transition: color 120ms, background-color 120ms;
  &:hover { color: var(--_portico-foreground); }
  &:has(:checked) {
    background: var(--_portico-raised);
    color: var(--_portico-foreground);
    box-shadow: 0 0 0 1px var(--_portico-hairline), 0 1px 2px rgb(0 0 0 / 0.06);
  }
  &:has(:focus-visible) { outline: 2px solid var(--_portico-focus); outline-offset: 0; }
  [data-size='sm'] > & {
    min-block-size: calc(var(--_portico-control-sm) - 4px);
    padding-inline: var(--_portico-space-2);
  }
  ${forcedChoice}
`;

const SegmentInputPart = part('input', 'portico-segment-input')`
  ${outOfSight}
`;

/** Props of {@link SegmentedControl}. */
export interface SegmentedControlProps<Value extends string> {
  /** What is chosen, such as "Period"; spoken. */
  label: string;
  /** Two to five short choices. More belong in a select. */
  options: readonly { value: Value; label: string }[];
  /** The chosen one. */
  value: Value;
  /** Called with the new choice. */
  onChange: (value: Value) => void;
  /** `sm` inside toolbars. */
  size?: 'sm' | 'md';
}

/** One of a few, all in sight. Native radio buttons: arrows move, Tab passes by. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, options, value, onChange, size = 'md' } = props;
  const name = useId();
  return (
    <SegmentedPart role="radiogroup" aria-label={label} data-size={size}>
      {options.map((option) => (
        <SegmentPart key={option.value}>
          <SegmentInputPart
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </SegmentPart>
      ))}
    </SegmentedPart>
  );
}
