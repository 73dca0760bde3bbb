import type { PayoutMethodKind, PayoutOverview } from '@portico/sdk/contract';
import { FormField, SendFailure } from '../internal/form/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import {
  Button,
  Callout,
  ChoiceCards,
  FinePrintPart,
  FormPart,
  SectionTitlePart,
} from '../internal/ui/index.ts';
import { common } from '../locales/en/every-widget.ts';
import { payoutMethod } from '../locales/en/payout-method.ts';
import { payoutWords } from '../locales/en/payout-words.ts';
import { methodIcons } from './method-icons.ts';
import { EndPart } from './payout-method-form.parts.ts';
import type { MethodEditor } from './use-method-editor.ts';
import { useMethodFields } from './use-method-fields.tsx';

/** Props of {@link MethodEditorView}. */
export interface MethodEditorViewProps {
  editor: MethodEditor;
  kinds: PayoutOverview['methodKinds'];
  currencies: readonly string[];
  /** Undefined where there is nothing to go back to. */
  onCancel: (() => void) | undefined;
}

/** The kinds on offer, and the fields of the chosen one. */
export function MethodEditorView({ editor, kinds, currencies, onCancel }: MethodEditorViewProps) {
  const t = useMessages(payoutMethod);
  const tCommon = useMessages(common);
  const words = useMessages(payoutWords);
  const { kind, form } = editor;
  return (
    <FormPart
      noValidate
      ref={form.area}
      aria-label={t('choose.title')}
      onSubmit={(event) => {
        event.preventDefault();
        editor.submit();
      }}
    >
      {kinds.length > 1 && (
        <>
          <SectionTitlePart>{t('choose.title')}</SectionTitlePart>
          <ChoiceCards
            columns
            label={t('choose.title')}
            value={kind}
            onChange={editor.choose}
            options={kinds.map((value) => ({
              value,
              title: words(`kind.${value}`),
              text: t(`kind.${value}.text`),
              icon: methodIcons[value],
            }))}
          />
        </>
      )}
      {kind !== '' && (
        <>
          <Fields key={kind} {...{ editor, kind, currencies }} />
          <SendFailure
            error={editor.error}
            words={{ state_conflict: t('failed.state_conflict') }}
          />
          <EndPart>
            <FinePrintPart>
              {t('note.keep')} {t(kind === 'stripe' ? 'note.stripe' : 'note.stepUp')}
            </FinePrintPart>
            {onCancel && <Button onClick={onCancel}>{tCommon('cancel')}</Button>}
            <Button type="submit" variant="primary" pending={editor.isPending}>
              {t('save')}
            </Button>
          </EndPart>
        </>
      )}
    </FormPart>
  );
}

interface FieldsProps {
  editor: MethodEditor;
  kind: PayoutMethodKind;
  currencies: readonly string[];
}

function Fields({ editor, kind, currencies }: FieldsProps) {
  const t = useMessages(payoutMethod);
  const { form } = editor;
  const fields = useMethodFields(kind, form.values, currencies);
  return (
    <>
      {kind === 'sandbox' && <Callout title={t('sandbox.title')}>{t('sandbox.text')}</Callout>}
      {fields.map((spec) => (
        <FormField key={spec.name} spec={spec} form={form} />
      ))}
    </>
  );
}
