import { ArrowDown, ArrowUp } from '../internal/icons/index.ts';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { Icon } from '../internal/ui/index.ts';
import { earningsCalculator } from '../locales/en/earnings-calculator.ts';
import * as Parts from './earnings-calculator.parts.ts';
import type { Effect } from './estimate.ts';
import type { ResultProps } from './figures.tsx';

/** What the next step of customers, tier or certificate would bring. */
export function Effects({ result }: ResultProps) {
  const t = useMessages(earningsCalculator);
  const { effects, currency } = result;
  if (effects.length === 0) return null;
  return (
    <Parts.SectionPart data-effects="">
      <Parts.SectionTitlePart>{t('effects.title')}</Parts.SectionTitlePart>
      <Parts.EffectsPart>
        {effects.map((effect) => (
          <EffectItem key={Object.values(effect.of).join(' ')} {...{ effect, currency }} />
        ))}
      </Parts.EffectsPart>
    </Parts.SectionPart>
  );
}

function EffectItem({ effect, currency }: { effect: Effect; currency: string }) {
  const t = useMessages(earningsCalculator);
  const format = useFormat();
  const { of, perPayment, perMonth } = effect;
  const signed = (amount: number) => {
    const text = format.money({ amount, currency });
    return amount > 0 ? `+${text}` : text;
  };
  const name =
    of.kind === 'customers'
      ? t('effect.customers', { count: of.from })
      : of.kind === 'tier'
        ? t('effect.tier', { tier: of.name })
        : t('effect.certification', { level: t(`certification.${of.level}`) });
  return (
    <Parts.EffectPart data-direction={perPayment > 0 ? 'more' : 'less'}>
      <Parts.EffectMarkPart>
        <Icon icon={perPayment > 0 ? ArrowUp : ArrowDown} />
      </Parts.EffectMarkPart>
      <span>{name}</span>
      <Parts.EffectValuePart>
        {t('effect.perPayment', { amount: signed(perPayment) })}
      </Parts.EffectValuePart>
      <Parts.EffectFinePart>
        {t('effect.perMonth', { amount: signed(perMonth) })}
      </Parts.EffectFinePart>
    </Parts.EffectPart>
  );
}
