import type { PayoutMethodKind } from '@portico/sdk/contract';
import type { FieldSpec, FormValues } from '../internal/form/index.ts';
import { compact } from '../internal/form/index.ts';
import { CircleCheck } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Icon } from '../internal/ui/index.ts';
import { payoutMethod } from '../locales/en/payout-method.ts';
import { ibanLength, ibanState, routingState } from './method-draft.ts';
import { GoodPart } from './payout-method-form.parts.ts';

/** The fields of a kind, with what is known of a number while it is typed. */
export function useMethodFields(
  kind: PayoutMethodKind,
  values: FormValues,
  currencies: readonly string[],
): readonly FieldSpec[] {
  const t = useMessages(payoutMethod);
  const holder = useHolder();
  const iban = useIban(values);
  const bank = useUsBank(values);
  // With one currency there is nothing to choose, and a US bank takes dollars only.
  const currency: readonly FieldSpec[] =
    currencies.length < 2
      ? []
      : [
          {
            ...{ name: 'currency', kind: 'choice', label: t('field.currency') },
            options: currencies.map((value) => ({ value, label: value })),
          },
        ];
  const country: FieldSpec = {
    ...{ name: 'country', kind: 'country', label: t('field.country') },
    autoComplete: 'country',
  };
  const fields: Readonly<Record<PayoutMethodKind, readonly FieldSpec[]>> = {
    iban: [...iban, holder, country, ...currency],
    us_bank: [...bank, holder, country],
    paypal: [
      {
        ...{ name: 'email', kind: 'email', label: t('field.email'), wrong: t('wrong.email') },
        ...{ autoComplete: 'email', inputMode: 'email', maxLength: 254, dir: 'ltr' },
      },
      ...currency,
    ],
    stripe: [country, ...currency],
    manual: [
      {
        ...{ name: 'instructions', label: t('field.instructions'), maxLength: 500 },
        description: t('field.instructions.text'),
      },
      ...currency,
    ],
    sandbox: currency,
  };
  return fields[kind];
}

function useHolder(): FieldSpec {
  const t = useMessages(payoutMethod);
  return {
    ...{ name: 'holderName', label: t('field.holderName'), wrong: t('wrong.name') },
    ...{ autoComplete: 'name', maxLength: 70, pattern: '[^<>]*' },
    description: t('field.holderName.text'),
  };
}

function Good() {
  const t = useMessages(payoutMethod);
  return (
    <GoodPart>
      <Icon icon={CircleCheck} />
      {t('live.good')}
    </GoodPart>
  );
}

function useIban(values: FormValues): readonly FieldSpec[] {
  const t = useMessages(payoutMethod);
  const typed = values['iban'] ?? '';
  const state = ibanState(typed);
  const length = ibanLength(typed);
  const count = compact(typed).length;
  const isCounting = state === 'short' && length !== undefined;
  return [
    {
      ...{ name: 'iban', label: t('field.iban'), wrong: t('wrong.iban'), dir: 'ltr' },
      ...{ autoComplete: 'off', autoCapitalize: 'characters', maxLength: 42 },
      ...(state === 'good' && { description: <Good /> }),
      ...(isCounting && { description: t('live.count', { count, length }) }),
    },
    {
      ...{ name: 'bic', label: t('field.bic'), wrong: t('wrong.bic'), isOptional: true },
      ...{ autoComplete: 'off', autoCapitalize: 'characters', maxLength: 14, dir: 'ltr' },
      description: t('field.bic.text'),
    },
  ];
}

function useUsBank(values: FormValues): readonly FieldSpec[] {
  const t = useMessages(payoutMethod);
  const isGood = routingState(values['routingNumber'] ?? '') === 'good';
  return [
    {
      ...{ name: 'routingNumber', label: t('field.routingNumber'), dir: 'ltr' },
      ...{ inputMode: 'numeric', autoComplete: 'off', maxLength: 12 },
      wrong: t('wrong.routingNumber'),
      description: isGood ? <Good /> : t('field.routingNumber.text'),
    },
    {
      ...{ name: 'accountNumber', kind: 'secret', label: t('field.accountNumber') },
      ...{ inputMode: 'numeric', maxLength: 24, wrong: t('wrong.accountNumber') },
    },
    {
      ...{ name: 'accountType', kind: 'choice', label: t('field.accountType') },
      options: (['checking', 'savings'] as const).map((value) => ({
        value,
        label: t(`field.accountType.${value}`),
      })),
    },
  ];
}
