import { AssetGrid } from '@portico/react/asset-grid';
import { CommissionTable } from '@portico/react/commission-table';
import { useCommissionSummary } from '@portico/react/hooks';
import { ReferralLinkBuilder } from '@portico/react/referral-link-builder';
import { TierRing } from '@portico/react/tier-ring';
import { inMoney } from '../../look/money.ts';
import { toLinks, toTier } from '../../partner-area/show-widget.ts';
import { useLanguage } from '../../texts/index.ts';
import type { AreaProps } from '../host.ts';
import './siso.css';

/** A poster on top, then the ring on the near side of the work. */
export function SisoArea({ texts, onAct }: AreaProps) {
  return (
    <div className="siso-area">
      <header className="siso-head">
        <div>
          <h1>{texts.title}</h1>
          <p>{texts.lead}</p>
        </div>
        <Earned texts={texts} />
      </header>
      <aside className="siso-side">
        <div>
          <TierRing onAct={onAct} />
        </div>
      </aside>
      <div className="siso-main">
        <ReferralLinkBuilder />
        <CommissionTable onCreateLink={toLinks} />
      </div>
      <AssetGrid className="siso-wide" onShowTier={toTier} />
    </div>
  );
}

/** A figure of the host's own, drawn from a hook: widgets are not the only way in. */
function Earned({ texts: { more } }: Pick<AreaProps, 'texts'>) {
  const summary = useCommissionSummary();
  const lang = useLanguage();
  if (summary.status !== 'ready') return <div className="siso-earned" />;
  const [first, ...others] = summary.data.totals.toSorted(byEarned).map(({ earned }) => earned);
  if (!first) return <div className="siso-earned" />;
  return (
    <dl className="siso-earned">
      <dt>{more['earned']}</dt>
      <dd>{inMoney(first, lang, 'whole')}</dd>
      {others.length > 0 && (
        <dd className="siso-also">
          {more['also']} {others.map((money) => inMoney(money, lang, 'whole')).join(' · ')}
        </dd>
      )}
    </dl>
  );
}

type Total = { currency: string; earned: { amount: number } };

/** US dollars first: the program counts in them. */
function byEarned(a: Total, b: Total): number {
  if (a.currency === 'USD' || b.currency === 'USD') return a.currency === 'USD' ? -1 : 1;
  return a.currency.localeCompare(b.currency);
}
