import { forwardRef } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { part } from '../style/index.ts';
import { Field } from './field.tsx';
import type { FieldLook } from './field.tsx';
import { InputBoxPart } from './input.parts.ts';
import { plainControl } from './shared-css.ts';

const TextAreaPart = part('textarea', 'portico-textarea')`
  ${plainControl}
  flex: 1;
  min-inline-size: 0;
  min-block-size: 5lh;
  max-block-size: 16lh;
  padding: var(--_portico-space-2) var(--_portico-space-3);
  border-radius: inherit;
  line-height: 1.5;
  resize: none;
  field-sizing: content;
  &:focus { outline: none; }
  &::placeholder { color: var(--_portico-muted); opacity: 1; }
`;

/** Props of {@link TextArea}; everything else goes to the `<textarea>`. */
export interface TextAreaProps extends ComponentPropsWithoutRef<'textarea'>, FieldLook {}

/** A few sentences; grows with them. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(
  function TextArea(props, ref) {
    const { label, labelHidden, description, error, ...rest } = props;
    const look = { label, labelHidden: labelHidden ?? false, description, error };
    return (
      <Field {...look} id={rest.id}>
        {(control) => (
          <InputBoxPart>
            <TextAreaPart dir="auto" {...rest} {...control} ref={ref} />
          </InputBoxPart>
        )}
      </Field>
    );
  },
);
