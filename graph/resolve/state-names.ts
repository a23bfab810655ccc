/** The usual English name of a state by its ISO 3166-1 code, as `i18n-iso-countries` has it. */
import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };

countries.registerLocale(english);

/** Where the standard's name is not the one that newspapers use. */
const usual: Readonly<Record<string, string>> = {
  BRN: 'Brunei',
  COD: 'DR Congo',
  COG: 'Republic of the Congo',
  FSM: 'Micronesia',
  GBR: 'United Kingdom',
  KOR: 'South Korea',
  LAO: 'Laos',
  PSE: 'Palestine',
  SYR: 'Syria',
  VAT: 'Vatican',
};

/** Null for what is no ISO alpha-3 code. */
export function stateName(iso3: string): string | null {
  const all = usual[iso3] ?? countries.getName(iso3, 'en', { select: 'all' }) ?? [];
  const names = (typeof all === 'string' ? [all] : all).map((name) => name.replace(/\s*[,(].*$/, ''));
  const plain = names.filter((name) => name.length > 3 && !name.includes('.'));
  return plain.toSorted((a, b) => a.length - b.length)[0] ?? names[0] ?? null;
}

/** `RUS` of `state:RUS`; null for a state that no code is known for. */
export function iso3Of(id: string): string | null {
  const code = /^state:([A-Z]{3})$/.exec(id)?.[1];
  return code !== undefined && countries.isValid(code) ? code : null;
}
