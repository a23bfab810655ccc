/** Annotated articles with what the reader itself makes of them, and what of the markup each thing that it finds stands for. */
import type { Span } from '../../graph/model/span.ts';
import { groupBy } from '../../graph/evidence/order.ts';
import { createPipeline } from '../../ingest/pipeline.ts';
import { shared } from '../../training/evaluate/overlap.ts';
import type { Marked } from '../graph/support/markup.ts';
import type { Annotated } from './stories.ts';

interface Found {
  readonly key: string;
  readonly spans: readonly Span[];
}

/** Reads every article anew; `gold` then leads from the reader's own keys. What the markup has nothing of is not in it. */
export async function asRead(articles: readonly Annotated[]): Promise<Annotated[]> {
  const pipeline = await createPipeline();
  const read: Annotated[] = [];
  for (const { article, marked, story } of articles) {
    const reading = await pipeline.read(article);
    const named = (element: string): Marked[] => marked.spans.filter(({ name }) => name === element);
    const meetings = reading.meetings.map(({ key, triggers }) => ({ key, spans: triggers }));
    const proposals = reading.proposals.map(({ key, mentions }) => ({ key, spans: mentions }));
    const entities = reading.entities.map(({ key, mentions }) => ({ key, spans: mentions }));
    const items = [...standingFor(named('meet'), meetings), ...standingFor(named('prop'), proposals)];
    const gold = new Map([
      ...standingFor(named('e'), entities),
      ...items.map(([key, id]): [string, string] => [key, `${story}:${id}`]),
    ]);
    read.push({ article, reading, marked, story, gold });
  }
  await pipeline.close();
  return read;
}

/** Of each thing found, the markup's id whose words it shares most characters with. */
function standingFor(marked: readonly Marked[], found: readonly Found[]): [key: string, id: string][] {
  const byId = [...groupBy(marked, ({ attributes }) => attributes.id ?? '')];
  return found.flatMap(({ key, spans }): [string, string][] => {
    const [best] = byId
      .map(([id, told]) => ({ id, common: inCommon(told, spans) }))
      .toSorted((a, b) => b.common - a.common);
    return best && best.common > 0 ? [[key, best.id]] : [];
  });
}

const inCommon = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce((sum, x) => sum + b.reduce((part, y) => part + shared(x, y), 0), 0);
