/** Mentions of actors and places: what the two mention heads find, and names of persons and places that only the name head knows. */
import type { Layers, Word } from '../document.ts';
import type { Encoding } from '../model/encoding.ts';
import type { Labels } from '../model/labels.ts';
import { spans, type Tagged } from './spans.ts';
import { wholeSpans } from './whole-spans.ts';

type Mention = Layers['mentions'][number];

/** OntoNotes types of names that are places where words say that something is "in", "at" or "near" them. */
const PLACES: ReadonlySet<string> = new Set(['GPE', 'LOC', 'FAC']);
const LOCATIVE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside']);

const asPlace = (mention: Mention): Mention => ({ ...mention, type: 'Place' });

/** "In Izmir": what the mention heads take for a person is a place where the name head and the word before it say so. */
const isPlace = ({ type, from, to }: Mention, names: readonly Tagged<string>[], words: readonly Word[]): boolean =>
  type === 'Person' &&
  LOCATIVE.has(words[from - 1]?.form.toLowerCase() ?? '') &&
  names.some((name) => name.from === from && name.to === to && PLACES.has(name.type));

/** In order; nested ones after what holds them. */
export function mentions(
  encoding: Encoding,
  words: readonly Word[],
  labels: Labels,
  names: readonly Tagged<string>[],
): Mention[] {
  const found = new Map<string, Mention>();
  for (const head of [encoding.mentions, encoding.nested])
    for (const mention of wholeSpans(spans(head, labels.mentions), words)) {
      const key = `${mention.from}:${mention.to}`;
      if (!found.has(key)) found.set(key, mention);
    }
  const all = [...found.values()].map((mention) => (isPlace(mention, names, words) ? asPlace(mention) : mention));
  const free = names.filter((name) => !all.some((m) => m.from < name.to && m.to > name.from));
  for (const { type, from, to, confidence } of free) {
    if (type === 'PERSON') all.push({ type: 'Person', from, to, confidence });
    else if (PLACES.has(type) && LOCATIVE.has(words[from - 1]?.form.toLowerCase() ?? ''))
      all.push({ type: 'Place', from, to, confidence });
  }
  return all.toSorted((a, b) => a.from - b.from || b.to - a.to);
}
