/** Words for offices, and which of them can be said of the same person: a president is a leader, an ambassador an envoy. */

const kinds: readonly (readonly string[])[] = [
  ['leader', 'president', 'premier', 'chancellor', 'king', 'queen', 'emir', 'ruler', 'monarch', 'strongman', 'pm'],
  ['envoy', 'ambassador', 'representative', 'negotiator', 'emissary', 'mediator', 'diplomat'],
  ['aide', 'adviser', 'advisor', 'assistant', 'counsellor'],
  ['spokesman', 'spokeswoman', 'spokesperson'],
  ['minister', 'secretary', 'diplomat'],
  [
    'senator',
    'lawmaker',
    'legislator',
    'congressman',
    'congresswoman',
    'representative',
    'deputy',
    'mp',
    'parliamentarian',
  ],
  ['chief', 'head', 'director', 'chairman', 'chairwoman', 'chair', 'leader', 'boss'],
  ['mayor', 'governor'],
  ['tycoon', 'billionaire', 'businessman', 'businesswoman', 'magnate', 'developer', 'mogul'],
];

/** True where two nouns may name one office. */
export const sameOffice = (a: string, b: string): boolean =>
  a === b || kinds.some((kind) => kind.includes(a) && kind.includes(b));

/** Words for offices that are also surnames. */
const surnames = new Set(['king', 'queen', 'head', 'chancellor', 'deputy', 'chair', 'boss', 'ruler']);
const acronyms = /^(?:PM|CM|FM|MP|VP)$/u;

/** Whether a single word is an office, though a headline or an acronym gives it a capital: "Tycoon", "PM". */
export const isOffice = (form: string): boolean =>
  acronyms.test(form) || (!surnames.has(form.toLowerCase()) && kinds.some((kind) => kind.includes(form.toLowerCase())));
