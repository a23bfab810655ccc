/** Statements, who is quoted with them, what they are about, and which say the same in other words. */
import { mostTold } from '../evidence/most-told.ts';
import { compare, groupBy, unique } from '../evidence/order.ts';
import { plainName } from '../resolve/local.ts';
import { agreedInterval } from '../resolve/ranges.ts';
import type { StatementTelling } from '../resolve/statement-telling.ts';
import { isDisputed, tellingsOf } from './disputes.ts';
import type { Draft } from './draft.ts';
import { relationshipId } from './supported.ts';
import { echoesOf } from './echoes.ts';
import { isNamed } from './meeting-disputes.ts';
import type { Targets } from './targets.ts';
import type { Told, World } from './world.ts';

/** How sure it is that two statements which share so much report one saying: an estimate, the same for all. */
const ALIKE = 0.8;

/** The statement with all that relates it to others; of echoes those that it is. */
export function projectStatement(draft: Draft, id: string): void {
  const { world } = draft;
  const told = world.statement(id);
  const words = told.map(({ telling }) => telling.text).toSorted((a, b) => b.length - a.length || compare(a, b));
  draft.node(
    'Statement',
    id,
    told.map(({ article }) => article),
    {
      text: words[0] ?? '',
      aliases: unique(words.slice(1)).filter((one) => one !== words[0]),
      kind: mostTold(told, ({ telling }) => [telling.item.kind]),
    },
  );
  const disputed = speakersDiffer(world, told);
  if (disputed) draft.dispute(id, 'speaker');
  for (const { article, telling } of told) {
    const { speaker, source, confidence, dates, about } = telling.item;
    const interval = agreedInterval(dates.map((date) => date.interval));
    const support = { article, confidence: Math.min(confidence, source.confidence), interval };
    const quoted = world.actorsOf(article, speaker).map((actor) => draft.relate('QUOTED', [actor, id], [support]));
    if (disputed) for (const one of quoted) draft.dispute(one, 'speaker');
    for (const subject of subjectsOf(world, article, about))
      if (subject !== id) draft.relate('ABOUT', [id, subject], [{ article, confidence }]);
  }
  for (const to of echoesOf(world, id))
    draft.relate(
      'ECHOES',
      [id, to],
      told.map(({ article }) => ({ article, confidence: ALIKE })),
    );
}

/** What an article's claims support. */
export function targetStatement(
  targets: Targets,
  world: World,
  id: string,
  { article, telling }: Told<StatementTelling>,
): void {
  const { key, speaker, dates } = telling.item;
  const speakers = world.actorsOf(article, speaker);
  const [first] = speakers;
  const target = { fact: first === undefined ? id : relationshipId('QUOTED', [first, id]), about: [id, ...speakers] };
  targets.support({ kind: 'statement', key }, target);
  targets.support({ kind: 'speaker', key }, { fact: id, about: [id, ...speakers] });
  dates.forEach((_, index) => targets.support({ kind: 'statementDate', key, index }, target));
}

/** No speaker of one article is one of another's; all are persons, of whom no two share a part of their names. */
function speakersDiffer(world: World, told: readonly Told<StatementTelling>[]): boolean {
  const byArticle = groupBy(told, ({ article }) => article);
  const speakers = tellingsOf(
    world,
    [...byArticle].map(([article, all]) => ({ article, all })),
    ({ article, all }) => [unique(all.flatMap(({ telling }) => world.actorsOf(article, telling.item.speaker)))],
  );
  const wordsOf = (id: string) => plainName(world.faceOf(id).name).split(' ');
  const shareName = (a: string, b: string): boolean => wordsOf(a).some((word) => wordsOf(b).includes(word));
  return isDisputed(
    speakers,
    (a, b) => a.some((x) => b.some((y) => shareName(x, y))) || ![...a, ...b].every((one) => isNamed(world, one)),
  );
}

/** Ids of what an article's keys stand for, actors first. */
export const subjectsOf = (world: World, article: number, about: readonly string[]): string[] => [
  ...new Set(
    about.flatMap((key) => {
      const actors = world.actorsOf(article, key);
      return actors.length > 0 ? actors : (world.resolver.items.find(article, key)?.id ?? []);
    }),
  ),
];
