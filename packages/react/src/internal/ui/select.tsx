import { forwardRef } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { ChevronDown } from '../icons/index.ts';
import { part } from '../style/index.ts';
import { Field } from './field.tsx';
import type { FieldLook } from './field.tsx';
import { Icon } from './icon.tsx';
import { InputBoxPart } from './input.parts.ts';
import { plainControl } from './shared-css.ts';

const SelectPart = part('select', 'portico-select')`
  ${plainControl}
  flex: 1;
  min-inline-size: 0;
  block-size: 100%;
  padding-block: 6px;
  padding-inline: var(--_portico-space-3) calc(var(--_portico-space-3) + 22px);
  border-radius: inherit;
  line-height: 1.4;
  text-overflow: ellipsis;
  cursor: pointer;
  &:focus { outline: none; }
  /* The list is painted by the system on some platforms and takes these two from here. */
  & > option { background-color: var(--_portico-raised); color: var(--_portico-foreground); }
`;

const SelectChevronPart = part('span', 'portico-select-chevron')`
  position: absolute;
  inset-block: 0;
  inset-inline-end: var(--_portico-space-2);
  display: grid;
  place-items: center;
  color: var(--_portico-muted);
  pointer-events: none;
`;

/** One choice of a {@link Select}. */
export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

type NativeProps = Omit<ComponentPropsWithoutRef<'select'>, 'size' | 'children' | 'multiple'>;

/** Props of {@link Select}; everything else goes to the `<select>`. */
export interface SelectProps extends NativeProps, FieldLook {
  /** The choices in order. */
  options: readonly SelectOption[];
  /** `sm` inside toolbars. */
  size?: 'sm' | 'md';
}

/** One of a few: the platform's own list, so it works with every keyboard, reader and phone. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(props, ref) {
  const { label, labelHidden, description, error, options, size = 'md', ...rest } = props;
  const look = { label, labelHidden: labelHidden ?? false, description, error };
  return (
    <Field {...look} id={rest.id}>
      {(control) => (
        <InputBoxPart data-size={size}>
          <SelectPart {...rest} {...control} ref={ref}>
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </SelectPart>
          <SelectChevronPart>
            <Icon icon={ChevronDown} />
          </SelectChevronPart>
        </InputBoxPart>
      )}
    </Field>
  );
});
