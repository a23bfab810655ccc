/** What can happen to a graph and to the transactions that are open on it. */
import fc from 'fast-check';
import type { GraphTransaction } from '../../../../graph/store/property-graph/transaction.ts';
import type { Value } from '../../../../graph/store/value/value.ts';
import { type RuledGraph, RULES } from './ruled-graph.ts';
import { KEYS, LABELS, TYPES } from './same-graph.ts';

const MAKING = ['create', 'relate'] as const;
const CHANGING = ['set', 'label', 'unlabel', 'set related'] as const;
const TAKING = ['delete', 'detach', 'unrelate', 'rule', 'unrule'] as const;
const OFTEN = ['write', 'commit', 'read'] as const;
const SELDOM = ['roll back', 'refused', 'end', 'reopen'] as const;

const anyKind = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...MAKING) },
  { weight: 6, arbitrary: fc.constantFrom(...CHANGING) },
  { weight: 2, arbitrary: fc.constantFrom(...TAKING) },
  { weight: 2, arbitrary: fc.constantFrom(...OFTEN) },
  { weight: 1, arbitrary: fc.constantFrom(...SELDOM) },
);

export interface Act {
  readonly kind: typeof anyKind extends fc.Arbitrary<infer T> ? T : never;
  readonly a: number;
  readonly b: number;
  readonly value: Value;
}

export const anyAct: fc.Arbitrary<Act> = fc.record({
  kind: anyKind,
  a: fc.nat({ max: 1000 }),
  b: fc.nat({ max: 1000 }),
  value: fc.constantFrom<Value>(null, 0n, 1n, 1, 'a', 'b', 'c'),
});

const pick = <T>(items: Iterable<T>, at: number): T | undefined => {
  const list = [...items];
  return list[at % list.length];
};

/** The change that a writer makes, and what it does to plain objects, given the id of what it created; null: nothing to change. */
export interface Change {
  readonly newRule?: string;
  readonly run: (writer: GraphTransaction) => unknown;
  readonly apply: (draft: RuledGraph, id: number) => void;
}

function nodeChange({ kind, a, b, value }: Act, draft: RuledGraph): Change | null {
  const node = pick(draft.nodes.keys(), a) ?? -1;
  const held = draft.nodes.get(node);
  const [label = '', key = ''] = [pick(LABELS, b), pick(KEYS, b >> 1)];
  if (kind === 'create') {
    const labels = LABELS.filter((_, bit) => (a >> bit) & 1);
    const properties = value === null ? {} : { [key]: value };
    return {
      run: (writer) => writer.createNode(labels, properties),
      apply: (next, id) => next.nodes.set(id, { labels, properties }),
    };
  }
  if (held === undefined) return null;
  const put = (changed: Partial<typeof held>) => (next: RuledGraph) => next.nodes.set(node, { ...held, ...changed });
  const around = draft.around(node, 'both').map(([id]) => id);
  switch (kind) {
    case 'set':
      return {
        run: (writer) => writer.setNodeProperty(node, key, value),
        apply: put({ properties: withValue(held.properties, key, value) }),
      };
    case 'label':
      return {
        run: (writer) => writer.addLabel(node, label),
        apply: put({ labels: [...new Set([...held.labels, label])] }),
      };
    case 'unlabel':
      return {
        run: (writer) => writer.removeLabel(node, label),
        apply: put({ labels: held.labels.filter((one) => one !== label) }),
      };
    case 'delete':
      return { run: (writer) => writer.deleteNode(node), apply: (next) => next.nodes.delete(node) };
    case 'detach':
      return {
        run: (writer) => {
          for (const id of around) writer.deleteRelationship(id);
          writer.deleteNode(node);
        },
        apply: (next) => {
          for (const id of around) next.relationships.delete(id);
          next.nodes.delete(node);
        },
      };
    default:
      return null;
  }
}

function relationshipChange({ kind, a, b, value }: Act, draft: RuledGraph): Change | null {
  const [start, end] = [pick(draft.nodes.keys(), a), pick(draft.nodes.keys(), b)];
  const [type = '', key = ''] = [pick(TYPES, b), pick(KEYS, b >> 1)];
  if (kind === 'relate' && start !== undefined && end !== undefined) {
    const properties = value === null ? {} : { [key]: value };
    return {
      run: (writer) => writer.createRelationship(type, start, end, properties),
      apply: (next, id) => next.relationships.set(id, { type, start, end, properties }),
    };
  }
  const id = pick(draft.relationships.keys(), a) ?? -1;
  const held = draft.relationships.get(id);
  if (held === undefined) return null;
  if (kind === 'set related') {
    const changed = { ...held, properties: withValue(held.properties, key, value) };
    return {
      run: (writer) => writer.setRelationshipProperty(id, key, value),
      apply: (next) => next.relationships.set(id, changed),
    };
  }
  if (kind !== 'unrelate') return null;
  return { run: (writer) => writer.deleteRelationship(id), apply: (next) => next.relationships.delete(id) };
}

function ruleChange({ kind, a }: Act): Change | null {
  const [name, rule] = pick(Object.entries(RULES), a) ?? [];
  if (name === undefined || rule === undefined) return null;
  if (kind === 'rule') {
    return {
      newRule: name,
      run: (writer) => writer.putSchema(name, rule),
      apply: (next) => next.rules.add(name),
    };
  }
  if (kind !== 'unrule') return null;
  return { run: (writer) => writer.dropSchema(name), apply: (next) => next.rules.delete(name) };
}

function withValue(properties: Readonly<Record<string, Value>>, key: string, value: Value): Record<string, Value> {
  return Object.fromEntries(Object.entries({ ...properties, [key]: value }).filter(([, held]) => held !== null));
}

/** Null where there is nothing that it could be done to. */
export const changeOf = (act: Act, draft: RuledGraph): Change | null =>
  nodeChange(act, draft) ?? relationshipChange(act, draft) ?? ruleChange(act);
