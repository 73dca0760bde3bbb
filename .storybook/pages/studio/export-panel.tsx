import { useState } from 'react';
import { themeToCss, toDtcg } from '@portico/theme';
import type { Theme } from '@portico/theme';
import { ChoiceField, Section } from './control-fields.tsx';

type Format = 'code' | 'css' | 'dtcg';

const formats: Record<Format, string> = { code: 'TypeScript', css: 'CSS', dtcg: 'DTCG' };

const typeImport = "import type { Theme } from '@portico/theme';";

const write: Record<Format, (theme: Theme) => string> = {
  code: (theme) => `${typeImport}\n\nexport const theme: Theme = ${literal(theme)};\n`,
  css: (theme) => themeToCss(theme, ':root').replace(/([{;])(?=[^\n])/g, '$1\n  '),
  dtcg: (theme) => `${JSON.stringify(toDtcg(theme), null, 2)}\n`,
};

/** As a person would have written it: names without quotes where they need none. */
function literal(theme: Theme): string {
  return JSON.stringify(theme, null, 2)
    .replace(/^(\s*)"([a-zA-Z]+)":/gm, '$1$2:')
    .replace(/"((?:[^"\\]|\\.)*)"/g, (text, inner: string) =>
      inner.includes("'") || inner.includes('\\') ? text : `'${inner}'`,
    );
}

/** The theme in the form that somebody needs it. */
export function ExportPanel({ theme }: { theme: Theme }) {
  const [format, setFormat] = useState<Format>('code');
  const [copied, setCopied] = useState('');
  const text = write[format](theme);
  const copy = async (what: string, value: string) => {
    const done = await navigator.clipboard.writeText(value).then(
      () => true,
      () => false,
    );
    setCopied(done ? `${what} copied.` : 'This browser does not let us copy; select the text.');
  };
  return (
    <Section title="Take it with you">
      <ChoiceField label="Format" value={format} choices={formats} onChange={setFormat} />
      {/* It scrolls, so the keyboard has to reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className="studio-code" tabIndex={0} aria-label={`The theme as ${formats[format]}`}>
        {text}
      </pre>
      <div className="studio-line">
        <button type="button" data-primary="" onClick={() => copy(formats[format], text)}>
          Copy {formats[format]}
        </button>
        <button type="button" onClick={() => copy('Link', location.href)}>
          Copy link
        </button>
      </div>
      <p className="studio-hint" role="status">
        {copied}
      </p>
    </Section>
  );
}
