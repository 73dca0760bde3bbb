import type { Answer, BankOrigin, BankProvider, Order, Provider } from './provider.ts';

const dayMs = 86_400_000;
/** A transfer that the bank gets today arrives by then; staff say when it has. */
const bankDays = 3;

/** Nothing is called: staff send the money, and say when it has arrived. */
function byHand(name: 'bank' | 'manual', answer: (order: Order) => Answer): Provider {
  const send = async (order: Order) => answer(order);
  return { name, toldBy: 'person', send, find: send };
}

/** The program pays by other means, for example against an invoice. */
export function createManualProvider(): Provider {
  return byHand('manual', () => ({ outcome: 'processing', reference: null }));
}

/** Transfers are written into a file for the bank. */
export function createBankProvider(
  origin: BankOrigin,
  now: () => Date = () => new Date(),
): BankProvider {
  const arrival = () => new Date(now().getTime() + bankDays * dayMs);
  const provider = byHand('bank', (order) => {
    if (canCarry(origin, order)) {
      return { outcome: 'processing', reference: null, expectedAt: arrival() };
    }
    const detail = 'The program has no bank account for payouts of this kind.';
    return { outcome: 'failed', reference: null, problem: { code: 'no_bank_account', detail } };
  });
  return { ...provider, origin };
}

function canCarry({ debtor, originator }: BankOrigin, { method }: Order): boolean {
  return method.kind === 'us_bank' ? originator !== undefined : debtor !== undefined;
}
