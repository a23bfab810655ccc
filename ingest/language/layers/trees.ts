/** Dependency trees: each word takes its best head inside its sentence, and cycles are opened where that costs least. */
import type { Range } from '../document.ts';
import type { Encoding, Row } from '../model/encoding.ts';

/** Head of every word, -1 for a root; no path of heads leads back to where it began. */
export function trees({ heads, length }: Pick<Encoding, 'heads' | 'length'>, sentences: readonly Range[]): Int32Array {
  const out = new Int32Array(length).fill(-1);
  for (const sentence of sentences) {
    for (let word = sentence.from; word < sentence.to; word++) out[word] = bestHead(heads[word], sentence).head;
    for (let word = sentence.from; word < sentence.to; word++) openCycle(word, sentence, heads, out);
  }
  return out;
}

interface Choice {
  readonly head: number;
  readonly score: number;
}

/** The best head in the sentence that is not `barred`; a row's first score is the one of a root. */
function bestHead(row: Row | undefined, sentence: Range, barred?: ReadonlySet<number>): Choice {
  let choice: Choice = { head: -1, score: row?.scores[0] ?? 0 };
  if (!row) return choice;
  const to = Math.min(sentence.to, row.window.to);
  for (let head = Math.max(sentence.from, row.window.from); head < to; head++) {
    const score = row.scores[head - row.window.from + 1]!;
    if (score > choice.score && !barred?.has(head)) choice = { head, score };
  }
  return choice;
}

/** One step of Chu and Liu (1965): the member of a cycle whose head is cheapest to change takes one outside of it. */
function openCycle(start: number, sentence: Range, heads: readonly Row[], out: Int32Array): void {
  for (let cycle = findCycle(start, out); cycle; cycle = findCycle(start, out)) {
    const outside = new Set(cycle.flatMap((member) => [member, ...below(member, sentence, out)]));
    let change = { word: start, head: -1, cost: Infinity };
    for (const word of cycle) {
      const { head, score } = bestHead(heads[word], sentence, outside);
      const cost = bestHead(heads[word], sentence).score - score;
      if (cost < change.cost) change = { word, head, cost };
    }
    out[change.word] = change.head;
  }
}

function findCycle(start: number, heads: Int32Array): number[] | null {
  const path: number[] = [];
  const seen = new Set<number>();
  for (let word = start; word >= 0; word = heads[word]!) {
    if (seen.has(word)) return path.slice(path.indexOf(word));
    seen.add(word);
    path.push(word);
  }
  return null;
}

/** Words whose path of heads passes through a word. */
function below(ancestor: number, { from, to }: Range, heads: Int32Array): number[] {
  const out: number[] = [];
  for (let word = from; word < to; word++) {
    const seen = new Set<number>();
    for (let at = heads[word]!; at >= 0 && !seen.has(at); at = heads[at]!) {
      if (at === ancestor) {
        out.push(word);
        break;
      }
      seen.add(at);
    }
  }
  return out;
}
