import { Info } from '../icons/index.ts';
import { IconButton } from './icon-button.tsx';
import { Hint } from './hint.tsx';

/** Props of {@link InfoHint}. */
export interface InfoHintProps {
  /** Accessible name of the mark, such as "What is a conversion?". */
  label: string;
  /** The explanation, one or two short sentences. */
  text: string;
}

/** The small mark behind a term that a partner might have to look up. */
export function InfoHint({ label, text }: InfoHintProps) {
  return (
    <Hint text={text}>
      <IconButton icon={Info} label={label} size="sm" hint={false} />
    </Hint>
  );
}
