import type { PorticoError } from '@portico/sdk';
import { common } from '../../locales/en/every-widget.ts';
import { formFields } from '../../locales/en/form-fields.ts';
import { useMessages } from '../i18n/index.ts';
import { Callout } from '../ui/index.ts';
import { useErrorText } from '../widget/index.ts';

/** Props of {@link SendFailure}. */
export interface SendFailureProps {
  /** Undefined while nothing has failed. */
  error: PorticoError | undefined;
  /** Sentences for codes that this place knows more about. */
  words?: Readonly<Record<string, string>>;
}

/** Why something was not done, in the partner's words, with the id to quote. */
export function SendFailure({ error, words }: SendFailureProps) {
  const t = useMessages(formFields);
  const tCommon = useMessages(common);
  const errorText = useErrorText();
  if (error === undefined || error.category === 'aborted') return null;
  const { code, category, requestId } = error;
  const known =
    words?.[code] ??
    (code === 'step_up_required'
      ? t('failed.stepUp')
      : category === 'validation'
        ? t('failed.fields')
        : category === 'permission'
          ? t('failed.permission')
          : errorText(error));
  return (
    <Callout tone="danger" role="alert" title={t('failed.title')}>
      {known}
      {requestId !== undefined && (
        <>
          {' '}
          {tCommon('quoteId')} <code>{requestId}</code>
        </>
      )}
    </Callout>
  );
}
