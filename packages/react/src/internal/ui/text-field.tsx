import { forwardRef } from 'react';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { Field } from './field.tsx';
import type { FieldLook } from './field.tsx';
import { InputAffixPart, InputBoxPart, InputPart } from './input.parts.ts';

type InputProps = Omit<ComponentPropsWithoutRef<'input'>, 'size' | 'prefix'>;

/**
 * Props of {@link TextField}; everything else goes to the `<input>`. `dir="ltr"` suits addresses
 * and codes in every language; it turns the box with its prefix, too.
 */
export interface TextFieldProps extends InputProps, FieldLook {
  /** `sm` inside toolbars. */
  size?: 'sm' | 'md';
  /** Stands before the text inside the box: an icon, a currency, `https://`. */
  prefix?: ReactNode;
  /** Stands after the text inside the box: a unit. */
  suffix?: ReactNode;
}

/** One line of text with its label, help and error. Types, patterns and limits are native. */
export const TextField = forwardRef<HTMLInputElement, TextFieldProps>(
  function TextField(props, ref) {
    const { label, labelHidden, description, error, size = 'md', prefix, suffix, ...rest } = props;
    const look = { label, labelHidden: labelHidden ?? false, description, error };
    return (
      <Field {...look} id={rest.id}>
        {(control) => (
          <InputBoxPart data-size={size} dir={rest.dir}>
            {prefix && <InputAffixPart>{prefix}</InputAffixPart>}
            <InputPart type="text" {...rest} {...control} ref={ref} />
            {suffix && <InputAffixPart>{suffix}</InputAffixPart>}
          </InputBoxPart>
        )}
      </Field>
    );
  },
);
