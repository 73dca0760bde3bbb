import { forwardRef } from 'react';
import { useMessages } from '../internal/i18n/index.ts';
import { Widget, WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { taxCenterTitle } from '../locales/en/tax-center-title.ts';
import { TaxContent } from './tax-content.tsx';
import type { TaxContentProps } from './tax-content.tsx';

/** Props of {@link TaxCenterView}; everything else goes to its root element. */
export interface TaxCenterViewProps extends HostProps {
  taxes: TaxContentProps;
}

/** The tax center without a data source, for hosts that bring their own. */
export const TaxCenterView = forwardRef<HTMLElement, TaxCenterViewProps>(function TaxCenterView(
  { taxes, ...host },
  ref,
) {
  const t = useMessages(taxCenterTitle);
  return (
    <Widget {...host} ref={ref} name="tax-center">
      <WidgetFrame
        state={{ name: 'ready', data: taxes, updatedAt: 0, stale: undefined }}
        label={t('title')}
        loading={null}
        ready={({ data }) => <TaxContent {...data} />}
      />
    </Widget>
  );
});
