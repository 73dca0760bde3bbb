import type { LedgerEntry } from '@portico/sdk/contract';
import { useMessages } from '../internal/i18n/index.ts';
import { Button, CopyButton, DateTime, Dialog, Facts, Money } from '../internal/ui/index.ts';
import { common } from '../locales/en/every-widget.ts';
import { ledgerExplorer } from '../locales/en/ledger-explorer.ts';
import { DetailAmountPart, IdPart, PlainPart } from './ledger-explorer.parts.ts';
import { whatHappened } from './ledger-words.ts';

/** Props of {@link EntryDetail}. */
export interface EntryDetailProps {
  open: boolean;
  entry: LedgerEntry;
  onClose: () => void;
  /** Looks for every entry of a partner, or about the same thing. */
  onFind: (id: string) => void;
}

/** One entry in a side sheet: both sides, what it is about, and its key. */
export function EntryDetail({ open, entry, onClose, onFind }: EntryDetailProps) {
  const t = useMessages(ledgerExplorer);
  const tCommon = useMessages(common);
  const { subject, partnerId } = entry;
  return (
    <Dialog
      variant="sheet"
      open={open}
      onClose={onClose}
      title={t(whatHappened(entry))}
      closeLabel={tCommon('close')}
      footer={
        <>
          {partnerId !== null && (
            <Button size="sm" onClick={() => onFind(partnerId)}>
              {t('detail.samePartner')}
            </Button>
          )}
          <Button size="sm" onClick={() => onFind(subject)}>
            {t('detail.sameSubject')}
          </Button>
        </>
      }
    >
      <DetailAmountPart>
        <Money value={entry.amount} />
      </DetailAmountPart>
      <EntryFacts entry={entry} />
    </Dialog>
  );
}

function EntryFacts({ entry }: Pick<EntryDetailProps, 'entry'>) {
  const t = useMessages(ledgerExplorer);
  const { debit, credit, partnerId, memo } = entry;
  return (
    <Facts
      items={[
        { name: t('detail.debit'), value: <Account account={debit} /> },
        { name: t('detail.credit'), value: <Account account={credit} /> },
        { name: t('detail.subject'), value: <Id id={entry.subject} /> },
        partnerId !== null && { name: t('detail.partner'), value: <Id id={partnerId} /> },
        memo !== null && { name: t('detail.memo'), value: <span dir="auto">{memo}</span> },
        {
          name: t('detail.posted'),
          value: <DateTime value={entry.postedAt} format="moment" />,
        },
        {
          name: t('detail.key'),
          value: (
            <>
              <IdPart>{entry.key}</IdPart>
              <PlainPart>{t('detail.keyNote')}</PlainPart>
            </>
          ),
        },
        { name: t('detail.id'), value: <Id id={entry.id} /> },
      ]}
    />
  );
}

function Account({ account }: { account: LedgerEntry['debit'] }) {
  const t = useMessages(ledgerExplorer);
  return (
    <>
      {t(`account.${account}`)}
      <PlainPart>{t(`plain.${account}`)}</PlainPart>
    </>
  );
}

function Id({ id }: { id: string }) {
  const t = useMessages(common);
  return (
    <>
      <IdPart>{id}</IdPart>{' '}
      <CopyButton
        iconOnly
        size="sm"
        variant="ghost"
        value={id}
        label={t('copyId')}
        copiedLabel={t('copied')}
        failedLabel={t('copyFailed')}
      />
    </>
  );
}
