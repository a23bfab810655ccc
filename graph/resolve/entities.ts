/** Persons, states, organizations and places of many articles become one entity for each real thing. */
import { fold } from '../model/id.ts';
import { compare, groupBy, unique } from '../evidence/order.ts';
import type { Attachment } from './attachment.ts';
import { Cluster } from './cluster.ts';
import type { Context } from './context.ts';
import { attachDescriptions, sameCalling } from './described.ts';
import { applyDecisions, type Decisions } from './judgements.ts';
import type { Local } from './local.ts';
import { ownNode } from './own-node.ts';
import { Partition } from './partition.ts';
import { fullNameNode, namesakes, spellingPairs } from './people.ts';
import { describe } from './portrait.ts';
import type { ResolvedEntity } from './resolution.ts';
import { attachShortNames } from './short-names.ts';

/** `origins` gives of each article the one it is a printing of. */
export function resolveEntities(
  locals: readonly Local[],
  context: Context,
  decisions: Decisions,
  origins: ReadonlyMap<string, string>,
): ResolvedEntity[] {
  const partition = new Partition();
  for (const local of locals) {
    partition.add(local.anchor, local.article);
    const node = ownNode(local);
    if (node !== null) partition.add(node);
  }
  const people = ownPeople(locals, context);
  for (const { node } of people) partition.add(node);
  applyDecisions(partition, decisions);
  for (const { anchor, node, spellings } of people) {
    joinAll(partition, spellings);
    partition.join(anchor, node, true);
  }
  const open = joinByStory(partition, locals, context);
  joinCopies(partition, locals, origins);
  return assemble(partition, locals, open);
}

interface OwnPerson {
  readonly anchor: string;
  /** The name, or what tells one namesake from another: a judgement can name either. */
  readonly node: string;
  /** All spellings of the name, as nodes. */
  readonly spellings: readonly string[];
}

/** Whom a full name means, of each person that has one. */
function ownPeople(locals: readonly Local[], context: Context): OwnPerson[] {
  const spellings = new Partition();
  for (const [a, b] of spellingPairs(locals, context)) spellings.join(a, b);
  const people = groupBy(
    locals.filter((local) => fullNameNode(local) !== null),
    (local) => spellings.find(fullNameNode(local) ?? ''),
  );
  return [...people.values()].flatMap((told) => {
    const nodes = new Set(told.map((local) => fullNameNode(local) ?? ''));
    return [...namesakes(told, context, nodes)].flatMap(([part, same]) =>
      same.map((local) => ({
        anchor: local.anchor,
        node: withPart(part, fullNameNode(local) ?? '', nodes),
        spellings: [...nodes],
      })),
    );
  });
}

/** A namesake's node: the name with what tells it from the others, `person:john-smith~usa`. */
function withPart(part: string, node: string, nodes: ReadonlySet<string>): string {
  if (part === '') return node;
  const first = [...nodes].toSorted(compare)[0] ?? node;
  return `${first}~${part.replace(/^\w+:/, '').toLowerCase()}`;
}

function joinAll(partition: Partition, members: readonly string[]): void {
  const [first, ...rest] = members.toSorted(compare);
  for (const member of rest) if (first !== undefined) partition.join(first, member, true);
}

/** Short names first, then descriptions, each against what was known before it; returns what stays open, by anchor. */
function joinByStory(partition: Partition, locals: readonly Local[], context: Context): Map<string, readonly string[]> {
  const open = new Map<string, readonly string[]>();
  /** Joins what fits one; gives back what nothing fits. */
  const settle = (attachments: readonly Attachment[]): Local[] => {
    for (const { local, to, open: several } of attachments) {
      const own = ownNode(local);
      const joined =
        to !== null &&
        partition.join(local.anchor, to, local.entity.type === 'Person' || levelOf(local) === 'described');
      if (!joined && own !== null) partition.join(local.anchor, own, true);
      if (several.length > 0) open.set(local.anchor, several);
    }
    return attachments.filter(({ to, open: several }) => to === null && several.length === 0).map(({ local }) => local);
  };
  const joinCalledTheSame = (left: readonly Local[]): void => {
    const alone = left.filter((local) => ownNode(local) === null);
    for (const [a, b] of sameCalling(alone, context)) partition.join(a, b);
  };
  const told = groupBy(locals, levelOf);
  const at = (level: Level): readonly Local[] => told.get(level) ?? [];

  for (const local of at('certain'))
    if (fullNameNode(local) === null) partition.join(local.anchor, ownNode(local) ?? '', true);
  const byOwnNode = groupBy(at('named'), (local) => ownNode(local) ?? '');
  const named = [...byOwnNode].map(([id, same]) => new Cluster(id, same));
  const certain = clusters(partition, at('certain'));
  settle(attachShortNames(at('named'), [...certain, ...named], context));
  joinCalledTheSame(settle(attachShortNames(at('bare'), certain, context)));
  const known = clusters(partition, [...at('certain'), ...at('named'), ...at('bare')]);
  joinCalledTheSame(settle(attachDescriptions(at('described'), known, context)));
  return open;
}

/** "A senior official" is the same one in two printings of one text. */
function joinCopies(partition: Partition, locals: readonly Local[], origins: ReadonlyMap<string, string>): void {
  const unnamed = locals.filter((local) => levelOf(local) === 'described' || levelOf(local) === 'bare');
  const callOf = ({ article, entity }: Local) =>
    `${origins.get(article) ?? article} ${entity.type} ${fold(entity.name ?? entity.description ?? '')}`;
  for (const [first, ...rest] of groupBy(unnamed, callOf).values())
    for (const other of rest) if (first) partition.join(first.anchor, other.anchor);
}

/** How well an entity's own words identify it: for certain, by a name that may be short, by a bare surname, or barely. */
type Level = 'certain' | 'named' | 'bare' | 'described';

function levelOf(local: Local): Level {
  const { entity } = local;
  if (entity.known !== null || fullNameNode(local) !== null) return 'certain';
  if (entity.type === 'Person') return entity.name === null ? 'described' : 'bare';
  return ownNode(local) === null ? 'described' : 'named';
}

function clusters(partition: Partition, locals: readonly Local[]): Cluster[] {
  return [...groupBy(locals, (local) => partition.find(local.anchor))].map(([id, told]) => new Cluster(id, told));
}

function assemble(
  partition: Partition,
  locals: readonly Local[],
  open: ReadonlyMap<string, readonly string[]>,
): ResolvedEntity[] {
  const byAnchor = new Map(locals.map((local) => [local.anchor, local]));
  const groups = partition
    .sets()
    .map((members) => ({ members, told: members.flatMap((id) => byAnchor.get(id) ?? []) }));
  const ids = new Map<string, string>();
  const entities = groups
    .filter(({ told }) => told.length > 0)
    .map(({ members, told }) => {
      const entity = describe(members, told);
      ids.set(partition.find(members[0] ?? ''), entity.id);
      return { entity, open: unique(told.flatMap((local) => open.get(local.anchor) ?? [])) };
    });
  return entities
    .map(({ entity, open: several }) => ({
      ...entity,
      open: unique(several.map((id) => ids.get(partition.find(id)) ?? id)).filter((id) => id !== entity.id),
    }))
    .toSorted((a, b) => compare(a.id, b.id));
}
