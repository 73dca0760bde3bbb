export { adminTaxRoutes, taxRoutes } from './tax.routes.ts';
export { formMissing, readTaxStandings, withholdingOf, type TaxStanding } from './withholding.ts';
export type { Withholding } from './tax.rules.ts';
