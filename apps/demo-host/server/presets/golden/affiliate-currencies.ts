import { dayRates, type GoldenCase } from './golden-case.ts';

const models = '[001] Revenue Models';
const first = { firstPayment: true, months: 0 };
const settlesInDollars = { currency: 'USD' } as const;

/** Plan [001] where customers pay in other currencies than its own. */
export const affiliateCurrencies: readonly GoldenCase[] = [
  {
    title: 'the sign-up bonus follows a payment in euros',
    source: models,
    payment: { amount: 9_900, currency: 'EUR' },
    customer: first,
    rates: dayRates,
    earns: ['signup 4615 EUR', 'recurring 990 EUR'],
    because: '50.00 × 0.9230 = 46.15; 99.00 × 0.10 = 9.90',
  },
  {
    title: 'the sign-up bonus waits where no rate is known',
    source: models,
    payment: { amount: 9_900, currency: 'EUR' },
    customer: first,
    earns: ['signup 5000 USD lacks USD>EUR', 'recurring 990 EUR'],
    because: '50.00 as the plan names it; 99.00 × 0.10 = 9.90',
  },
  {
    title: 'the sign-up bonus in yen',
    source: models,
    payment: { amount: 12_000, currency: 'JPY' },
    customer: first,
    rates: dayRates,
    earns: ['signup 7463 JPY', 'recurring 1200 JPY'],
    because: '50.00 × 149.25 = 7,462.5, half a yen up: 7,463; 12,000 × 0.10 = 1,200',
  },
  {
    title: 'the sign-up bonus in Kuwaiti dinars',
    source: models,
    payment: { amount: 30_005, currency: 'KWD' },
    customer: first,
    rates: dayRates,
    earns: ['signup 15354 KWD', 'recurring 3001 KWD'],
    because: '50.00 × 0.30708 = 15.354; 30.005 × 0.10 = 3.0005, half a fils up: 3.001',
  },
  {
    title: 'euros in a plan that settles in dollars',
    source: models,
    terms: settlesInDollars,
    payment: { amount: 9_900, currency: 'EUR' },
    rates: dayRates,
    earns: ['recurring 1073 USD'],
    because: '99.00 × 1.0834 = 107.2566; × 0.10 = 10.72566',
  },
  {
    title: 'yen in a plan that settles in dollars',
    source: models,
    terms: settlesInDollars,
    payment: { amount: 12_000, currency: 'JPY' },
    rates: dayRates,
    earns: ['recurring 804 USD'],
    because: '12,000 × 0.0067 = 80.40; × 0.10 = 8.04',
  },
  {
    title: 'Kuwaiti dinars in a plan that settles in dollars',
    source: models,
    terms: settlesInDollars,
    payment: { amount: 30_005, currency: 'KWD' },
    rates: dayRates,
    earns: ['recurring 977 USD'],
    because: '30.005 × 3.2565 = 97.7112825; × 0.10 = 9.77112825',
  },
];
