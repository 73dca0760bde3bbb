import { useId } from 'react';
import { part } from '../style/index.ts';
import type { IconType } from '../icons/index.ts';
import { Icon } from './icon.tsx';
import { forcedChoice, outOfSight } from './shared-css.ts';

const ChoicesPart = part('div', 'portico-choices')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-2);
  &[data-columns] { @container portico (min-width: 560px) {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  } }
`;

const ChoicePart = part('label', 'portico-choice')`
  position: relative;
  display: grid;
  grid-template-columns: auto minmax(0, 1fr) auto;
  align-items: start;
  gap: 0 var(--_portico-space-3);
  padding: var(--_portico-space-3) var(--_portico-space-4);
  border: 1px solid var(--_portico-edge);
  border-radius: var(--_portico-radius);
  background: var(--_portico-raised);
  cursor: pointer;
  transition: border-color 120ms, background-color 120ms;
  & > svg { margin-block-start: 2px; color: var(--_portico-muted); }
  @media (hover: hover) { &:hover { border-color: var(--_portico-border); } }
  &:has(:checked) {
    border-color: var(--_portico-accent);
    background: color-mix(in oklab, var(--_portico-accent) 4%, var(--_portico-raised));
  }
  &:has(:checked) > svg { color: var(--_portico-accent-text); }
  &:has(:focus-visible) { outline: 2px solid var(--_portico-focus); outline-offset: 2px; }
  ${forcedChoice}
`;

const ChoiceInputPart = part('input', 'portico-choice-input')`
  ${outOfSight}
`;

const ChoiceWordsPart = part('span', 'portico-choice-words')`
  display: grid;
  min-inline-size: 0;
  overflow-wrap: anywhere;
`;

const ChoiceTitlePart = part('span', 'portico-choice-title')`
  font-weight: 500;
`;

const ChoiceTextPart = part('span', 'portico-choice-text')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  text-wrap: pretty;
`;

/** The ring of a native radio, drawn where every theme can colour it. */
const ChoiceMarkPart = part('span', 'portico-choice-mark')`
  inline-size: 16px;
  block-size: 16px;
  margin-block-start: 2px;
  border: 1px solid var(--_portico-border);
  border-radius: 50%;
  background: var(--_portico-field);
  :checked ~ & { border: 5px solid var(--_portico-accent); }
`;

/** One card. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly title: string;
  readonly text?: string | undefined;
  readonly icon?: IconType | undefined;
}

/** Props of {@link ChoiceCards}. */
export interface ChoiceCardsProps<Value extends string> {
  /** What is chosen; spoken. */
  label: string;
  options: readonly Choice<Value>[];
  /** Empty while nothing is. */
  value: Value | '';
  onChange: (value: Value) => void;
  /** Two beside each other where there is room. */
  columns?: boolean;
}

/** One of a few that need a sentence each. Native radio buttons: arrows move, Tab passes by. */
export function ChoiceCards<Value extends string>(props: ChoiceCardsProps<Value>) {
  const { label, options, value, onChange, columns = false } = props;
  const name = useId();
  return (
    <ChoicesPart role="radiogroup" aria-label={label} data-columns={columns ? '' : undefined}>
      {options.map((option) => (
        <ChoicePart key={option.value}>
          {option.icon ? <Icon icon={option.icon} /> : <span />}
          <ChoiceInputPart
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            {...(option.text && { 'aria-describedby': `${name}-${option.value}` })}
            aria-label={option.title}
          />
          <ChoiceWordsPart>
            <ChoiceTitlePart>{option.title}</ChoiceTitlePart>
            {option.text && (
              <ChoiceTextPart id={`${name}-${option.value}`}>{option.text}</ChoiceTextPart>
            )}
          </ChoiceWordsPart>
          <ChoiceMarkPart aria-hidden="true" />
        </ChoicePart>
      ))}
    </ChoicesPart>
  );
}
