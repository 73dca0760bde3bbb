import { forwardRef } from 'react';
import { useMessages } from '../internal/i18n/index.ts';
import { Card } from '../internal/ui/index.ts';
import { Widget, WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { referralLinkBuilder } from '../locales/en/referral-link-builder.ts';
import { BuilderContent } from './builder-content.tsx';
import type { LinkFormProps } from './link-form.tsx';
import { LinkListView } from './link-list.view.tsx';
import type { LinkListViewProps } from './link-list.view.tsx';
import type { LinkPanelProps } from './link-panel.tsx';

/** Everything that is on screen, and what can be done. */
export interface LinkBuilderModel {
  /** Undefined where no links may be made. */
  form: LinkFormProps | undefined;
  /** The link in hand; undefined while there is none. */
  panel: Omit<LinkPanelProps, 'copyVariant'> | undefined;
  /** Undefined before the first link. */
  list: LinkListViewProps | undefined;
}

/** Props of {@link ReferralLinkBuilderView}; everything else goes to its root element. */
export interface ReferralLinkBuilderViewProps extends HostProps {
  builder: LinkBuilderModel;
}

/** The link builder without a data source, for hosts that bring their own. */
export const ReferralLinkBuilderView = forwardRef<HTMLElement, ReferralLinkBuilderViewProps>(
  function ReferralLinkBuilderView({ builder, ...host }, ref) {
    const t = useMessages(referralLinkBuilder);
    return (
      <Widget {...host} ref={ref} name="referral-link-builder">
        <WidgetFrame
          state={{ name: 'ready', data: builder, updatedAt: 0, stale: undefined }}
          label={t('title')}
          loading={null}
          ready={({ data }) => (
            <Card>
              <BuilderContent {...data}>
                {data.list && <LinkListView {...data.list} />}
              </BuilderContent>
            </Card>
          )}
        />
      </Widget>
    );
  },
);
