import { useEffect, useId, useRef } from 'react';
import type { TaxForm, TaxFormKind } from '@portico/sdk/contract';
import { FormField, SendFailure } from '../internal/form/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Building2, Globe, User } from '../internal/icons/index.ts';
import {
  Button,
  Checkbox,
  ChoiceCards,
  Dialog,
  FinePrintPart,
  FormPart,
  ProgressBar,
} from '../internal/ui/index.ts';
import { common } from '../locales/en/every-widget.ts';
import { formFields } from '../locales/en/form-fields.ts';
import { taxForm } from '../locales/en/tax-form.ts';
import { SignStep } from './sign-step.tsx';
import * as Parts from './tax-form.parts.ts';
import { useTaxFields } from './use-tax-fields.ts';
import { useTaxForm } from './use-tax-form.ts';
import type { TaxFormModel } from './use-tax-form.ts';

/** Props of {@link TaxFormDialog}. */
export interface TaxFormDialogProps {
  open: boolean;
  /** The form that it replaces. */
  current: TaxForm | null;
  onClose: () => void;
  onFiled: () => void;
}

/** One of the three forms, page by page, checked before it is signed. */
export function TaxFormDialog({ open, current, onClose, onFiled }: TaxFormDialogProps) {
  const t = useMessages(taxForm);
  const tForm = useMessages(formFields);
  const tCommon = useMessages(common);
  const form = useTaxForm(current, onFiled);
  const id = useId();
  const { kind, step, steps, at } = form;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      lightDismiss={false}
      title={kind === '' ? t('title') : t('title.kind', { form: t(`form.${kind}`) })}
      description={kind !== '' && tForm('step', { number: at + 1, count: steps.length })}
      closeLabel={tCommon('close')}
      footer={
        <>
          <Button onClick={at === 0 ? onClose : form.back}>
            {at === 0 ? tCommon('cancel') : tForm('back')}
          </Button>
          <Button
            type="submit"
            form={id}
            variant="primary"
            pending={form.isPending}
            disabled={kind === ''}
          >
            {step === 'sign' ? t('send') : tForm('next')}
          </Button>
        </>
      }
    >
      <Page form={form} id={id} />
    </Dialog>
  );
}

/** The page in hand. */
function Page({ form, id }: { form: TaxFormModel; id: string }) {
  const t = useMessages(taxForm);
  const tForm = useMessages(formFields);
  const { kind, step, steps, at, draft } = form;
  const title = useTitleFocus(step, Object.keys(draft.problems).length > 0);
  const place = tForm('step', { number: at + 1, count: steps.length });
  const section = step === 'identity' && kind === 'w8bene' ? 'company' : step;
  return (
    <FormPart
      id={id}
      ref={draft.area}
      noValidate
      aria-label={t(`section.${section}`)}
      onSubmit={(event) => {
        event.preventDefault();
        form.go();
      }}
    >
      <Parts.StepHeadPart>
        <ProgressBar label={t('title')} value={at + 1} max={steps.length} valueText={place} />
        <Parts.StepTitlePart ref={title} tabIndex={-1}>
          {step === 'kind' ? t('kind.label') : t(`section.${section}`)}
        </Parts.StepTitlePart>
        {step === 'address' && <FinePrintPart>{t('address.text')}</FinePrintPart>}
        {step === 'treaty' && <FinePrintPart>{t('treaty.text')}</FinePrintPart>}
      </Parts.StepHeadPart>
      {kind === '' || step === 'kind' ? (
        <KindStep form={form} />
      ) : (
        <Fields form={form} kind={kind} />
      )}
      <SendFailure error={form.error} />
    </FormPart>
  );
}

function KindStep({ form }: { form: TaxFormModel }) {
  const t = useMessages(taxForm);
  const icons = { w9: User, w8ben: Globe, w8bene: Building2 };
  const kinds = ['w9', 'w8ben', 'w8bene'] as const;
  return (
    <ChoiceCards
      label={t('kind.label')}
      value={form.kind}
      onChange={form.choose}
      options={kinds.map((value) => ({
        value,
        title: t(`kind.${value}`),
        text: t(`kind.${value}.text`),
        icon: icons[value],
      }))}
    />
  );
}

function Fields({ form, kind }: { form: TaxFormModel; kind: TaxFormKind }) {
  const t = useMessages(taxForm);
  const { step, draft } = form;
  const fields = useTaxFields(kind, draft.values);
  const tick = (name: 'claimsTreaty' | 'backupWithholding') => (
    <Checkbox
      label={t(`field.${name}`)}
      checked={draft.values[name] === 'yes'}
      onChange={(event) => draft.change(name, event.target.checked ? 'yes' : '')}
    />
  );
  if (step === 'sign') return <SignStep form={form} kind={kind} fields={fields} />;
  return (
    <>
      {step === 'treaty' && tick('claimsTreaty')}
      {fields[step].map((spec) => (
        <FormField key={spec.name} spec={spec} form={draft} />
      ))}
      {step === 'identity' && kind === 'w9' && tick('backupWithholding')}
    </>
  );
}

/** A new page is read from its title, unless something on it has to be mended. */
function useTitleFocus(step: string, hasProblems: boolean) {
  const title = useRef<HTMLHeadingElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    if (!hasProblems) title.current?.focus();
  }, [step, hasProblems]);
  return title;
}
