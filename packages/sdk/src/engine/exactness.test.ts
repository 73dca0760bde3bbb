import { expect, it } from 'vitest';
import { calculate, type Facts, type Plan } from './index.ts';

// 400 amounts × 400 rates, against arithmetic that shares nothing with the engine: digits on paper.

const amounts = Array.from({ length: 400 }, (_, index) => 5 + index * 1_237);
/** 0.0025, 0.0050 … 1.0000: many products end in half a cent. */
const rates = Array.from({ length: 400 }, (_, index) => ((index + 1) / 400).toFixed(4));
const places = 4;

/** Long multiplication as it is taught at school. */
function multiplyDigits(a: string, b: string): string {
  const digits = Array.from({ length: a.length + b.length }, () => 0);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const sum = Number(a[i]) * Number(b[j]) + digits[i + j + 1]!;
      digits[i + j + 1] = sum % 10;
      digits[i + j]! += Math.floor(sum / 10);
    }
  }
  return digits.join('');
}

/** Cuts off the decimals and looks at the first of them. */
function onPaper(amount: number, rate: string): number {
  const product = multiplyDigits(String(amount), rate.replace('.', ''));
  const whole = Number(product.slice(0, -places));
  return Number(product.at(-places)) >= 5 ? whole + 1 : whole;
}

function factsFor(amount: number): Facts {
  return {
    payment: { amount, currency: 'USD', kind: 'subscription' },
    partner: { type: 'reseller', tier: 'silver', certification: 'none', activeCustomers: 0 },
    customer: { firstPayment: false, months: 0 },
  };
}

it('160,000 products of an amount and a rate are right to the cent', () => {
  const wrong = { ours: 0, cents: 0, dollars: 0 };
  for (const rate of rates) {
    const plan: Plan = {
      ...{ id: 'pl', version: 1 },
      rules: [{ key: 'share', type: 'recurring', when: {}, pays: { rate } }],
    };
    for (const amount of amounts) {
      const expected = onPaper(amount, rate);
      const factor = Number(rate);
      if ((calculate(plan, factsFor(amount))[0]?.amount ?? 0) !== expected) wrong.ours += 1;
      if (Math.round(amount * factor) !== expected) wrong.cents += 1;
      const dollars = Number(((amount / 100) * factor).toFixed(2));
      if (Math.round(dollars * 100) !== expected) wrong.dollars += 1;
    }
  }
  const count = amounts.length * rates.length;
  process.stdout.write(
    `of ${count} products: ours ${wrong.ours} wrong, floating point ${wrong.cents} wrong ` +
      `in cents and ${wrong.dollars} in dollars\n`,
  );
  expect(wrong.ours).toBe(0);
  // The comparison means something: the scan does hit what floating point gets wrong.
  expect(wrong.cents).toBeGreaterThan(0);
  expect(wrong.dollars).toBeGreaterThan(100);
});
