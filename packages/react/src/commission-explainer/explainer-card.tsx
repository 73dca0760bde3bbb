import type { ReactNode } from 'react';
import type { CommissionDetail } from '@portico/sdk';
import {
  AmountAndStory,
  DetailFoot,
  Standing,
  useTitle,
  WhyThisAmount,
} from '../internal/commission/index.ts';
import type { NamedTier } from '../internal/commission/index.ts';
import { Card, CardHead, CardTitle } from '../internal/ui/index.ts';
import * as Parts from './commission-explainer.parts.ts';

/** Props of {@link ExplainerCard}. */
export interface ExplainerCardProps {
  detail: CommissionDetail;
  /** The ladder, for names of tiers. */
  tiers: readonly NamedTier[];
  /** The age of the data, when it could not be renewed. */
  note?: ReactNode;
}

/** One commission explained: why this amount, where it stands, who moved it. */
export function ExplainerCard({ detail, tiers, note }: ExplainerCardProps) {
  return (
    <Card>
      <CardHead>
        <CardTitle dir="auto">{useTitle(detail)}</CardTitle>
        {note}
      </CardHead>
      <Parts.BodyPart>
        <Parts.LeadPart>
          <AmountAndStory detail={detail} />
        </Parts.LeadPart>
        <Parts.ColumnPart>
          <WhyThisAmount detail={detail} tiers={tiers} />
        </Parts.ColumnPart>
        <Parts.ColumnPart>
          <Standing detail={detail} />
        </Parts.ColumnPart>
        <Parts.FootPart>
          <DetailFoot detail={detail} />
        </Parts.FootPart>
      </Parts.BodyPart>
    </Card>
  );
}
