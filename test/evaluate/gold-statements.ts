/**
 * Which quotations of a story are one statement, by its markup alone: direct quotations of one speaker, where one's
 * words, after folding, are the other's, or are stretches of it in its order (trimmed, or with “…” or “[…]” between).
 * Names count by whom they mean, so that spellings of them do not matter.
 */
import { fold } from '../../graph/model/id.ts';
import { groupBy } from '../../graph/evidence/order.ts';
import { Partition } from '../../graph/resolve/partition.ts';
import type { Marked, MarkedArticle } from '../graph/support/markup.ts';
import type { Annotated } from './stories.ts';

/** A stretch of fewer words is no evidence of the same statement unless it is all of both. */
const STRETCH = 4;

export interface GoldStatement {
  readonly article: string;
  /** The key of the perfect reading. */
  readonly key: string;
  readonly gold: string;
}

interface Quotation {
  readonly article: string;
  readonly key: string;
  readonly runs: readonly string[];
}

const nameOf = ({ article, key }: Quotation): string => `${article} ${key}`;

export function goldStatements(articles: readonly Annotated[]): GoldStatement[] {
  const spoken = articles.flatMap(({ article, story, marked }) =>
    marked.spans
      .filter(({ name, attributes }) => name === 'q' && attributes.kind === 'direct')
      .flatMap((span) =>
        (span.attributes.by ?? '')
          .split(/[\s,]+/)
          .filter(Boolean)
          .map((speaker) => ({
            speaker: `${story} ${speaker}`,
            quotation: { article: article.id, key: `q-${span.start}-${speaker}`, runs: runsOf(marked, span) },
          })),
      ),
  );
  const partition = new Partition();
  for (const same of groupBy(spoken, ({ speaker }) => speaker).values())
    same.forEach(({ quotation: a }, index) => {
      partition.add(nameOf(a));
      for (const { quotation: b } of same.slice(index + 1))
        if (isPartOf(a.runs, b.runs) || isPartOf(b.runs, a.runs)) partition.join(nameOf(a), nameOf(b));
    });
  return spoken.map(({ quotation }) => ({
    article: quotation.article,
    key: quotation.key,
    gold: partition.find(nameOf(quotation)),
  }));
}

/** The words between ellipses, folded, each name as its entity. */
function runsOf({ text, spans }: MarkedArticle, { start, end }: Marked): string[] {
  const names = spans.filter((span) => span.name === 'e' && span.start >= start && span.end <= end);
  let words = '';
  let at = start;
  for (const name of names) {
    if (name.start < at) continue;
    words += `${text.slice(at, name.start)} ${(name.attributes.id ?? '').replaceAll('-', '')} `;
    at = name.end;
  }
  return `${words}${text.slice(at, end)}`
    .split(/…|\.\.\.|\[[^\]]*\]/)
    .map(fold)
    .filter(Boolean);
}

function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  const words = ` ${whole.join(' ')} `;
  if (` ${part.join(' ')} ` === words) return true;
  if (!part.every((run) => run.split(' ').length >= STRETCH)) return false;
  let at = 0;
  return part.every((run) => {
    const found = words.indexOf(` ${run} `, at);
    at = found + run.length;
    return found >= 0;
  });
}
