/** Whether what a stretch of words belongs to lies behind or ahead, by the verbs above it in the dependency tree. */
import type { Document, Range } from '../document.ts';
import type { Tense } from './date-rules.ts';

/** How many heads up a verb is looked for. */
const REACH = 8;

const AHEAD = new Set("will 'll ’ll wo shall would may might could can should must going ahead until till".split(' '));
/** "To meet on Friday" lies ahead where one of these governs it. */
const PLANS =
  /^(?:is|are|am|be|due|set|schedul\w*|expect\w*|plan\w*|agree\w*|intend\w*|want\w*|hop\w*|ready|about|likely|invit\w*|propos\w*|promis\w*|vow\w*|pledg\w*|offer\w*|order\w*|urg\w*|ask\w*|prepar\w*|supposed|hopes?)$/;
const PAST_AUXILIARIES = new Set('had was were did has have been'.split(' '));

export function tenseAround({ words, layers }: Document, range: Range): Tense | null {
  const form = (i: number): string => words[i]?.form.toLowerCase() ?? '';
  const { heads, pos, relations } = layers;
  const top = topOf(heads, range);
  const children = (head: number): number[] => {
    const sentence = layers.sentences[layers.sentenceOf[head] ?? 0];
    const out: number[] = [];
    for (let i = sentence?.from ?? 0; i < (sentence?.to ?? 0); i++) if (heads[i] === head) out.push(i);
    return out;
  };
  let infinitive = false;
  for (let word = heads[top] ?? -1, steps = 0; word >= 0 && steps < REACH; word = heads[word]!, steps++) {
    if (pos[word] !== 'VERB' && pos[word] !== 'AUX' && !(infinitive && PLANS.test(form(word)))) continue;
    const below = children(word);
    const auxiliaries = below.filter((i) => /^(?:aux|cop)/.test(relations[i] ?? '')).map(form);
    if (auxiliaries.some((auxiliary) => AHEAD.has(auxiliary))) return auxiliaries.includes('have') ? 'past' : 'future';
    if (infinitive && (PLANS.test(form(word)) || auxiliaries.some((auxiliary) => PLANS.test(auxiliary))))
      return 'future';
    if (auxiliaries.some((auxiliary) => PAST_AUXILIARIES.has(auxiliary))) return 'past';
    if (below.some((i) => form(i) === 'to' && relations[i] === 'mark')) {
      infinitive = true;
      continue;
    }
    if (/(?:ed|ought|old|aid|ook|eld|ent|ame|ave|ot|ew|oke|ade|et)$/.test(form(word))) return 'past';
    if (/ing$/.test(form(word))) continue;
    return 'future';
  }
  return null;
}

/** The word of a range whose head lies outside of it. */
function topOf(heads: Int32Array, { from, to }: Range): number {
  for (let word = from; word < to; word++) if (heads[word]! < from || heads[word]! >= to) return word;
  return from;
}
