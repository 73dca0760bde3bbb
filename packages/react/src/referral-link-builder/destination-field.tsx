import { useMessages } from '../internal/i18n/index.ts';
import { TextField } from '../internal/ui/index.ts';
import { referralLinkBuilder } from '../locales/en/referral-link-builder.ts';
import { completeAddress } from './link-draft.ts';
import type { FieldProblem } from './link-draft.ts';
import { useHostList, useProblemText } from './use-words.ts';

/** Props of {@link DestinationField}. */
export interface DestinationFieldProps {
  value: string;
  onChange: (value: string) => void;
  onLeave: () => void;
  problem: FieldProblem | undefined;
  /** Hosts that links may lead to. */
  hosts: readonly string[];
  /** Where a link leads when the field is empty. */
  fallback: string;
}

/** Where visitors land. `example.com/page` is completed to an address when it is left. */
export function DestinationField(props: DestinationFieldProps) {
  const { value, onChange, onLeave, problem, hosts, fallback } = props;
  const t = useMessages(referralLinkBuilder);
  const hostList = useHostList();
  const problemText = useProblemText();
  return (
    <TextField
      label={t('field.destination')}
      description={
        problem === undefined &&
        hosts.length > 0 &&
        t('field.destinationHint', { hosts: hostList(hosts) })
      }
      error={problemText(problem, { hosts })}
      dir="ltr"
      inputMode="url"
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      placeholder={fallback}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => {
        if (completeAddress(value) !== value) onChange(completeAddress(value));
        onLeave();
      }}
    />
  );
}
