import { AssetGrid } from '@portico/react/asset-grid';
import { CommissionTable } from '@portico/react/commission-table';
import { ReferralLinkBuilder } from '@portico/react/referral-link-builder';
import { TierRing } from '@portico/react/tier-ring';
import { Mail } from 'lucide-react';
import { toLinks, toTier } from '../../partner-area/show-widget.ts';
import type { AreaProps } from '../host.ts';
import './hera.css';

/** Two columns: what one does on the broad side, where one stands on the narrow one. */
export function HeraArea({ texts, onAct }: AreaProps) {
  return (
    <div className="hera-area">
      <header className="hera-head">
        <h1>{texts.title}</h1>
        <p>{texts.lead}</p>
      </header>
      <div className="hera-main">
        <ReferralLinkBuilder />
        <CommissionTable onCreateLink={toLinks} />
      </div>
      <aside className="hera-side">
        <div>
          <TierRing onAct={onAct} />
          <Manager texts={texts} />
        </div>
      </aside>
      <AssetGrid className="hera-wide" onShowTier={toTier} />
    </div>
  );
}

/** A card of the host's own, between the widgets. */
function Manager({ texts: { more } }: Pick<AreaProps, 'texts'>) {
  return (
    <section className="hera-card">
      <h2>{more['manager']}</h2>
      <div className="hera-person">
        <span className="hera-portrait" aria-hidden="true">
          IM
        </span>
        <div>
          <strong>{more['managerName']}</strong>
          <small>{more['hours']}</small>
        </div>
      </div>
      <p>{more['managerText']}</p>
      <a className="hera-button" href="mailto:partners@hera.example">
        <Mail size={16} strokeWidth={1.75} aria-hidden="true" />
        {more['write']}
      </a>
    </section>
  );
}
