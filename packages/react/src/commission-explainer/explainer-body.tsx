import type { CommissionDetail } from '@portico/sdk';
import type { NamedTier } from '../internal/commission/index.ts';
import { DataAge } from '../internal/widget/index.ts';
import type { Empty, Ready } from '../internal/widget/index.ts';
import { ExplainerCard } from './explainer-card.tsx';

/** Props of {@link ExplainerBody}. */
export interface ExplainerBodyProps {
  shown: Ready<CommissionDetail> | Empty;
  tiers: readonly NamedTier[];
}

/** The explanation on its card: fetched while its data is. */
export function ExplainerBody({ shown, tiers }: ExplainerBodyProps) {
  if (shown.name === 'empty') return null;
  return <ExplainerCard detail={shown.data} tiers={tiers} note={<DataAge of={shown} />} />;
}
