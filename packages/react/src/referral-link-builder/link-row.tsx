import { memo } from 'react';
import type { Link } from '@portico/sdk';
import { useMessages } from '../internal/i18n/index.ts';
import { AlignedMoney, DateTime } from '../internal/ui/index.ts';
import { referralLinkTools } from '../locales/en/referral-link-tools.ts';
import { AddressPart } from './address.parts.ts';
import { LinkActions } from './link-actions.tsx';
import type { LinkCommands } from './link-actions.tsx';
import * as Parts from './link-list.parts.ts';
import { LiveNumber } from './live-number.tsx';
import { RenameField } from './rename-field.tsx';
import { shortUrl, titleOf } from './short-url.ts';

/** Props of {@link LinkRow}. */
export interface LinkRowProps {
  link: Link;
  /** Place in the list, from 0. */
  index: number;
  /** Most decimals of the earnings in the list. */
  decimals: number;
  /** The earnings have more than one currency. */
  mixed: boolean;
  isInHand: boolean;
  isNew: boolean;
  isRenaming: boolean;
  /** A change is on its way. */
  isPending: boolean;
  canWrite: boolean;
  commands: LinkCommands;
}

/** One link as a row, or as a card of two lines in a narrow slot. */
export const LinkRow = memo(function LinkRow(props: LinkRowProps) {
  const { link, index, decimals, mixed, isInHand, canWrite, commands } = props;
  const { stats, createdAt } = link;
  const t = useMessages(referralLinkTools);
  return (
    <Parts.RowPart
      role="row"
      aria-rowindex={index + 2}
      data-in-hand={isInHand ? '' : undefined}
      data-new={props.isNew ? '' : undefined}
      data-pending={props.isPending ? '' : undefined}
    >
      <Parts.CellPart role="cell" data-column="link">
        <Identity {...props} />
      </Parts.CellPart>
      <Parts.CellPart role="cell" data-column="created">
        <DateTime value={createdAt} />
      </Parts.CellPart>
      <Parts.CellPart role="cell" data-column="clicks">
        <Parts.WidePart>
          <LiveNumber value={stats.clicks} />
        </Parts.WidePart>
        <Parts.NarrowPart>{t('row.clicks', { count: stats.clicks })}</Parts.NarrowPart>
      </Parts.CellPart>
      <Parts.CellPart role="cell" data-column="conversions">
        <Parts.WidePart>
          <LiveNumber value={stats.conversions} />
        </Parts.WidePart>
        <Parts.NarrowPart>{t('row.conversions', { count: stats.conversions })}</Parts.NarrowPart>
      </Parts.CellPart>
      <Parts.CellPart role="cell" data-column="earned">
        {stats.earnings.map((amount) => (
          <AlignedMoney key={amount.currency} value={amount} decimals={decimals} mixed={mixed} />
        ))}
      </Parts.CellPart>
      <Parts.CellPart role="cell" data-column="actions">
        <LinkActions link={link} index={index} canWrite={canWrite} commands={commands} />
      </Parts.CellPart>
    </Parts.RowPart>
  );
});

/** Name and address; the name becomes a field while it is written anew. */
function Identity({ link, isInHand, isRenaming, commands }: LinkRowProps) {
  const t = useMessages(referralLinkTools);
  if (isRenaming) {
    return (
      <RenameField
        link={link}
        onSave={(name, by) => commands.rename(link, name, by)}
        onCancel={() => commands.cancelRename(link)}
      />
    );
  }
  const name = titleOf(link);
  return (
    <>
      <Parts.NamePart
        type="button"
        dir="auto"
        aria-current={isInHand ? 'true' : undefined}
        aria-label={t('row.show', { name })}
        onClick={() => commands.choose(link)}
      >
        {link.name ?? <AddressPart>{name}</AddressPart>}
      </Parts.NamePart>
      <Parts.RowAddressPart>
        {link.name !== null && (
          <Parts.WidePart>
            <AddressPart>{shortUrl(link.url)}</AddressPart>
          </Parts.WidePart>
        )}
        <Parts.NarrowPart>
          <AddressPart>{link.code}</AddressPart>
        </Parts.NarrowPart>
      </Parts.RowAddressPart>
    </>
  );
}
