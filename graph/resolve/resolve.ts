/** Resolution: from what each article tells in its own words to the things that all of them tell of. */
import type { Judgement } from '../model/judgement.ts';
import { collect } from '../evidence/collect.ts';
import { withoutMisread } from '../evidence/misread.ts';
import { reviseAll } from '../evidence/revisions.ts';
import { Cast } from './cast.ts';
import { Context } from './context.ts';
import { resolveEchoes } from './echoes.ts';
import { resolveEntities } from './entities.ts';
import { decide } from './judgements.ts';
import { localsOf } from './local.ts';
import { resolveMeetings } from './meetings.ts';
import { resolveOrigins } from './origins.ts';
import { ownNode } from './own-node.ts';
import { resolveProposals } from './proposals.ts';
import type { Evidence, Resolution, ResolvedItem } from './resolution.ts';
import { resolveStatements } from './statements.ts';

/**
 * Decides which entities, meetings, proposals and statements are the same one.
 *
 * A pure function of the set of articles and the set of judgements: order and repeats do not matter, and the same input
 * gives the same ids on every machine. Time grows about linearly with the number of articles.
 */
export function resolve(evidence: readonly Evidence[], judgements: readonly Judgement[] = []): Resolution {
  const decisions = decide(judgements);
  const { current, retired } = reviseAll(collect(evidence));
  const read = current.map((one) => withoutMisread(one, decisions.wrong));
  const context = new Context(read.map(({ article }) => article));
  const locals = read.flatMap(localsOf);
  for (const local of locals) {
    const node = ownNode(local);
    if (node !== null) context.add(local.article, node);
  }
  const origins = resolveOrigins(read);
  const cast = new Cast(read, resolveEntities(locals, context, decisions, origins));
  const meetings = byId(resolveMeetings(read, cast, context, decisions));
  const proposals = byId(resolveProposals(read, cast, context, decisions));
  const statements = byId(resolveStatements(read, cast, context, decisions));
  const echoes = resolveEchoes(read, [...statements.values()], cast, context, decisions);
  const ids = new Map(
    [...meetings.values(), ...proposals.values(), ...statements.values()].flatMap(({ id, told }) =>
      told.map(({ article, item }) => [`${article} ${item.key}`, id] as const),
    ),
  );
  return {
    evidence: read,
    retired,
    entities: cast.entities,
    meetings,
    proposals,
    statements,
    echoes,
    origins,
    idOf: (article, key) => cast.idOf(article, key) ?? ids.get(`${article} ${key}`) ?? null,
    actorsOf: (article, key) => cast.actorsOf(article, key),
    represents: (person) => cast.represents(person),
  };
}

const byId = <T>(items: readonly ResolvedItem<T>[]): Map<string, ResolvedItem<T>> =>
  new Map(items.map((item) => [item.id, item]));
