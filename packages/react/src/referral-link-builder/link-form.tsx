import { Plus } from '../internal/icons/index.ts';
import type { LinkAvailability } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Button, TextField } from '../internal/ui/index.ts';
import { referralLinkBuilder } from '../locales/en/referral-link-builder.ts';
import { CodeField } from './code-field.tsx';
import { DestinationField } from './destination-field.tsx';
import { FailureNote } from './failure-note.tsx';
import type { FieldName, FieldProblems, LinkDraft } from './link-draft.ts';
import { FieldPairPart, FormEndPart, FormPart } from './link-form.parts.ts';
import { LinkPreview } from './link-preview.tsx';
import type { Failure } from './use-words.ts';
import { useProblemText } from './use-words.ts';
import { UtmFields } from './utm-fields.tsx';

/** Props of {@link LinkForm}. */
export interface LinkFormProps {
  draft: LinkDraft;
  onDraft: (part: Partial<LinkDraft>) => void;
  /** A field loses focus: what is wrong with it may be said now. */
  onLeave: (field: FieldName) => void;
  problems: FieldProblems;
  /** Whether the ending is free. */
  availability: LinkAvailability;
  /** A free ending near one that is taken. */
  suggestion: string | null;
  /** Hosts that links may lead to. */
  hosts: readonly string[];
  defaultDestination: string;
  /** What comes before the ending of every link, such as `https://acme.com/r/`. */
  urlStart: string | undefined;
  isPending: boolean;
  /** Why the link was not made, when no field says it. */
  failure: Failure | undefined;
  onSubmit: () => void;
}

/** Everything about a link before it is made. Only a press on the one button is needed. */
export function LinkForm(props: LinkFormProps) {
  const { draft, onDraft, onLeave, problems, defaultDestination } = props;
  const t = useMessages(referralLinkBuilder);
  const problemText = useProblemText();
  return (
    <FormPart
      noValidate
      aria-label={t('form.label')}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <DestinationField
        value={draft.destination}
        onChange={(destination) => onDraft({ destination })}
        onLeave={() => onLeave('destination')}
        problem={problems.destination}
        hosts={props.hosts}
        fallback={defaultDestination}
      />
      <FieldPairPart>
        <TextField
          label={t('field.name')}
          error={problemText(problems.name, {})}
          autoComplete="off"
          placeholder={t('field.nameExample')}
          value={draft.name}
          onChange={(event) => onDraft({ name: event.target.value })}
          onBlur={() => onLeave('name')}
        />
        <CodeField
          value={draft.code}
          onChange={(code) => onDraft({ code })}
          onLeave={() => onLeave('code')}
          problem={problems.code}
          availability={props.availability}
          suggestion={props.suggestion}
        />
      </FieldPairPart>
      <UtmFields
        values={draft.utm}
        onChange={(utm) => onDraft({ utm })}
        onLeave={onLeave}
        problems={problems}
      />
      <FailureNote failure={props.failure} />
      <FormEndPart>
        <LinkPreview
          draft={draft}
          urlStart={props.urlStart}
          fallbackDestination={defaultDestination}
        />
        <Button type="submit" variant="primary" icon={Plus} pending={props.isPending}>
          {t('create')}
        </Button>
      </FormEndPart>
    </FormPart>
  );
}
