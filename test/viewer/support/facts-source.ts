/** The viewer's reads over facts in memory: the same answers as the Cypher gives, without an engine. */
import type { Facts, FactNode, FactRelationship, PropertyValue } from '../../../graph/model/fact.ts';
import {
  ClaimRow,
  type DatedRow,
  type GraphSource,
  NamedRow,
  NodeRow,
  type PublisherRow,
  RelationshipRow,
} from '../../../viewer/server/graph-source.ts';

const acts = new Set(['MET_WITH', 'PROPOSED', 'REJECTED', 'ACCEPTED', 'QUOTED']);
const actorLabels = new Set(['Person', 'State', 'Organization']);
const evidence = new Set(['Article', 'Claim']);

const text = (value: PropertyValue | undefined): string => (typeof value === 'string' ? value : '');

const interval = (earliest: PropertyValue | undefined, latest: PropertyValue | undefined) =>
  typeof earliest === 'string' ? { earliest, latest: typeof latest === 'string' ? latest : earliest } : null;

const times = ({ properties: p }: FactNode | FactRelationship) => ({
  when: interval(p['earliest'], p['latest']),
  published: interval(p['published'], p['publishedLatest']),
});

const toRelationship = (one: FactRelationship) => RelationshipRow.parse({ ...one.properties, ...one, ...times(one) });

const counted = (intervals: readonly (DatedRow['when'] | null)[]): DatedRow[] =>
  intervals.flatMap((when) => (when === null ? [] : [{ when, count: 1 }]));

const counts = (names: readonly string[]) => {
  const found: Record<string, number> = {};
  for (const name of names) found[name] = (found[name] ?? 0) + 1;
  return found;
};

export function factsSource({ nodes, relationships }: Facts): GraphSource {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const label = (id: string) => byId.get(id)?.label ?? '';
  const shown = nodes.filter((node) => !evidence.has(node.label));
  const facts = relationships.filter(({ start, end }) => !evidence.has(label(start)) && !evidence.has(label(end)));
  const degree = (id: string, types: (type: string) => boolean) =>
    facts.filter(({ type, start, end }) => types(type) && (start === id || end === id)).length;
  const claims = nodes.filter((node) => node.label === 'Claim');
  const aboutOf = (id: string) =>
    relationships.filter(({ type, start }) => type === 'ABOUT' && start === id).map(({ end }) => end);
  const toClaim = (node: FactNode): ClaimRow => {
    const article = byId.get(text(node.properties['article']));
    return ClaimRow.parse({
      ...node.properties,
      about: aboutOf(node.id),
      publisher: article?.properties['publisher'],
      headline: article?.properties['headline'],
      url: article?.properties['url'],
      articlePublished: interval(article?.properties['published'], article?.properties['publishedLatest']),
    });
  };
  const allClaims = claims.map(toClaim);

  return {
    actors: async () =>
      shown
        .filter((node) => actorLabels.has(node.label))
        .map(({ id }) => ({ id, degree: degree(id, (type) => acts.has(type)) }))
        .filter((one) => one.degree > 0)
        .toSorted((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
        .map(({ id }) => id),
    nodes: async (ids) =>
      shown
        .filter(({ id }) => ids.includes(id))
        .map((node) =>
          NodeRow.parse({
            ...node.properties,
            kind: node.label,
            sort: node.properties['kind'],
            name: node.properties['name'] ?? node.properties['title'] ?? node.properties['text'],
            degree: degree(node.id, (type) => type !== 'ABOUT'),
            ...times(node),
          }),
        ),
    among: async (actors) =>
      facts
        .filter(
          ({ type, start, end }) =>
            ['MET_WITH', 'PROPOSED', 'REJECTED', 'ACCEPTED', 'REPRESENTS'].includes(type) &&
            actors.includes(start) &&
            (actors.includes(end) || label(end) === 'Proposal'),
        )
        .map(toRelationship),
    around: async (id, limit) =>
      facts
        .filter(({ start, end }) => start === id || end === id)
        .slice(0, limit)
        .map(toRelationship),
    relationship: async (id) => facts.filter((one) => one.id === id).map(toRelationship)[0] ?? null,
    relationships: async (ids) => facts.filter(({ id }) => ids.includes(id)).map(toRelationship),
    quotations: async (actors) =>
      facts.filter(({ type, start }) => type === 'QUOTED' && actors.includes(start)).map(toRelationship),
    planned: async () =>
      shown
        .filter(({ properties }) => ['planned', 'possible'].includes(text(properties['status'])))
        .flatMap(({ id }) => {
          const theirs = allClaims.filter(
            ({ slot, polarity, about }) => slot === 'participant' && polarity === 'asserted' && about.includes(id),
          );
          const actors = new Set(theirs.flatMap(({ about }) => about.filter((one) => actorLabels.has(label(one)))));
          return [...actors].toSorted().map((actor) => ({ meeting: id, actor }));
        }),
    spoken: async (actors) =>
      facts
        .filter(({ type, start }) => type === 'QUOTED' && actors.includes(start))
        .flatMap((quoted) =>
          facts
            .filter(({ type, start, end }) => type === 'ABOUT' && start === quoted.end && end !== quoted.start)
            .map(({ end }) => ({ quoted: quoted.id, target: end })),
        ),
    claimsAbout: async (ids) => allClaims.filter(({ about }) => ids.every((id) => about.includes(id))),
    claimsIn: async (article) => allClaims.filter((claim) => claim.article === article),
    publishers: async (ids) =>
      allClaims.flatMap(({ fact, about, slot, value, publisher }): PublisherRow[] =>
        publisher === null || !about.some((id) => ids.includes(id))
          ? []
          : [{ fact, about, act: slot === 'event' ? (value.split(' ')[0] ?? null) : null, publisher }],
      ),
    names: async () =>
      shown.map(({ id, label: kind, properties: p }) =>
        NamedRow.parse({
          id,
          kind,
          name: p['name'] ?? p['title'] ?? p['text'],
          aliases: p['aliases'],
          origins: p['origins'],
        }),
      ),
    happened: async () =>
      counted([
        ...facts.filter(({ type }) => acts.has(type) && type !== 'MET_WITH').map((one) => times(one).when),
        ...shown.filter(({ properties }) => properties['status'] === 'held').map((one) => times(one).when),
      ]),
    published: async () =>
      counted(nodes.filter((node) => node.label === 'Article').map((node) => times(node).published)),
    status: async () => ({
      nodes: counts(nodes.map((node) => node.label)),
      relationships: counts(relationships.map(({ type }) => type)),
      disputed: shown.filter(({ properties: p }) => Array.isArray(p['disputed']) && p['disputed'].length > 0).length,
      publishers: [...new Set(allClaims.flatMap(({ publisher }) => publisher ?? []))].toSorted(),
    }),
  };
}
