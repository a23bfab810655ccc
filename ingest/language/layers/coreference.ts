/**
 * Which mentions speak of the same thing: in order, each takes the best-scored earlier mention above 0, unless that would
 * bring two names together that clash.
 */
import type { Layers, Word } from '../document.ts';
import type { Encoding, Scores } from '../model/encoding.ts';
import type { Network, Input } from '../model/runtime.ts';
import { describe, pairFeatures } from './pair-features.ts';

/** Whether mentions i and j (indices) bear names that cannot be one's. */
export type Clash = (i: number, j: number) => boolean;

type Mention = Layers['mentions'][number];
interface Pair {
  readonly earlier: number;
  readonly later: number;
}

/** How many mentions back an antecedent may lie. */
const REACH = 150;
/** Pairs that are scored at once. */
const BATCH = 2048;

/** Index of each mention's antecedent, or -1. */
export async function antecedents(
  network: Network,
  encoding: Encoding,
  words: readonly Word[],
  mentions: readonly Mention[],
  sentenceOf: Int32Array,
  clash: Clash,
): Promise<Int32Array> {
  const scored = await scorePairs(network, encoding, words, mentions, sentenceOf);
  const out = new Int32Array(mentions.length).fill(-1);
  const chains = mentions.map((_, i) => [i]);
  mentions.forEach((_, later) => {
    const candidates = (scored[later] ?? []).toSorted((a, b) => b.score - a.score);
    const pick = candidates.find(({ earlier }) => !chains[earlier]!.some((member) => clash(member, later)));
    if (!pick) return;
    out[later] = pick.earlier;
    chains[later] = chains[pick.earlier]!;
    chains[later].push(later);
  });
  return out;
}

/** Of each mention, the earlier ones that score above 0. */
async function scorePairs(
  network: Network,
  encoding: Encoding,
  words: readonly Word[],
  mentions: readonly Mention[],
  sentenceOf: Int32Array,
): Promise<{ earlier: number; score: number }[][]> {
  const described = mentions.map((mention) => describe(mention, words, sentenceOf[mention.from] ?? 0));
  const vectors = mentions.map((mention) => mentionVector(encoding.vectors, mention));
  const found: { earlier: number; score: number }[][] = mentions.map(() => []);
  for (const batch of batches(mentions.length)) {
    const outputs = await network.run({
      va: rows(batch.map(({ earlier }) => vectors[earlier]!)),
      vb: rows(batch.map(({ later }) => vectors[later]!)),
      f: rows(batch.map(({ earlier, later }) => pairFeatures(described[earlier]!, described[later]!, later - earlier))),
    });
    const scores = outputs('score');
    batch.forEach(({ earlier, later }, i) => {
      if (scores[i]! > 0) found[later]!.push({ earlier, score: scores[i]! });
    });
  }
  return found;
}

/** All pairs within reach, so many at a time. */
function* batches(mentions: number): Generator<Pair[]> {
  let batch: Pair[] = [];
  for (let later = 1; later < mentions; later++)
    for (let earlier = Math.max(0, later - REACH); earlier < later; earlier++) {
      batch.push({ earlier, later });
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  if (batch.length > 0) yield batch;
}

/** The mean over the mention's words, then its first word's, then its last word's. */
function mentionVector({ width, values }: Scores, { from, to }: Mention): Float32Array {
  const out = new Float32Array(3 * width);
  for (let word = from; word < to; word++)
    for (let i = 0; i < width; i++) out[i]! += values[word * width + i]! / (to - from);
  out.set(values.subarray(from * width, (from + 1) * width), width);
  out.set(values.subarray((to - 1) * width, to * width), 2 * width);
  return out;
}

function rows(values: readonly Float32Array[]): Input {
  const width = values[0]?.length ?? 0;
  const data = new Float32Array(values.length * width);
  values.forEach((row, i) => data.set(row, i * width));
  return { type: 'float32', data, shape: [values.length, width] };
}
