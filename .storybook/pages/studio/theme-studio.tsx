import { useEffect, useState } from 'react';
import type { Portico } from '@portico/sdk';
import { ContrastReport } from './contrast-report.tsx';
import { Controls } from './controls.tsx';
import { ExportPanel } from './export-panel.tsx';
import { PastePanel } from './paste-panel.tsx';
import { PreviewPanes } from './preview-panes.tsx';
import { deriveFrom, readAddress, startFrom, toAddress, type Draft } from './studio-theme.ts';
import './studio.css';
import './result.css';

const fresh: Draft =
  deriveFrom('#6d28d9', { theme: { tokens: {} }, accent: null }) ?? startFrom('neutral');

/** The draft, kept in the page's address so that a link says it all. */
function useDraft(): [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState(() => readAddress(location.hash) ?? fresh);
  useEffect(() => {
    history.replaceState(history.state, '', toAddress(draft));
  }, [draft]);
  useEffect(() => {
    const read = () => setDraft((before) => readAddress(location.hash) ?? before);
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return [draft, setDraft];
}

interface ThemeStudioProps {
  readonly client: Portico;
  readonly locale: string;
}

/** Makes a theme and shows at once what widgets look like in it. */
export function ThemeStudio({ client, locale }: ThemeStudioProps) {
  const [draft, setDraft] = useDraft();
  return (
    <div className="studio" dir="ltr" lang="en">
      <aside className="studio-side" aria-label="Theme">
        <header className="studio-head">
          <h1>Theme studio</h1>
          <button type="button" onClick={() => setDraft(fresh)}>
            Reset
          </button>
        </header>
        <Controls draft={draft} onChange={setDraft} />
        <ContrastReport draft={draft} onChange={setDraft} />
        <ExportPanel theme={draft.theme} />
        <PastePanel onChange={setDraft} />
      </aside>
      <main className="studio-main">
        <PreviewPanes theme={draft.theme} client={client} locale={locale} />
      </main>
    </div>
  );
}
