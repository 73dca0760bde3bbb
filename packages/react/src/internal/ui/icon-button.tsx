import { forwardRef } from 'react';
import type { ReactElement } from 'react';
import { Button } from './button.tsx';
import type { ButtonProps } from './button.tsx';
import { Hint } from './hint.tsx';
import type { IconType } from '../icons/index.ts';

/** Props of {@link IconButton}; everything else goes to the `<button>`. */
export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  /** The icon that stands for the action. */
  icon: IconType;
  /** The action in words: the accessible name, and the hint on hover and focus. */
  label: string;
  /** `false` where the name is on screen anyway. */
  hint?: boolean;
}

/** A button that is one icon. It always has a name, and shows it to who asks. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(
  function IconButton(props, ref): ReactElement {
    const { label, hint = true, ...rest } = props;
    const button = (
      <Button variant="ghost" {...rest} ref={ref} aria-label={label} data-icon-only="" />
    );
    if (!hint) return button;
    return (
      <Hint text={label} describes={false}>
        {button}
      </Hint>
    );
  },
);
