import { forwardRef } from 'react';
import { Widget } from '../widget/index.ts';
import type { WidgetProps } from '../widget/index.ts';
import { StaffLocale } from './staff-locale.tsx';

/** The outside of every widget for the program's staff. */
export const StaffWidget = forwardRef<HTMLElement, WidgetProps>(function StaffWidget(
  { children, ...props },
  ref,
) {
  return (
    <Widget {...props} ref={ref}>
      <StaffLocale>{children}</StaffLocale>
    </Widget>
  );
});
