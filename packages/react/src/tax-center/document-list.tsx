import type { TaxDocument } from '@portico/sdk/contract';
import { Download, FileText } from '../internal/icons/index.ts';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { Button, Callout, FinePrintPart, Icon } from '../internal/ui/index.ts';
import { taxCenter } from '../locales/en/tax-center.ts';
import * as Parts from './tax-center.parts.ts';

/** How downloads go. */
export interface DocumentDownloads {
  readonly pendingId: string | undefined;
  /** Why the last one did not come, in words. */
  readonly failure: string | undefined;
  readonly start: (document: TaxDocument) => void;
}

/** A document in words; years are written without a separator. */
export function useDocumentName(): (document: TaxDocument) => string {
  const t = useMessages(taxCenter);
  return ({ kind, year }) => t(`documents.${kind}`, { year: String(year) });
}

/** Props of {@link DocumentList}. */
export interface DocumentListProps {
  documents: readonly TaxDocument[];
  downloads: DocumentDownloads;
}

/** What was issued, ready to be kept. */
export function DocumentList({ documents, downloads }: DocumentListProps) {
  const t = useMessages(taxCenter);
  const format = useFormat();
  const nameOf = useDocumentName();
  if (documents.length === 0) return <FinePrintPart>{t('documents.none')}</FinePrintPart>;
  return (
    <>
      <Parts.DocumentsPart>
        {documents.map((document) => (
          <Parts.DocumentPart key={document.id}>
            <Icon icon={FileText} size={20} />
            <Parts.DocumentWordsPart>
              {nameOf(document)}
              <small>{t('documents.issued', { date: format.date(document.issuedAt) })}</small>
            </Parts.DocumentWordsPart>
            <Button
              size="sm"
              icon={Download}
              pending={downloads.pendingId === document.id}
              aria-label={t('documents.of', { name: nameOf(document) })}
              onClick={() => downloads.start(document)}
            >
              {t('documents.download')}
            </Button>
          </Parts.DocumentPart>
        ))}
      </Parts.DocumentsPart>
      {downloads.failure && (
        <Callout tone="danger" role="alert">
          {downloads.failure}
        </Callout>
      )}
    </>
  );
}
