/** Statements, who is quoted with them, and what they are about. */
import type { LocalStatement } from '../model/reading.ts';
import { compare } from '../evidence/order.ts';
import { agreedInterval } from '../resolve/ranges.ts';
import type { ResolvedItem } from '../resolve/resolution.ts';
import { statementText } from '../resolve/statements.ts';
import type { Draft } from './draft.ts';
import { mostTold } from '../evidence/most-told.ts';

export function projectStatements(draft: Draft): void {
  for (const statement of draft.resolution.statements.values()) projectStatement(draft, statement);
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
  for (const { article, item } of told) {
    const { key, speaker, source, confidence, dates } = item;
    const interval = agreedInterval(dates.map((date) => date.interval));
    const support = { article, confidence: Math.min(confidence, source.confidence), interval };
    const speakers = draft.resolution.actorsOf(article, speaker);
    const quoted = speakers.map((actor) => draft.relate('QUOTED', [actor, id], [support]));
    for (const subject of subjectsOf(draft, article, item))
      if (subject !== id) draft.relate('ABOUT', [id, subject], [{ article, confidence }]);
    const target = { fact: quoted[0] ?? id, about: [id, ...speakers] };
    draft.support(article, { kind: 'statement', key }, target);
    dates.forEach((_, index) => draft.support(article, { kind: 'statementDate', key, index }, target));
  }
}

const subjectsOf = (draft: Draft, article: string, { about }: LocalStatement): string[] => [
  ...new Set(
    about.flatMap((key) => {
      const actors = draft.resolution.actorsOf(article, key);
      return actors.length > 0 ? actors : (draft.resolution.idOf(article, key) ?? []);
    }),
  ),
];
