/** The words of a phrase that say what it is about, cut to stems, so that "joint patrols" meets "a joint patrol". */
import { fold } from '../model/id.ts';
import { remembering } from './remember.ts';
import { meanings } from './synonyms.ts';

const empty = new Set(
  `a about after again against all also an and any are as at be been before being between but by can could did do does
   for from had has have he her his how i if in into is it its just let may me might more most must my new no not of off
   on once one only or other our out over own said say she should so some such than that the their them then there these
   they this those to under until up upon very was we were what when where which while who whom whose why will with would
   you your s t
   plan proposal deal offer idea demand agreement accord pact request call condition measure move package invitation
   initiative draft text document bill resolution suggestion
   first second third`
    .trim()
    .split(/\s+/),
);

const irregular = new Map(
  Object.entries({
    withdrew: 'withdraw',
    withdrawn: 'withdraw',
    withdrawal: 'withdraw',
    held: 'hold',
    paid: 'pay',
    men: 'man',
  }),
);

/** A light stem: enough for inflection, too little to confuse words. */
export function stem(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length <= 4) return word.replace(/s$/, '');
  return word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ations?|ating|ated|ates?)$/, 'at')
    .replace(/(?:ments?)$/, '')
    .replace(/(?:ings?|edly|ed|es|s)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/e$/, '');
}

const meaningOf = new Map(
  meanings.flatMap((row, index) => row.split(' ').map((word) => [stem(word), `=${index}`] as const)),
);

const numbers = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
   eighteen nineteen twenty`
    .split(/\s+/)
    .map((word, value) => [word, String(value)] as const),
);
for (const [index, ten] of 'thirty forty fifty sixty seventy eighty ninety hundred'.split(' ').entries())
  numbers.set(ten, String(10 * (index + 3)));

const meaning = remembering((word) => {
  const stemmed = stem(word);
  return numbers.get(word) ?? meaningOf.get(stemmed) ?? stemmed;
});

/** Stems, with synonyms as one and numbers in digits; without words that any proposal could have. */
export function contentWords(text: string): string[] {
  return fold(text)
    .replace(/(\d)(?=\p{L})/gu, '$1 ')
    .split(' ')
    .filter((word) => word !== '' && !empty.has(word))
    .map(meaning);
}
