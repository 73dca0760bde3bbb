import type { Link } from '@portico/sdk';
import { Undo2 } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Button } from '../internal/ui/index.ts';
import { referralLinkTools } from '../locales/en/referral-link-tools.ts';
import { CellPart, RowPart } from './link-list.parts.ts';
import { MovedPart } from './link-note.parts.ts';
import { titleOf } from './short-url.ts';

/** A link that has just left the list it was in. */
export interface MovedLink {
  readonly link: Link;
  readonly to: Link['status'];
  /** Where it stood, from 0. */
  readonly index: number;
  /** It is on its way back. */
  readonly isUndoing: boolean;
}

/** Props of {@link MovedRow}. */
export interface MovedRowProps {
  moved: MovedLink;
  columns: number;
  onUndo: () => void;
}

/** Keeps the place of a link that left, so that nothing jumps, and leads it back. */
export function MovedRow({ moved, columns, onUndo }: MovedRowProps) {
  const t = useMessages(referralLinkTools);
  const { link, to, isUndoing } = moved;
  return (
    <RowPart role="row" data-moved="">
      <CellPart role="cell" colSpan={columns} aria-colspan={columns} data-column="moved">
        <MovedPart>
          <span>{t(to === 'archived' ? 'archived' : 'restored', { name: titleOf(link) })}</span>
          <Button size="sm" icon={Undo2} data-undo="" pending={isUndoing} onClick={onUndo}>
            {t('undo')}
          </Button>
        </MovedPart>
      </CellPart>
    </RowPart>
  );
}
