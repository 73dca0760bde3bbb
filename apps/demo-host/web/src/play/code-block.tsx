import { Check, Copy } from 'lucide-react';
import { useMemo } from 'react';
import { useTexts } from '../texts/index.ts';
import { useClipboard } from './clipboard.ts';
import { tokenize, type CodeLanguage } from './tokenize.ts';
import './code-block.css';

interface CodeBlockProps {
  code: string;
  language: CodeLanguage;
  /** What the code is, for those who cannot see it. */
  label: string;
  /** Breaks long lines instead of scrolling them. */
  wrap?: boolean;
}

/** Coloured code that can be copied. Code runs from left to right in every language. */
export function CodeBlock({ code, language, label, wrap = false }: CodeBlockProps) {
  const t = useTexts();
  const [copying, copy] = useClipboard();
  const tokens = useMemo(() => tokenize(code, language), [code, language]);
  const words = { idle: t.play.copy, copied: t.play.copied, failed: t.play.copyFailed }[copying];
  return (
    <div className="code-block" dir="ltr">
      <pre tabIndex={0} aria-label={label} data-wrap={wrap ? '' : undefined}>
        <code>
          {tokens.map(({ kind, text, at }) =>
            kind === 'plain' ? (
              text
            ) : (
              <span key={at} data-token={kind}>
                {text}
              </span>
            ),
          )}
        </code>
      </pre>
      <button type="button" onClick={() => copy(code)} data-copying={copying}>
        {copying === 'copied' ? (
          <Check size={15} strokeWidth={2} aria-hidden="true" />
        ) : (
          <Copy size={15} strokeWidth={1.75} aria-hidden="true" />
        )}
        <span aria-live="polite">{words}</span>
      </button>
    </div>
  );
}
