/** Attributions in PolNeAR's development set: an attribution is right with half of its content, its source and its cue. */
import { z } from 'zod';
import { identify } from '../../graph/model/article.ts';
import type { Document, Range } from '../../ingest/language/document.ts';
import { jsonLines } from './annotated.ts';
import type { Table } from './counts.ts';
import { half, jaccard, match, type Stretch } from './overlap.ts';

const Part = z.object({
  start: z.int(),
  end: z.int(),
  spans: z.array(z.object({ start: z.int(), end: z.int() })).optional(),
});
const PolNeAR = z.object({
  id: z.string(),
  text: z.string(),
  attributions: z.array(z.object({ source: Part.nullable(), cue: Part.nullable(), content: Part, type: z.string() })),
});

interface Attribution {
  readonly source: readonly Stretch[];
  readonly cue: readonly Stretch[];
  readonly content: readonly Stretch[];
}

/** `data`: the folder that holds `polnear/dev.jsonl`. */
export async function scoreAttributions(
  data: string,
  read: (article: ReturnType<typeof identify>) => Promise<Document>,
  table: Table,
): Promise<void> {
  for (const { id, text, attributions } of jsonLines(`${data}/polnear/dev.jsonl`, PolNeAR)) {
    const document = await read(
      identify({ text, headline: null, publisher: null, published: null, url: null, path: id, boilerplate: [] }),
    );
    const gold = attributions
      .filter((a) => a.cue)
      .map((a) => ({ source: parts(a.source), cue: parts(a.cue), content: parts(a.content), type: a.type }));
    const found = document.layers.attributions.map((a) => ({
      source: a.source ? [stretch(document, a.source)] : [],
      cue: [stretch(document, a.cue)],
      content: a.content.map((part) => stretch(document, part)),
    }));
    const right = match(gold, found, triple);
    table.add('PolNeAR, source, cue and content', right.size, found.length, gold.length);
    table.add('PolNeAR, content', match(gold, found, content).size, found.length, gold.length);
    for (const type of ['direct', 'mixed', 'indirect']) {
      const known = gold.filter((a) => a.type === type);
      const hits = known.filter((a) => right.has(a)).length;
      table.add(`PolNeAR, recall of ${type}`, hits, known.length, known.length);
    }
  }
}

const parts = (part: z.infer<typeof Part> | null): Stretch[] => (part ? (part.spans ?? [part]) : []);

const stretch = ({ words }: Document, { from, to }: Range): Stretch => ({
  start: words[from]!.start,
  end: words[to - 1]!.end,
});

const content = (gold: Attribution, found: Attribution): number => half(gold.content, found.content);

function triple(gold: Attribution, found: Attribution): number {
  const sources = gold.source.length > 0 ? jaccard(gold.source, found.source) > 0 : found.source.length === 0;
  return sources && jaccard(gold.cue, found.cue) > 0 ? content(gold, found) : 0;
}
