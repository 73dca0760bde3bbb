export { noTax, type PayoutMeans, type ReadTaxStandings, type TaxStanding } from './means.ts';
export { advanceRuns, checkProcessing, payAtOnce, sendDue, type JobPlace } from './payouts.jobs.ts';
export { adminPayoutRoutes, payoutRoutes } from './payouts.routes.ts';
export { csvHead, csvLine, decimal, moneyOf } from './csv.ts';
export type { PayoutRow } from './payouts.table.ts';
export { openSheet, page, type Sheet } from './pdf-sheet.ts';
export { createBankProvider, createManualProvider } from './providers/by-hand.ts';
export { createPayPalProvider } from './providers/paypal.ts';
export type { BankOrigin, Originator, PayoutProviders, Provider } from './providers/provider.ts';
export { createSandboxBankProvider, createSandboxProvider } from './providers/sandbox.ts';
export { createStripeProvider } from './providers/stripe.ts';
export { startRunByHand, startScheduledRuns } from './runs.ts';
export { receivePayoutEvent } from './stripe-events.ts';
export { sendFile, sendStream } from './statement.ts';
export { setMethod, type MethodDetails } from './methods.ts';
export {
  cancelPayout,
  completePayout,
  failPayout,
  getOverview,
  requestPayout,
} from './payouts.service.ts';
