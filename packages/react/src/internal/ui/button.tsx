import { forwardRef } from 'react';
import type { ComponentPropsWithoutRef, MouseEvent, ReactNode } from 'react';
import { ButtonLabelPart, ButtonPart, ButtonSpinnerPart, LinkButtonPart } from './button.parts.ts';
import { Icon } from './icon.tsx';
import type { IconType } from '../icons/index.ts';
import { Spinner } from './spinner.tsx';

/** How loud a button is: one primary per view, ghost inside toolbars and rows. */
export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';

/** What buttons and link buttons have in common. */
export interface ButtonLook {
  /** Loudness; `secondary` when left out. */
  variant?: ButtonVariant;
  /** `sm` inside rows and toolbars. */
  size?: 'sm' | 'md';
  /** An icon before the words. */
  icon?: IconType;
}

/** Props of {@link Button}; everything else goes to the `<button>`. */
export interface ButtonProps extends ComponentPropsWithoutRef<'button'>, ButtonLook {
  /** Work is under way: focus stays, pressing again does nothing. */
  pending?: boolean;
}

/** Icon and words as buttons show them. */
export function ButtonLabel(props: { icon?: IconType | undefined; children?: ReactNode }) {
  return (
    <ButtonLabelPart>
      {props.icon && <Icon icon={props.icon} />}
      {props.children}
    </ButtonLabelPart>
  );
}

/** A button with a verb for a label. A pending one stays focusable and keeps its width. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const { variant, size, icon, pending = false, onClick, children, ...rest } = props;
  function click(event: MouseEvent<HTMLButtonElement>) {
    // Also keeps a pending submit button from sending its form a second time.
    if (pending) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <ButtonPart
      type="button"
      {...rest}
      ref={ref}
      data-variant={variant ?? 'secondary'}
      data-size={size ?? 'md'}
      data-pending={pending ? '' : undefined}
      aria-disabled={pending || rest['aria-disabled']}
      onClick={click}
    >
      <ButtonLabel icon={icon}>{children}</ButtonLabel>
      {pending && (
        <ButtonSpinnerPart>
          <Spinner />
        </ButtonSpinnerPart>
      )}
    </ButtonPart>
  );
});

/** Props of {@link LinkButton}; everything else goes to the `<a>`. */
export interface LinkButtonProps extends ComponentPropsWithoutRef<'a'>, ButtonLook {}

/** A link that looks like a button: for going somewhere or fetching a file. */
export const LinkButton = forwardRef<HTMLAnchorElement, LinkButtonProps>(
  function LinkButton(props, ref) {
    const { variant, size, icon, children, ...rest } = props;
    const look = { 'data-variant': variant ?? 'secondary', 'data-size': size ?? 'md' };
    return (
      <LinkButtonPart as="a" {...rest} {...look} ref={ref}>
        <ButtonLabel icon={icon}>{children}</ButtonLabel>
      </LinkButtonPart>
    );
  },
);
