/** What a statement's summary tells beside its rows: the remarks of its check that hold of the graph, in Neo4j's words. */
import type { GraphReader } from '../../../graph/store/property-graph/graph-reader.ts';
import type { Notification } from '../../session.ts';
import type { PlacedRemark, Remark } from '../semantics/remarks.ts';
import { placeIn } from '../syntax/error.ts';

export function notificationsOf(
  { remarks, text }: { readonly remarks: readonly PlacedRemark[]; readonly text: string },
  graph: GraphReader,
): Notification[] {
  return remarks
    .filter((remark) => !('name' in remark) || !isKnown(remark, graph))
    .map((remark) => ({ ...said(remark), position: { ...placeIn(text, remark.at), offset: remark.at } }));
}

type Said = Omit<Notification, 'position'>;

function said(remark: Remark): Said {
  if ('name' in remark) return unknown(remark);
  if (remark.kind === 'deprecated') return deprecated(remark.what);
  return remark.kind === 'cartesian product' ? cartesianProduct(remark.nodes) : UNBOUNDED;
}

/** Of EXPLAIN, which runs nothing and hence needs no parameters. */
export function parametersNotProvided(names: readonly string[]): Notification {
  return {
    code: 'Neo.ClientNotification.Statement.ParameterNotProvided',
    title: 'The statement refers to a parameter that was not provided in the request.',
    description: `Did not supply query with enough parameters. The produced query plan will not be cached and is not executable without EXPLAIN. (Missing parameters: ${names.join(', ')})`,
    severity: 'WARNING',
    category: 'GENERIC',
    gqlStatus: '01N60',
    position: null,
  };
}

type Name = Extract<Remark, { readonly name: string }>;

function isKnown({ kind, name }: Name, graph: GraphReader): boolean {
  if (kind === 'label') return graph.labelCount(name) > 0;
  return kind === 'type' ? graph.typeCount(name) > 0 : graph.hasPropertyKey(name);
}

const UNKNOWN = {
  label: {
    code: 'UnknownLabelWarning',
    title: 'The provided label is not in the database.',
    what: 'One of the labels',
    missing: 'label name',
    gqlStatus: '01N50',
  },
  type: {
    code: 'UnknownRelationshipTypeWarning',
    title: 'The provided relationship type is not in the database.',
    what: 'One of the relationship types',
    missing: 'relationship type',
    gqlStatus: '01N51',
  },
  property: {
    code: 'UnknownPropertyKeyWarning',
    title: 'The provided property key is not in the database',
    what: 'One of the property names',
    missing: 'property name',
    gqlStatus: '01N52',
  },
} as const;

function unknown({ kind, name }: Name): Said {
  const { code, title, what, missing, gqlStatus } = UNKNOWN[kind];
  return {
    code: `Neo.ClientNotification.Statement.${code}`,
    title,
    description: `${what} in your query is not available in the database, make sure you didn't misspell it or that the label is available when you run this statement in your application (the missing ${missing} is: ${name})`,
    severity: 'WARNING',
    category: 'UNRECOGNIZED',
    gqlStatus,
  };
}

/** With nothing in its place, or with what is named. */
const DEPRECATIONS = [
  ['function: `id`', '01N02'],
  ['properties() instead', '01N01'],
] as const;

const deprecated = (description: string): Said => ({
  code: 'Neo.ClientNotification.Statement.FeatureDeprecationWarning',
  title: 'This feature is deprecated and will be removed in future versions.',
  description,
  severity: 'WARNING',
  category: 'DEPRECATION',
  gqlStatus: DEPRECATIONS.find(([part]) => description.includes(part))?.[1] ?? '01N00',
});

const UNBOUNDED: Said = {
  severity: 'INFORMATION',
  category: 'PERFORMANCE',
  gqlStatus: '03N91',
  code: 'Neo.ClientNotification.Statement.UnboundedVariableLengthPattern',
  title: 'The provided pattern is unbounded, consider adding an upper limit to the number of node hops.',
  description:
    'Using shortest path with an unbounded pattern will likely result in long execution times. It is recommended to use an upper limit to the number of node hops in your pattern.',
};

const cartesianProduct = (nodes: readonly string[]): Said => ({
  severity: 'INFORMATION',
  category: 'PERFORMANCE',
  gqlStatus: '03N90',
  code: 'Neo.ClientNotification.Statement.CartesianProduct',
  title: 'This query builds a cartesian product between disconnected patterns.',
  description: `If a part of a query contains multiple disconnected patterns, this will build a cartesian product between all those parts. This may produce a large amount of data and slow down query processing. While occasionally intended, it may often be possible to reformulate the query that avoids the use of this cross product, perhaps by adding a relationship between the different parts or by using OPTIONAL MATCH (${nodes.length === 1 ? 'identifier is' : 'identifiers are'}: (${nodes.join(', ')}))`,
});
