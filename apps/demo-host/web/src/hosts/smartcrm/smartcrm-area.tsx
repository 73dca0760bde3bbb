import { AssetGrid } from '@portico/react/asset-grid';
import { CommissionTable } from '@portico/react/commission-table';
import { usePartner } from '@portico/react/hooks';
import { ReferralLinkBuilder } from '@portico/react/referral-link-builder';
import { TierRing } from '@portico/react/tier-ring';
import { toLinks, toTier } from '../../partner-area/show-widget.ts';
import { useLanguage } from '../../texts/index.ts';
import type { AreaProps } from '../host.ts';
import { certificateWords, typeWords } from './smartcrm-words.ts';
import './smartcrm.css';

/** A record as everywhere in this product: key facts on top, panels below. */
export function SmartcrmArea({ texts, user, onAct }: AreaProps) {
  return (
    <div className="smartcrm-area">
      <header className="smartcrm-head">
        <div className="smartcrm-title">
          <span aria-hidden="true">{user.slice(0, 1)}</span>
          <div>
            <small>{texts.title}</small>
            <h1>
              <bdi>{user}</bdi>
            </h1>
          </div>
        </div>
        <Facts texts={texts} />
      </header>
      <div className="smartcrm-main">
        <CommissionTable onCreateLink={toLinks} />
        <ReferralLinkBuilder />
      </div>
      <aside className="smartcrm-side">
        <div>
          <TierRing onAct={onAct} />
        </div>
      </aside>
      <AssetGrid className="smartcrm-wide" onShowTier={toTier} />
    </div>
  );
}

/** The host reads the partner through a hook and shows it in its own way. */
function Facts({ texts: { more } }: Pick<AreaProps, 'texts'>) {
  const partner = usePartner();
  const lang = useLanguage();
  const data = partner.status === 'ready' ? partner.data : undefined;
  const date = new Intl.DateTimeFormat(lang, { dateStyle: 'medium' });
  const facts = [
    [more['tier'], data?.tier.name],
    [more['type'], data && typeWords[lang][data.type]],
    [more['certificate'], data && certificateWords[lang][data.certification]],
    [more['since'], data && date.format(new Date(data.createdAt))],
  ];
  return (
    <dl className="smartcrm-facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
