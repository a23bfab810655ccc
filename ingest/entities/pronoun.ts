/** English pronouns: whom they can stand for. */
export interface Pronoun {
  readonly person: 'first' | 'second' | 'third' | 'relative';
  readonly number: 'one' | 'many' | null;
  readonly gender: 'he' | 'she' | 'it' | null;
}

const table: readonly (readonly [string, Pronoun])[] = [
  ['i me my mine myself', { person: 'first', number: 'one', gender: null }],
  ['we us our ours ourselves', { person: 'first', number: 'many', gender: null }],
  ['you your yours yourself yourselves', { person: 'second', number: null, gender: null }],
  ['he him his himself', { person: 'third', number: 'one', gender: 'he' }],
  ['she her hers herself', { person: 'third', number: 'one', gender: 'she' }],
  ['it its itself', { person: 'third', number: 'one', gender: 'it' }],
  ['they them their theirs themselves', { person: 'third', number: 'many', gender: null }],
  ['who whom whose which that', { person: 'relative', number: null, gender: null }],
];

const pronouns = new Map(table.flatMap(([forms, pronoun]) => forms.split(' ').map((form) => [form, pronoun] as const)));

/** The pronoun that a form is, or null. "US" is none. */
export const pronounOf = (form: string): Pronoun | null =>
  /^\p{Lu}{2,}/u.test(form) ? null : (pronouns.get(form.toLowerCase()) ?? null);
