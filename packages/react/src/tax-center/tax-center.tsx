import { forwardRef } from 'react';
import { useTaxCenter } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { BodySlot, stateOf, useBody, Widget, WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { taxCenterTitle } from '../locales/en/tax-center-title.ts';
import { body } from './body.ts';
import { isUntouched } from './form-standing.ts';
import { TaxSkeleton } from './tax-skeleton.tsx';

/** Props of {@link TaxCenter}; everything else goes to its root element. */
export interface TaxCenterProps extends HostProps {
  /** Called when a form has been filed. */
  onFiled?: (() => void) | undefined;
}

/**
 * Everything about a partner's taxes in one place: the form on file, what is withheld and why,
 * totals by year, documents, and the forms W-9, W-8BEN and W-8BEN-E step by step.
 */
export const TaxCenter = forwardRef<HTMLElement, TaxCenterProps>(function TaxCenter(props, ref) {
  const { onFiled, ...host } = props;
  return (
    <Widget {...host} ref={ref} name="tax-center">
      <Frame onFiled={onFiled} />
    </Widget>
  );
});

function Frame({ onFiled }: Pick<TaxCenterProps, 'onFiled'>) {
  const t = useMessages(taxCenterTitle);
  const { state, isHere } = useBody(body, stateOf(useTaxCenter(), isUntouched));
  return (
    <WidgetFrame
      state={state}
      label={t('title')}
      loading={<TaxSkeleton />}
      body={(shown) => (
        <BodySlot isHere={isHere} fallback={<TaxSkeleton />}>
          <body.Component shown={shown} onFiled={onFiled} />
        </BodySlot>
      )}
    />
  );
}
