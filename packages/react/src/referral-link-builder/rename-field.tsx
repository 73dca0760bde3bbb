import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Link } from '@portico/sdk';
import { useMessages } from '../internal/i18n/index.ts';
import { TextField } from '../internal/ui/index.ts';
import { referralLinkTools } from '../locales/en/referral-link-tools.ts';
import { draftOf, problemsOf } from './link-draft.ts';
import { RenamePart } from './link-note.parts.ts';
import { titleOf } from './short-url.ts';
import { useProblemText } from './use-words.ts';

/** Props of {@link RenameField}. */
export interface RenameFieldProps {
  link: Link;
  /** Called with the new name; an empty one takes the name away. */
  onSave: (name: string, by: 'key' | 'leaving') => void;
  onCancel: () => void;
}

/** The name in place: Enter or leaving saves, Escape gives up. */
export function RenameField({ link, onSave, onCancel }: RenameFieldProps) {
  const t = useMessages(referralLinkTools);
  const problemText = useProblemText();
  const [name, setName] = useState(link.name ?? '');
  const input = useRef<HTMLInputElement>(null);
  // Taking the field away makes it lose focus, which must not count as leaving.
  const isOver = useRef(false);
  const { name: problem } = problemsOf({ ...draftOf(link), name });
  useEffect(() => input.current?.select(), []);

  function end(finish: () => void) {
    if (isOver.current) return;
    isOver.current = true;
    finish();
  }
  function keyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      // The Escape is spent here; a dialog around the widget stays open.
      event.preventDefault();
      event.stopPropagation();
      end(onCancel);
    }
    // Enter that ends a composition only chooses a word.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || problem !== undefined) return;
    event.preventDefault();
    end(() => onSave(name, 'key'));
  }
  return (
    <RenamePart>
      <TextField
        ref={input}
        size="sm"
        label={t('rename.label', { name: titleOf(link) })}
        labelHidden
        error={problemText(problem, {})}
        autoComplete="off"
        enterKeyHint="done"
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={keyDown}
        onBlur={() => end(problem === undefined ? () => onSave(name, 'leaving') : onCancel)}
      />
    </RenamePart>
  );
}
