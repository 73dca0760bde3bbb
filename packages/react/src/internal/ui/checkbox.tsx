import { forwardRef, useEffect, useImperativeHandle, useRef } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { part } from '../style/index.ts';
import { focusRing, outOfSight } from './shared-css.ts';

const CheckboxPart = part('label', 'portico-checkbox')`
  display: inline-flex;
  align-items: flex-start;
  gap: var(--_portico-space-2);
  min-inline-size: 0;
  line-height: 20px;
  cursor: pointer;
  &:has(:disabled) { opacity: 0.5; cursor: default; }
  @media (pointer: coarse) { padding-block: 12px; }
`;

const CheckboxInputPart = part('input', 'portico-checkbox-input')`
  appearance: none;
  display: grid;
  place-items: center;
  flex: none;
  inline-size: 16px;
  block-size: 16px;
  margin: 2px 0;
  border: 1px solid var(--_portico-border);
  border-radius: min(4px, var(--_portico-radius));
  background: var(--_portico-field);
  color: var(--_portico-on-accent);
  cursor: inherit;
  transition: background-color 120ms, border-color 120ms;
  ${focusRing}
  &::before {
    content: '';
    inline-size: 10px;
    block-size: 10px;
    background: currentcolor;
    clip-path: polygon(14% 46%, 0 60%, 38% 96%, 100% 20%, 85% 7%, 37% 69%);
    scale: 0;
    transition: scale 120ms ease-out;
    @media (prefers-reduced-motion: reduce) { transition: none; }
  }
  &:checked, &:indeterminate {
    border-color: var(--_portico-accent);
    background: var(--_portico-accent);
  }
  &:checked::before, &:indeterminate::before { scale: 1; }
  &:indeterminate::before { clip-path: inset(42% 5%); }
  @media (forced-colors: active) {
    appearance: auto;
    &::before { display: none; }
  }
`;

const CheckboxLabelPart = part('span', 'portico-checkbox-label')`
  min-inline-size: 0;
  &[data-hidden] { ${outOfSight} }
`;

/** Props of {@link Checkbox}; everything else goes to the `<input>`. */
export interface CheckboxProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'size'> {
  /** What is agreed to or chosen. */
  label: string;
  /** Keeps the label for assistive technology only, as in rows of a table. */
  labelHidden?: boolean;
  /** Some of the things it stands for are chosen, not all. */
  indeterminate?: boolean;
}

/** Yes or no, or a choice of several. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(props, ref) {
  const { label, labelHidden = false, indeterminate = false, ...rest } = props;
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => input.current as HTMLInputElement, []);
  // Markup has no attribute for the third state; it can only be set on the element.
  useEffect(() => {
    if (input.current) input.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <CheckboxPart>
      <CheckboxInputPart {...rest} ref={input} type="checkbox" />
      <CheckboxLabelPart data-hidden={labelHidden ? '' : undefined}>{label}</CheckboxLabelPart>
    </CheckboxPart>
  );
});
