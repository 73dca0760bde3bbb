import { Check, X } from '../internal/icons/index.ts';
import type { LinkAvailability } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Icon, Spinner, TextField } from '../internal/ui/index.ts';
import { referralLinkBuilder } from '../locales/en/referral-link-builder.ts';
import { toCode } from './link-draft.ts';
import type { FieldProblem } from './link-draft.ts';
import { CodeNotePart, CodeTakePart } from './link-form.parts.ts';
import { useProblemText } from './use-words.ts';

/** Props of {@link CodeField}. */
export interface CodeFieldProps {
  value: string;
  onChange: (value: string) => void;
  onLeave: () => void;
  problem: FieldProblem | undefined;
  availability: LinkAvailability;
  /** A free ending near the one that is taken. */
  suggestion: string | null;
}

/** An ending of one's own: says while typing whether it is free, and what is when it is not. */
export function CodeField(props: CodeFieldProps) {
  const { value, onChange, onLeave, problem, availability, suggestion } = props;
  const t = useMessages(referralLinkBuilder);
  const problemText = useProblemText()(problem, { code: value });
  const error = problem === 'taken' && suggestion !== null && (
    <CodeNotePart>
      {problemText}
      <CodeTakePart type="button" onClick={() => onChange(suggestion)}>
        {t('code.take', { suggestion })}
      </CodeTakePart>
    </CodeNotePart>
  );
  return (
    <TextField
      label={t('field.code')}
      description={problem === undefined && <Note {...{ availability }} />}
      error={error || problemText}
      dir="ltr"
      suffix={<Mark status={problem === 'taken' ? 'taken' : availability.status} />}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      placeholder={t('field.codeExample')}
      maxLength={40}
      value={value}
      onChange={(event) => onChange(toCode(event.target.value))}
      onBlur={onLeave}
    />
  );
}

function Mark({ status }: { status: LinkAvailability['status'] }) {
  switch (status) {
    case 'checking':
      return <Spinner />;
    case 'available':
      return <Icon icon={Check} />;
    case 'taken':
      return <Icon icon={X} />;
    default:
      return null;
  }
}

function Note({ availability }: { availability: LinkAvailability }) {
  const t = useMessages(referralLinkBuilder);
  const { status, code } = availability;
  switch (status) {
    case 'checking':
      return t('code.checking', { code });
    case 'available':
      return <CodeNotePart data-tone="success">{t('code.free', { code })}</CodeNotePart>;
    case 'failed':
      return t('code.unknown');
    default:
      return t('field.codeHint');
  }
}
