import type { ReactNode } from 'react';
import type { TaxCenter } from '@portico/sdk/contract';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import {
  Callout,
  Card,
  CardBody,
  CardHead,
  CardTitle,
  FinePrintPart,
  SectionPart,
  SectionTitlePart,
} from '../internal/ui/index.ts';
import { taxCenter } from '../locales/en/tax-center.ts';
import { DocumentList } from './document-list.tsx';
import type { DocumentDownloads } from './document-list.tsx';
import { FormNotice, FormOnFile } from './form-on-file.tsx';
import type { FormOpener } from './form-on-file.tsx';
import * as Parts from './tax-center.parts.ts';
import { YearTable } from './year-table.tsx';

/** Props of {@link TaxContent}. */
export interface TaxContentProps {
  center: TaxCenter;
  /** The age of the data, when it could not be renewed. */
  note?: ReactNode;
  /** What opens the form; undefined for who may not change it. */
  opener?: FormOpener | undefined;
  downloads: DocumentDownloads;
  /** A form was filed a moment ago. */
  justFiled?: boolean;
}

/** Form, withholding, years and documents; knows no data source. */
export function TaxContent(props: TaxContentProps) {
  const { center, note, opener, downloads, justFiled = false } = props;
  const t = useMessages(taxCenter);
  return (
    <Card>
      <CardHead>
        <CardTitle>{t('title')}</CardTitle>
        {note}
      </CardHead>
      <CardBody>
        <Parts.NoticesPart>
          {justFiled && center.form && (
            <Callout takesFocus tone="success" role="status">
              {t('form.filed', { form: t(`kind.${center.form.kind}`) })}
            </Callout>
          )}
          <FormNotice center={center} opener={opener} />
        </Parts.NoticesPart>
        <FormOnFile center={center} opener={opener} />
        <Withholding form={center.form} withholding={center.withholding} />
        <SectionPart aria-label={t('years.title')}>
          <SectionTitlePart>{t('years.title')}</SectionTitlePart>
          <YearTable years={center.years} />
        </SectionPart>
        <SectionPart aria-label={t('documents.title')}>
          <SectionTitlePart>{t('documents.title')}</SectionTitlePart>
          <DocumentList documents={center.documents} downloads={downloads} />
        </SectionPart>
      </CardBody>
    </Card>
  );
}

/** What is kept back of each payout, and why. */
function Withholding({ form, withholding }: Pick<TaxCenter, 'form' | 'withholding'>) {
  const t = useMessages(taxCenter);
  const format = useFormat();
  const rate = Number(withholding.rate) / 100;
  const { reason } = withholding;
  const why =
    form === null && reason === 'none' ? 'reason.noneAsked' : (`reason.${reason}` as const);
  return (
    <SectionPart aria-label={t('withholding.title')}>
      <SectionTitlePart>{t('withholding.title')}</SectionTitlePart>
      <div>
        <Parts.WithheldPart>
          {rate === 0
            ? t('withholding.none')
            : t('withholding.some', { rate: format.percent(rate) })}
        </Parts.WithheldPart>
        <FinePrintPart>{t(why)}</FinePrintPart>
      </div>
    </SectionPart>
  );
}
