// What tax offices want reported, by tax year. Numbers change by law, so they stand here as data.

interface Threshold {
  /** The first tax year it is in force for. */
  fromYear: number;
  /** In cents: a year is reported from this sum on. */
  amount: number;
}

/**
 * Form 1099-NEC, IRC §6041(a) and §6041A(a). $600 since 1954; $2,000 for payments made after
 * 31 December 2025 (One Big Beautiful Bill Act, Pub. L. 119-21, §70433). For years after 2026 the
 * same section raises it by the cost of living since 2025, in steps of $100. The sum for 2027 was
 * not known when this was written: until it is added here, $2,000 stays in force, which reports
 * rather too much than too little.
 */
export const necThresholds: readonly Threshold[] = [
  { fromYear: 2026, amount: 200_000 },
  { fromYear: 0, amount: 60_000 },
];

/** In cents of the US dollar. */
export function necThresholdOf(year: number): number {
  return necThresholds.find(({ fromYear }) => fromYear <= year)!.amount;
}

/**
 * Council Directive (EU) 2021/514 (DAC7) knows a smallest sum for sellers of goods only (fewer
 * than 30 sales and at most €2,000); services are reported from the first cent. In cents.
 */
export const dac7Threshold = 0;

/** Members of the European Union, whose residents DAC7 wants reported. */
export const euCountries: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** USPS codes of states, districts and territories: what a form's address has to name. */
export const usStates: ReadonlySet<string> = new Set(
  (
    'AL AK AS AZ AR CA CO CT DE DC FM FL GA GU HI ID IL IN IA KS KY LA ME MH MD MA MI MN MS MO ' +
    'MT NE NV NH NJ NM NY NC ND MP OH OK OR PW PA PR RI SC SD TN TX UT VT VA VI WA WV WI WY ' +
    'AA AE AP'
  ).split(' '),
);
