/** The numbers of one country. */
export interface CountryNumbers {
  /** Two capital letters. */
  code: string;
  /** As it stands in a sentence: "the United Kingdom". */
  name: string;
  /** For a medical emergency; the first is the one to call, the others work too. */
  call: string[];
  /** A line for health advice that is no emergency. */
  advice?: { name: string; number: string } | undefined;
}

/** The numbers of a region; undefined where it is unknown or not listed. A number is looked up, not guessed. */
export function numbersOf(countries: CountryNumbers[], region: string | undefined): CountryNumbers | undefined {
  return region === undefined ? undefined : countries.find((c) => c.code === region.toUpperCase());
}

/** The address that calls a number. */
export const telAddress = (number: string): string => `tel:${number.replace(/[^0-9+]/g, '')}`;
