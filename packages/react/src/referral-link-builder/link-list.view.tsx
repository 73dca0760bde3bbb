import type { Link, PorticoError } from '@portico/sdk';
import { Archive } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { CardTitle, EmptyState, SegmentedControl, VisuallyHidden } from '../internal/ui/index.ts';
import { FailedNotice } from '../internal/widget/index.ts';
import { referralLinkBuilder } from '../locales/en/referral-link-builder.ts';
import { referralLinkTools } from '../locales/en/referral-link-tools.ts';
import { earningsOf } from './earnings.ts';
import { FailureNote } from './failure-note.tsx';
import type { LinkCommands } from './link-actions.tsx';
import { LinkFoot } from './link-foot.tsx';
import type { LinkFootProps } from './link-foot.tsx';
import * as Parts from './link-list.parts.ts';
import { LinkRow } from './link-row.tsx';
import { LinkRowsSkeleton } from './builder-skeleton.tsx';
import { MovedRow } from './moved-row.tsx';
import type { MovedLink } from './moved-row.tsx';
import { ListHeadPart, ListPart } from './referral-link-builder.parts.ts';
import type { Failure } from './use-words.ts';

/** Which links are looked at. */
export type Shelf = Link['status'];

/** The links of the shelf. */
export type LinksState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: PorticoError; readonly retry: () => void }
  | { readonly status: 'ready'; readonly links: readonly Link[] };

/** Props of {@link LinkListView}. */
export interface LinkListViewProps {
  shelf: Shelf;
  onShelf: (shelf: Shelf) => void;
  links: LinksState;
  more: LinkFootProps['more'];
  /** A link that left this shelf a moment ago. */
  moved: MovedLink | undefined;
  onUndo: () => void;
  /** Why the last change was taken back. */
  failure: Failure | undefined;
  inHandId: string | undefined;
  newId: string | undefined;
  renamingId: string | undefined;
  pendingId: string | undefined;
  canWrite: boolean;
  commands: LinkCommands;
}

const columns = ['link', 'created', 'clicks', 'conversions', 'earned', 'actions'] as const;
const shelves = ['active', 'archived'] as const;

/** The partner's links, active or archived, with what each has brought. */
export function LinkListView(props: LinkListViewProps) {
  const { shelf, onShelf, failure } = props;
  const t = useMessages(referralLinkTools);
  return (
    <ListPart aria-label={t('list.title')}>
      <ListHeadPart>
        <CardTitle as="h3">{t('list.title')}</CardTitle>
        <SegmentedControl
          size="sm"
          label={t('shelf.label')}
          options={shelves.map((value) => ({ value, label: t(`shelf.${value}`) }))}
          value={shelf}
          onChange={onShelf}
        />
      </ListHeadPart>
      {failure && (
        <Parts.ListNotePart>
          <FailureNote failure={failure} />
        </Parts.ListNotePart>
      )}
      <Links {...props} />
    </ListPart>
  );
}

function Links(props: LinkListViewProps) {
  const { links, shelf, moved } = props;
  const t = useMessages(referralLinkTools);
  switch (links.status) {
    case 'loading':
      return <LinkRowsSkeleton />;
    case 'failed':
      return <FailedNotice error={links.error} onRetry={links.retry} />;
    case 'ready':
      if (links.links.length > 0 || moved !== undefined) {
        return (
          <>
            <Table {...props} links={links.links} />
            <LinkFoot count={links.links.length} more={props.more} />
          </>
        );
      }
      // Above stands already what to do without an active link.
      if (shelf === 'active') return <LinkFoot count={0} more={props.more} />;
      return (
        <EmptyState
          icon={Archive}
          title={t('noArchived.title')}
          description={t('noArchived.text')}
        />
      );
  }
}

type TableProps = Omit<LinkListViewProps, 'links'> & { links: readonly Link[] };

function Table(props: TableProps) {
  const { links, moved, inHandId, newId, renamingId, pendingId, canWrite, commands } = props;
  const t = useMessages(referralLinkTools);
  const tColumn = useMessages(referralLinkBuilder);
  const { decimals, mixed } = earningsOf(links.map(({ stats }) => stats));
  const rows = links.map((link, index) => (
    <LinkRow
      key={link.id}
      {...{ link, index, decimals, mixed, canWrite, commands }}
      isInHand={link.id === inHandId}
      isNew={link.id === newId}
      isRenaming={link.id === renamingId}
      isPending={link.id === pendingId}
    />
  ));
  if (moved !== undefined) {
    const row = (
      <MovedRow key="moved" moved={moved} columns={columns.length} onUndo={props.onUndo} />
    );
    rows.splice(moved.index, 0, row);
  }
  return (
    <Parts.TablePart role="table" aria-label={t('list.title')}>
      <Parts.HeadPart role="rowgroup">
        <tr role="row" aria-rowindex={1}>
          {columns.map((column) => (
            <Parts.HeadCellPart key={column} role="columnheader" data-column={column}>
              {column === 'actions' ? (
                <VisuallyHidden>{tColumn('column.actions')}</VisuallyHidden>
              ) : (
                tColumn(`column.${column}`)
              )}
            </Parts.HeadCellPart>
          ))}
        </tr>
      </Parts.HeadPart>
      <Parts.BodyPart role="rowgroup">{rows}</Parts.BodyPart>
    </Parts.TablePart>
  );
}
