import { useId } from 'react';
import type { EarningsOverview } from '@portico/sdk';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { Money, ProgressBar } from '../internal/ui/index.ts';
import { commissionWords } from '../locales/en/commission-words.ts';
import { earningsOverview } from '../locales/en/earnings-overview.ts';
import * as Parts from './earnings-overview.parts.ts';

type Types = EarningsOverview['byType'];

/** What the earnings consist of, as bars against the largest. */
export function ByType({ types }: { types: Types }) {
  const t = useMessages(earningsOverview);
  const words = useMessages(commissionWords);
  const format = useFormat();
  const id = useId();
  if (types.length === 0) return null;
  const sizes = types.map(({ earned }) => Math.max(0, earned.amount));
  const [largest, total] = [Math.max(1, ...sizes), sizes.reduce((sum, size) => sum + size, 0)];
  const shareOf = (amount: number) =>
    format.percent(Math.round((1000 * amount) / Math.max(1, total)) / 1000);
  return (
    <Parts.SectionPart aria-labelledby={id}>
      <Parts.SectionHeadPart>
        <Parts.SectionTitlePart id={id}>{t('types.title')}</Parts.SectionTitlePart>
      </Parts.SectionHeadPart>
      <Parts.TypesPart>
        {types.map(({ type, earned, count }) => (
          <Parts.TypePart key={type}>
            <span>{words(`type.${type}`)}</span>
            <Parts.TypeValuePart>
              <Money value={earned} />
            </Parts.TypeValuePart>
            <Parts.TypeBarPart>
              <ProgressBar
                label={words(`type.${type}`)}
                value={Math.max(0, earned.amount)}
                max={largest}
                valueText={t('types.share', { percent: shareOf(Math.max(0, earned.amount)) })}
              />
            </Parts.TypeBarPart>
            <Parts.TypeFinePart>{t('types.count', { count })}</Parts.TypeFinePart>
            <Parts.TypeFinePart data-end="">
              {shareOf(Math.max(0, earned.amount))}
            </Parts.TypeFinePart>
          </Parts.TypePart>
        ))}
      </Parts.TypesPart>
    </Parts.SectionPart>
  );
}
