import { useState } from 'react';
import { RadioBar } from '../demo-bar/radio-bar.tsx';
import type { PlayStep } from '../settings/settings.ts';
import { useTexts } from '../texts/index.ts';
import { CodeBlock } from './code-block.tsx';
import { snippetOf } from './snippets.ts';
import type { Play } from './use-play.ts';

type Kind = 'sdk' | 'curl';

/** The code that a host would write for the step, with the values of the fields. */
export function CodePanel({ play, step }: { play: Play; step: PlayStep }) {
  const t = useTexts();
  const [kind, setKind] = useState<Kind>('sdk');
  const snippet = snippetOf(step, play);
  return (
    <section className="code-panel" aria-label={t.play.code}>
      <header className="play-pane-head">
        <RadioBar
          label={t.play.codeFor}
          value={kind}
          onChange={setKind}
          choices={[
            { value: 'sdk', label: t.play.sdk },
            { value: 'curl', label: t.play.curl },
          ]}
        />
      </header>
      <CodeBlock
        code={snippet[kind]}
        language={kind === 'sdk' ? 'ts' : 'shell'}
        label={`${t.play.code}: ${t.play[kind]}`}
      />
    </section>
  );
}
