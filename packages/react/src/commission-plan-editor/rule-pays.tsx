import type { Pay } from '@portico/sdk/engine';
import { useMessages } from '../internal/i18n/index.ts';
import { MoneyField } from '../internal/staff/index.ts';
import { SegmentedControl } from '../internal/ui/index.ts';
import { commissionPlanDraft } from '../locales/en/commission-plan-draft.ts';
import * as Parts from './commission-plan-editor.parts.ts';
import { CurrencyField, ShareField } from './draft-fields.tsx';
import { useProblemAt } from './problems.ts';
import type { RulePartProps } from './rule-form.tsx';
import { TierShares } from './tier-shares.tsx';

type PayKind = 'rate' | 'rates' | 'flat';
const kinds: readonly PayKind[] = ['rate', 'rates', 'flat'];

const beginnings: Readonly<Record<PayKind, Pay>> = {
  rate: { rate: '0.1' },
  rates: { rates: {} },
  flat: { flat: { amount: 5_000, currency: 'USD' } },
};

/** What a rule pays: a share, a share by tier, or a fixed amount. */
export function RulePays(props: RulePartProps) {
  const { rule, at, ladder, onChange } = props;
  const t = useMessages(commissionPlanDraft);
  const { pays } = rule;
  const kind = kinds.find((one) => one in pays) ?? 'rate';
  const pay = (next: Pay) => onChange({ ...rule, pays: next });
  return (
    <Parts.GroupPart>
      <Parts.GroupNamePart>{t('pays')}</Parts.GroupNamePart>
      <SegmentedControl
        size="sm"
        label={t('pays')}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`pays.${value}`) }))}
        onChange={(value) => pay(beginnings[value])}
      />
      {'rate' in pays && (
        <Parts.FieldsPart>
          <ShareField
            label={t('share')}
            value={pays.rate}
            at={`${at}/pays/rate`}
            onChange={(rate = '') => pay({ rate })}
          />
        </Parts.FieldsPart>
      )}
      {'rates' in pays && (
        <TierShares
          shares={pays.rates}
          as="share"
          at={`${at}/pays/rates`}
          ladder={ladder}
          onChange={(rates = {}) => pay({ rates })}
        />
      )}
      {'flat' in pays && <Flat flat={pays.flat} at={`${at}/pays/flat`} onChange={pay} />}
    </Parts.GroupPart>
  );
}

interface FlatProps {
  flat: Extract<Pay, { flat: unknown }>['flat'];
  at: string;
  onChange: (pays: Pay) => void;
}

function Flat({ flat, at, onChange }: FlatProps) {
  const t = useMessages(commissionPlanDraft);
  const problem = useProblemAt();
  return (
    <Parts.FieldsPart>
      <MoneyField
        size="sm"
        label={t('amount')}
        value={Number.isSafeInteger(flat.amount) ? flat.amount : undefined}
        currency={flat.currency}
        error={problem(`${at}/amount`)}
        onChange={(amount = Number.NaN) => onChange({ flat: { ...flat, amount } })}
      />
      <CurrencyField
        label={t('currency')}
        value={flat.currency}
        at={`${at}/currency`}
        onChange={(currency) => onChange({ flat: { ...flat, currency } })}
      />
    </Parts.FieldsPart>
  );
}
