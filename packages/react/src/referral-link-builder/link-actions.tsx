import { useId } from 'react';
import type { Link } from '@portico/sdk';
import {
  Archive,
  ArchiveRestore,
  Ellipsis,
  Globe,
  Pencil,
  QrCode,
} from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { CopyButton, IconButton, Menu } from '../internal/ui/index.ts';
import type { MenuItem } from '../internal/ui/index.ts';
import { common } from '../locales/en/every-widget.ts';
import { referralLinkTools } from '../locales/en/referral-link-tools.ts';
import { RowActionsPart, WidePart } from './link-list.parts.ts';
import { titleOf } from './short-url.ts';

/** What can be done with a link of the list. */
export interface LinkCommands {
  /** Takes it in hand. */
  readonly choose: (link: Link) => void;
  readonly showQr: (link: Link) => void;
  readonly startRename: (link: Link) => void;
  readonly rename: (link: Link, name: string, by: 'key' | 'leaving') => void;
  readonly cancelRename: (link: Link) => void;
  readonly edit: (link: Link) => void;
  /** Archives an active link, restores an archived one. */
  readonly move: (link: Link, index: number) => void;
}

/** Props of {@link LinkActions}. */
export interface LinkActionsProps {
  link: Link;
  /** Place in the list, from 0. */
  index: number;
  canWrite: boolean;
  commands: LinkCommands;
}

/** The buttons of a row: copy and scan at hand, the rest behind one more press. */
export function LinkActions({ link, index, canWrite, commands }: LinkActionsProps) {
  const t = useMessages(referralLinkTools);
  const tCommon = useMessages(common);
  const name = titleOf(link);
  const isArchived = link.status === 'archived';
  // Found again by its end, when focus has to come back to the row.
  const id = `${useId()}${link.id}`;
  return (
    <RowActionsPart>
      <CopyButton
        iconOnly
        size="sm"
        variant="ghost"
        value={link.url}
        label={t('row.copy', { name })}
        copiedLabel={tCommon('copied')}
        failedLabel={tCommon('copyFailed')}
      />
      <Qr {...{ link, commands }} isAlways={!canWrite || isArchived} />
      {canWrite && isArchived && (
        <IconButton
          size="sm"
          icon={ArchiveRestore}
          label={t('row.restore', { name })}
          id={id}
          onClick={() => commands.move(link, index)}
        />
      )}
      {canWrite && !isArchived && <More {...{ id, link, index, commands }} />}
    </RowActionsPart>
  );
}

interface QrProps extends Pick<LinkActionsProps, 'link' | 'commands'> {
  /** Also where there is little room: nothing else leads to it. */
  isAlways: boolean;
}

function Qr({ link, commands, isAlways }: QrProps) {
  const t = useMessages(referralLinkTools);
  const button = (
    <IconButton
      size="sm"
      icon={QrCode}
      label={t('row.qr', { name: titleOf(link) })}
      aria-haspopup="dialog"
      onClick={() => commands.showQr(link)}
    />
  );
  return isAlways ? button : <WidePart>{button}</WidePart>;
}

interface MoreProps extends Omit<LinkActionsProps, 'canWrite'> {
  id: string;
}

function More({ id, link, index, commands }: MoreProps) {
  const { startRename, edit, showQr, move } = commands;
  const t = useMessages(referralLinkTools);
  const label = t('row.more', { name: titleOf(link) });
  const items: readonly MenuItem[] = [
    { id: 'rename', label: t('rename'), icon: Pencil, onSelect: () => startRename(link) },
    { id: 'edit', label: t('edit'), icon: Globe, onSelect: () => edit(link) },
    { id: 'qr', label: t('qr'), icon: QrCode, onSelect: () => showQr(link) },
    { id: 'archive', label: t('archive'), icon: Archive, onSelect: () => move(link, index) },
  ];
  return (
    <Menu
      label={label}
      items={items}
      trigger={(props) => (
        <IconButton {...props} id={id} size="sm" icon={Ellipsis} label={label} hint={false} />
      )}
    />
  );
}
