import { useState } from 'react';
import type { TaxCenter as Center } from '@portico/sdk/contract';
import { useTaxDocument } from '../hooks/index.ts';
import { FileText } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Button, Card, EmptyState, useAnnouncer } from '../internal/ui/index.ts';
import { DataAge, useErrorText } from '../internal/widget/index.ts';
import type { Empty, Ready } from '../internal/widget/index.ts';
import { taxCenter } from '../locales/en/tax-center.ts';
import { useDocumentName } from './document-list.tsx';
import type { DocumentDownloads } from './document-list.tsx';
import { taxForm } from './later.ts';
import { TaxContent } from './tax-content.tsx';
import { useCanFile } from './use-tax-access.ts';

/** Props of {@link TaxBody}. */
export interface TaxBodyProps {
  shown: Ready<Center> | Empty;
  onFiled: (() => void) | undefined;
}

/** The tax center itself: fetched while its data is, behind the frame that asks for the data. */
export function TaxBody({ shown, onFiled }: TaxBodyProps) {
  const { announce, region } = useAnnouncer();
  const downloads = useDownloads(announce);
  const canFile = useCanFile();
  const form = useFormDialog(onFiled);
  const opener = canFile ? { open: form.open, preload: taxForm.preload } : undefined;
  return (
    <>
      {shown.name === 'empty' ? (
        <EmptyTaxes opener={opener} />
      ) : (
        <TaxContent
          {...{ opener, downloads }}
          center={shown.data}
          note={<DataAge of={shown} />}
          justFiled={form.justFiled}
        />
      )}
      {form.wasOpened && (
        <taxForm.Component
          open={form.isOpen}
          current={shown.name === 'ready' ? shown.data.form : null}
          onClose={form.close}
          onFiled={form.filed}
        />
      )}
      {region}
    </>
  );
}

function EmptyTaxes({ opener }: { opener: { open: () => void } | undefined }) {
  const t = useMessages(taxCenter);
  return (
    <Card>
      <EmptyState
        icon={FileText}
        title={t('empty.title')}
        description={t('empty.text')}
        action={opener && <Button onClick={opener.open}>{t('form.add')}</Button>}
      />
    </Card>
  );
}

/** Whether the form is on screen. What was typed stays until it is filed. */
function useFormDialog(onFiled: TaxBodyProps['onFiled']) {
  const [stage, setStage] = useState<'never' | 'open' | 'closed' | 'filed'>('never');
  return {
    wasOpened: stage === 'open' || stage === 'closed',
    isOpen: stage === 'open',
    justFiled: stage === 'filed',
    open: () => setStage('open'),
    close: () => setStage('closed'),
    filed: () => {
      setStage('filed');
      onFiled?.();
    },
  };
}

function useDownloads(announce: (text: string) => void): DocumentDownloads {
  const t = useMessages(taxCenter);
  const nameOf = useDocumentName();
  const errorText = useErrorText();
  const { run, status, input } = useTaxDocument();
  const [failure, setFailure] = useState<string>();
  return {
    pendingId: status === 'pending' ? input?.id : undefined,
    failure,
    async start(document) {
      const name = nameOf(document);
      setFailure(undefined);
      announce(t('documents.busy', { name }));
      const outcome = await run({ id: document.id });
      if (outcome.ok) announce(t('documents.done', { file: outcome.data.name }));
      else setFailure(t('documents.failed', { name, reason: errorText(outcome.error) }));
    },
  };
}
