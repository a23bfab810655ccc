/** Statements, who is quoted with them, and what they are about. */
import type { LocalStatement } from '../model/reading.ts';
import { compare, groupBy, unique } from '../evidence/order.ts';
import { agreedInterval } from '../resolve/ranges.ts';
import type { ResolvedItem, Told } from '../resolve/resolution.ts';
import { statementText } from '../resolve/statement-words.ts';
import { isDisputed, tellingsOf } from './disputes.ts';
import type { Draft } from './draft.ts';
import { isNamed } from './meeting-disputes.ts';
import { mostTold } from '../evidence/most-told.ts';

/** How sure it is that two statements which share so much report one saying: an estimate, the same for all. */
const ALIKE = 0.8;

export function projectStatements(draft: Draft): void {
  for (const statement of draft.resolution.statements.values()) projectStatement(draft, statement);
  for (const { from, to, articles } of draft.resolution.echoes)
    draft.relate(
      'ECHOES',
      [from, to],
      articles.map((article) => ({ article, confidence: ALIKE })),
    );
}

function projectStatement(draft: Draft, { id, told }: ResolvedItem<LocalStatement>): void {
  const words = told
    .map(({ article, item }) => statementText(draft.textOf(article), item))
    .toSorted((a, b) => b.length - a.length || compare(a, b));
  draft.node('Statement', id, new Set(told.map(({ article }) => article)), {
    text: words[0] ?? '',
    aliases: [...new Set(words.slice(1))].filter((one) => one !== words[0]).toSorted(compare),
    kind: mostTold(told, ({ item }) => [item.kind]),
  });
  const disputed = speakersDiffer(draft, told);
  if (disputed) draft.dispute(id, 'speaker');
  for (const { article, item } of told) {
    const { key, speaker, source, confidence, dates } = item;
    const interval = agreedInterval(dates.map((date) => date.interval));
    const support = { article, confidence: Math.min(confidence, source.confidence), interval };
    const speakers = draft.resolution.actorsOf(article, speaker);
    const quoted = speakers.map((actor) => draft.relate('QUOTED', [actor, id], [support]));
    if (disputed) for (const one of quoted) draft.dispute(one, 'speaker');
    for (const subject of subjectsOf(draft, article, item))
      if (subject !== id) draft.relate('ABOUT', [id, subject], [{ article, confidence }]);
    const target = { fact: quoted[0] ?? id, about: [id, ...speakers] };
    draft.support(article, { kind: 'statement', key }, target);
    draft.support(article, { kind: 'speaker', key }, { fact: id, about: [id, ...speakers] });
    dates.forEach((_, index) => draft.support(article, { kind: 'statementDate', key, index }, target));
  }
}

/** No speaker of one article is one of another's, nor speaks for one or is spoken for; all are named persons. */
function speakersDiffer(draft: Draft, told: readonly Told<LocalStatement>[]): boolean {
  const { resolution } = draft;
  const byArticle = groupBy(told, ({ article }) => article);
  const speakers = tellingsOf(
    draft,
    [...byArticle].map(([article, items]) => ({ article, items })),
    ({ article, items }) => [unique(items.flatMap(({ item }) => resolution.actorsOf(article, item.speaker)))],
  );
  return isDisputed(
    speakers,
    (a, b) => a.some((one) => b.includes(one)) || ![...a, ...b].every((one) => isNamed(draft, one)),
  );
}

const subjectsOf = (draft: Draft, article: string, { about }: LocalStatement): string[] => [
  ...new Set(
    about.flatMap((key) => {
      const actors = draft.resolution.actorsOf(article, key);
      return actors.length > 0 ? actors : (draft.resolution.idOf(article, key) ?? []);
    }),
  ),
];
