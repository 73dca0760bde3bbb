import type { TaxCenter, TaxForm } from '@portico/sdk/contract';
import { useFormat, useLocale, useMessages, useNow } from '../internal/i18n/index.ts';
import {
  Badge,
  Button,
  Callout,
  DateTime,
  Facts,
  FinePrintPart,
  SectionHeadPart,
  SectionPart,
  SectionTitlePart,
} from '../internal/ui/index.ts';
import { taxCenter } from '../locales/en/tax-center.ts';
import { standingOf } from './form-standing.ts';

/** What opens the form; undefined for who may not change it. */
export interface FormOpener {
  readonly open: () => void;
  /** It is about to be opened. */
  readonly preload: () => void;
}

/** Props of {@link FormOnFile} and {@link FormNotice}. */
export interface FormOnFileProps {
  center: TaxCenter;
  opener: FormOpener | undefined;
}

/** What has to be done about the form, if anything. */
export function FormNotice({ center, opener }: FormOnFileProps) {
  const t = useMessages(taxCenter);
  const format = useFormat();
  const { form, required } = center;
  const standing = standingOf(form, useNow());
  if (form === null) {
    return (
      required && (
        <Callout
          tone="warning"
          title={t('required.title')}
          action={<Opener opener={opener} label={t('form.add')} isMain />}
        >
          {t('required.text')}
        </Callout>
      )
    );
  }
  if (standing !== 'expired' && standing !== 'expiring') return null;
  const facts = { form: t(`kind.${form.kind}`), date: format.date(form.validUntil ?? '') };
  const isOver = standing === 'expired';
  return (
    <Callout
      tone={isOver ? 'warning' : 'neutral'}
      title={isOver ? t('expired.title', facts) : t('expiring.title', facts)}
      action={<Opener opener={opener} label={t('form.renew')} isMain={isOver} />}
    >
      {isOver ? t('expired.text', facts) : t('expiring.text')}
    </Callout>
  );
}

function Opener(props: { opener: FormOpener | undefined; label: string; isMain?: boolean }) {
  const { opener, label, isMain = false } = props;
  if (opener === undefined) return null;
  const { open, preload } = opener;
  return (
    <Button
      size="sm"
      variant={isMain ? 'primary' : 'secondary'}
      onClick={open}
      onPointerEnter={preload}
      onFocus={preload}
    >
      {label}
    </Button>
  );
}

/** The form that counts, with no more of its number than the end. */
export function FormOnFile({ center, opener }: FormOnFileProps) {
  const t = useMessages(taxCenter);
  const { form, required } = center;
  const standing = standingOf(form, useNow());
  // Where a notice above offers it, the section need not.
  const isOffered = standing === 'current' || (standing === 'none' && !required);
  return (
    <SectionPart aria-label={t('form.title')}>
      <SectionHeadPart>
        <SectionTitlePart>{t('form.title')}</SectionTitlePart>
        {isOffered && (
          <Opener opener={opener} label={t(form === null ? 'form.add' : 'form.replace')} />
        )}
      </SectionHeadPart>
      {form === null ? (
        <FinePrintPart>{t('form.none')}</FinePrintPart>
      ) : (
        <FormFacts form={form} isExpired={standing === 'expired'} />
      )}
    </SectionPart>
  );
}

function FormFacts({ form, isExpired }: { form: TaxForm; isExpired: boolean }) {
  const t = useMessages(taxCenter);
  const { locale } = useLocale();
  const format = useFormat();
  const { tinLast4, tinType, validUntil } = form;
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  return (
    <Facts
      items={[
        {
          name: t('form.name'),
          value: (
            <>
              {t(`kind.${form.kind}`)}{' '}
              <Badge tone={isExpired ? 'warning' : 'success'}>
                {t(isExpired ? 'form.expired' : 'form.current')}
              </Badge>
            </>
          ),
        },
        { name: t('form.holder'), value: <bdi>{form.legalName}</bdi> },
        {
          name: t('form.number'),
          value:
            tinLast4 === null
              ? t('tin.none')
              : t(`tin.${tinType ?? 'foreign'}`, { last4: tinLast4 }),
        },
        { name: t('form.country'), value: names.of(form.country) },
        {
          name: t('form.signed'),
          value: t('form.signedBy', { date: format.date(form.signedAt), name: form.signedBy }),
        },
        validUntil !== null && {
          name: t('form.validUntil'),
          value: <DateTime value={validUntil} />,
        },
      ]}
    />
  );
}
