import { useMemo } from 'react';
import { useLocale } from '../i18n/index.ts';

// ISO 3166-1 alpha-2, as the contract takes them.
const codes =
  'ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCL' +
  'CMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGU' +
  'GWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMC' +
  'MDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPT' +
  'PWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUA' +
  'UGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW';

/** Every country's code, in the order of the alphabet. */
export const countryCodes: readonly string[] = codes.match(/../g) ?? [];

/** A country as a choice of a select. */
export interface CountryOption {
  readonly value: string;
  readonly label: string;
}

/** The name of a country in a language; its code where the language has none. */
export function countryName(locale: string, code: string): string {
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** All countries by their names in the language in force, in the order of its alphabet. */
export function useCountries(): readonly CountryOption[] {
  const { locale } = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
    return countryCodes
      .map((value) => ({ value, label: names.of(value) ?? value }))
      .sort((a, b) => a.label.localeCompare(b.label, locale));
  }, [locale]);
}
