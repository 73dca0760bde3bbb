import { Card } from '../internal/ui/index.ts';
import { DataAge } from '../internal/widget/index.ts';
import type { Empty, Ready } from '../internal/widget/index.ts';
import { BuilderContent } from './builder-content.tsx';
import { LinkListSkeleton } from './builder-skeleton.tsx';
import { editDialog, linkList, qrDialog } from './later.ts';
import type { ReferralLinkBuilderState } from './use-referral-link-builder.ts';

/** Props of {@link BuilderBody}. */
export interface BuilderBodyProps {
  builder: ReferralLinkBuilderState;
  shown: Empty | Ready<unknown>;
}

/** The builder itself: fetched while its data is, behind the frame that asks for the data. */
export function BuilderBody({ builder, shown }: BuilderBodyProps) {
  const { content, list, qr, edit, region } = builder;
  if (shown.name === 'empty') {
    return (
      <Card>
        <BuilderContent {...content} />
        {region}
      </Card>
    );
  }
  return (
    <>
      <Card>
        <BuilderContent {...content} note={<DataAge of={shown} />}>
          <linkList.Component {...list} fallback={<LinkListSkeleton />} />
        </BuilderContent>
      </Card>
      {qr && <qrDialog.Component {...qr} />}
      {edit && <editDialog.Component {...edit} />}
      {region}
    </>
  );
}
