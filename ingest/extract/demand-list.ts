/** Lists of demands: a sentence that announces them, and the paragraphs with bullets or numbers that name one each. */
import type { Document, Range } from '../language/document.ts';
import { Tree } from '../entities/tree.ts';
import { agentsOf } from './agent.ts';
import { covers } from './evidence.ts';

export interface DemandList {
  /** The sentence that announces it. */
  readonly lead: Range;
  /** The words that announce it: "demanded", "conditions". */
  readonly announced: Range;
  /** Words that grammar makes put the demands forward. */
  readonly agents: ReadonlySet<number>;
  readonly items: readonly Range[];
}

/** Nouns of things put forward several at a time. */
export const manyDemands = /^(?:conditions|demands|terms|proposals|requirements|requests)$/iu;

const bullet = /\n\s*(?:[-–—•*▪·]|\d{1,2}[.)])\s+$/u;
const mark = /^(?:[-–—•*▪·]|\d{1,2}|[.)])$/u;

/** Paragraphs as ranges of words. */
function paragraphs({ words }: Document): Range[] {
  const starts = words.flatMap((word, at) => (word.paragraph || at === 0 ? [at] : []));
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? words.length }));
}

/** The item that a paragraph is, without its bullet and its last stop; null where it has no bullet. */
function itemIn({ words, article }: Document, { from, to }: Range): Range | null {
  let [start, end] = [from, to];
  while (start < to && mark.test(words[start]?.form ?? '')) start++;
  while (end > start && /^[.;,]$|^and$/iu.test(words[end - 1]?.form ?? '')) end--;
  let last = from - 1;
  while (last >= 0 && mark.test(words[last]?.form ?? '')) last--;
  const before = article.text.slice(words[last]?.end ?? 0, words[start]?.start ?? 0);
  return end > start && bullet.test(before) ? { from: start, to: end } : null;
}

/** The last word of a lead that announces demands: a word of proposing that the model marks, or such a noun. */
function announcement(document: Document, lead: Range): Range | null {
  const trigger = document.layers.triggers.findLast((found) => found.kind === 'propose' && covers(lead, found));
  if (trigger !== undefined) return { from: trigger.from, to: trigger.to };
  for (let word = lead.to - 1; word >= lead.from; word--)
    if (manyDemands.test(document.words[word]?.form ?? '')) return { from: word, to: word + 1 };
  return null;
}

/** Who announces: the agent of the verb, the possessor of the noun or the subject of what governs it. */
function agents(document: Document, announced: Range): ReadonlySet<number> {
  const tree = new Tree(document);
  const governor = tree.head(announced.from);
  return new Set([...agentsOf(document, announced), ...(governor < 0 ? [] : tree.subjects(governor))]);
}

/** The lists of a document: a paragraph that ends with a colon and two or more items right after it. */
export function demandLists(document: Document): DemandList[] {
  const all = paragraphs(document);
  return all.flatMap((paragraph, at) => {
    if (document.words[paragraph.to - 1]?.form !== ':') return [];
    const lead = document.layers.sentences.find(({ to }) => to === paragraph.to) ?? paragraph;
    const announced = announcement(document, lead);
    const items: Range[] = [];
    for (const next of all.slice(at + 1)) {
      if (document.words.slice(next.from, next.to).every((word) => mark.test(word.form))) continue;
      const item = itemIn(document, next);
      if (item === null) break;
      items.push(item);
    }
    return announced === null || items.length < 2
      ? []
      : [{ lead, announced, agents: agents(document, announced), items }];
  });
}
