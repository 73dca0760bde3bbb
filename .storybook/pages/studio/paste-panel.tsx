import { useId, useState } from 'react';
import type { ThemeProblem } from '@portico/theme';
import { readPasted, type Draft } from './studio-theme.ts';

/** Takes a theme or design tokens as JSON, and says of each part why it cannot be used. */
export function PastePanel({ onChange }: { onChange: (draft: Draft) => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<readonly ThemeProblem[]>([]);
  const use = () => {
    const result = readPasted(text);
    setProblems(result.ok ? [] : result.problems);
    if (result.ok) onChange({ theme: result.theme, accent: null });
  };
  return (
    <details className="studio-section studio-paste">
      <summary>Paste a theme or design tokens</summary>
      <div className="studio-field">
        <label htmlFor={id}>Theme or DTCG tokens, as JSON</label>
        <textarea
          id={id}
          rows={6}
          spellCheck={false}
          value={text}
          placeholder={'{ "tokens": { "color-accent": "#6d28d9" } }'}
          aria-invalid={problems.length > 0}
          aria-describedby={`${id}-problems`}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <button type="button" onClick={use} disabled={text.trim() === ''}>
        Use it
      </button>
      <ul id={`${id}-problems`} className="studio-problems" role="status">
        {problems.map(({ pointer, message }) => (
          <li key={`${pointer} ${message}`}>
            {pointer !== '' && <code>{pointer}</code>} {message}
          </li>
        ))}
      </ul>
    </details>
  );
}
