import type { ReactNode, RefObject } from 'react';
import { Link2 } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { CardDescription, CardHead, CardTitle, EmptyState } from '../internal/ui/index.ts';
import { referralLinkBuilder } from '../locales/en/referral-link-builder.ts';
import { LinkForm } from './link-form.tsx';
import { LinkPanel } from './link-panel.tsx';
import * as Parts from './referral-link-builder.parts.ts';
import type { LinkBuilderModel } from './referral-link-builder.view.tsx';

/** Props of {@link BuilderContent}. */
export interface BuilderContentProps extends Pick<LinkBuilderModel, 'form' | 'panel'> {
  /** How old the data is, when it could not be renewed. */
  note?: ReactNode;
  /** Where focus is moved within. */
  area?: RefObject<HTMLDivElement | null>;
  /** The list; nothing before the first link. */
  children?: ReactNode;
}

/** The form, the link in hand and the list, for their card. */
export function BuilderContent(props: BuilderContentProps) {
  const { form, panel, note, area, children } = props;
  const t = useMessages(referralLinkBuilder);
  return (
    <div ref={area}>
      <CardHead>
        <Parts.WordsPart>
          <CardTitle>{t('title')}</CardTitle>
          <CardDescription>{t('intro')}</CardDescription>
        </Parts.WordsPart>
        {note}
      </CardHead>
      <Parts.BenchPart data-single={form === undefined ? '' : undefined}>
        {form && (
          <Parts.BenchFormPart>
            <LinkForm {...form} />
          </Parts.BenchFormPart>
        )}
        <Parts.BenchPanelPart data-empty={panel === undefined ? '' : undefined}>
          {panel === undefined ? (
            <NoLink canMake={form !== undefined} isFirst={children === undefined} />
          ) : (
            <LinkPanel {...panel} copyVariant={form === undefined ? 'primary' : 'secondary'} />
          )}
        </Parts.BenchPanelPart>
      </Parts.BenchPart>
      {children}
    </div>
  );
}

function NoLink({ canMake, isFirst }: { canMake: boolean; isFirst: boolean }) {
  const t = useMessages(referralLinkBuilder);
  if (!isFirst) {
    return <EmptyState icon={Link2} title={t('noActive.title')} description={t('noActive.text')} />;
  }
  return (
    <EmptyState
      icon={Link2}
      title={t(canMake ? 'empty.title' : 'empty.readOnly')}
      description={t(canMake ? 'empty.text' : 'empty.readOnlyText')}
    />
  );
}
