import type { Format, Translate } from '../i18n/index.ts';
import type { commissionDetail } from '../../locales/en/commission-detail.ts';

/** Words and names that an explanation needs. */
export interface Explaining {
  readonly t: Translate<(typeof commissionDetail)['messages']>;
  readonly format: Format;
  /** The tier as the partner knows it, by its key. */
  readonly tierName: (key: string) => string;
  /** A country by its ISO 3166-1 code. */
  readonly countryName: (code: string) => string;
}
