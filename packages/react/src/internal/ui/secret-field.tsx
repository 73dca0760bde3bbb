import { useState } from 'react';
import { Eye, EyeOff } from '../icons/index.ts';
import { part } from '../style/index.ts';
import { Field } from './field.tsx';
import { IconButton } from './icon-button.tsx';
import { InputAffixPart, InputBoxPart, InputPart } from './input.parts.ts';
import type { TextFieldProps } from './text-field.tsx';

/** Dots in place of digits. No password: managers must not offer to keep a tax number. */
const SecretPart = part('span', 'portico-secret')`
  display: contents;
  &[data-hidden] > input:not(:placeholder-shown) { -webkit-text-security: disc; }
`;

/** Props of {@link SecretField}; everything else goes to the `<input>`. */
export interface SecretFieldProps extends Omit<TextFieldProps, 'prefix' | 'suffix' | 'size'> {
  /** Names of the button that shows the number and hides it again. */
  showLabel: string;
  hideLabel: string;
}

/** A number that nobody behind the shoulder should read, until its owner wants to check it. */
export function SecretField(props: SecretFieldProps) {
  const { label, labelHidden, description, error, showLabel, hideLabel, ...rest } = props;
  const [isShown, setIsShown] = useState(false);
  return (
    <Field label={label} labelHidden={labelHidden ?? false} {...{ description, error }}>
      {(control) => (
        <InputBoxPart dir="ltr">
          <SecretPart data-hidden={isShown ? undefined : ''}>
            <InputPart
              placeholder=" "
              {...rest}
              {...control}
              type="text"
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
            />
          </SecretPart>
          <InputAffixPart data-action="">
            <IconButton
              size="sm"
              icon={isShown ? EyeOff : Eye}
              label={isShown ? hideLabel : showLabel}
              aria-pressed={isShown}
              onClick={() => setIsShown(!isShown)}
            />
          </InputAffixPart>
        </InputBoxPart>
      )}
    </Field>
  );
}
