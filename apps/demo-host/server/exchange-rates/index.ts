export { adminExchangeRateRoutes } from './exchange-rates.routes.ts';
export { findRates, findRatesOf, needsRates } from './find-rates.ts';
export { recordRates } from './exchange-rates.service.ts';
