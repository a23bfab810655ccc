/** Pronouns by person and number, as the coreference network knows them. */
const CLASSES = [
  'i me my mine myself',
  'we us our ours ourselves',
  'you your yours',
  'he him his himself',
  'she her hers herself',
  'it its itself',
  'they them their theirs themselves',
  'who whom whose which that',
];

const CLASS_OF = new Map(CLASSES.flatMap((forms, i) => forms.split(' ').map((form) => [form, i] as const)));

/** The class of a word in lower case, or null. */
export const pronounClass = (form: string): number | null => CLASS_OF.get(form) ?? null;

export const isFirstPerson = (c: number | null): boolean => c === 0 || c === 1;
export const isHeOrShe = (c: number | null): boolean => c === 3 || c === 4;
