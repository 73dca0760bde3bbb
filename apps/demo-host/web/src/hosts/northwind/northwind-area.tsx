import { AssetGrid } from '@portico/react/asset-grid';
import { CommissionTable } from '@portico/react/commission-table';
import { ReferralLinkBuilder } from '@portico/react/referral-link-builder';
import { TierRing } from '@portico/react/tier-ring';
import { toLinks, toTier } from '../../partner-area/show-widget.ts';
import type { AreaProps } from '../host.ts';
import './northwind.css';

/** One calm column; the ring stands beside what it is made of. */
export function NorthwindArea({ texts, onAct }: AreaProps) {
  return (
    <div className="northwind-area">
      <header className="northwind-head">
        <h1>{texts.title}</h1>
        <p>{texts.lead}</p>
      </header>
      <HowItWorks texts={texts} />
      <ReferralLinkBuilder />
      <div className="northwind-pair">
        <CommissionTable onCreateLink={toLinks} />
        <aside>
          <div>
            <TierRing onAct={onAct} />
          </div>
        </aside>
      </div>
      <AssetGrid onShowTier={toTier} />
    </div>
  );
}

const steps = ['one', 'two', 'three'];

function HowItWorks({ texts: { more } }: Pick<AreaProps, 'texts'>) {
  return (
    <section className="northwind-how" aria-label={more['how']}>
      <ol>
        {steps.map((step, index) => (
          <li key={step}>
            <span aria-hidden="true">{index + 1}</span>
            <div>
              <strong>{more[step]}</strong>
              <small>{more[`${step}Text`]}</small>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
