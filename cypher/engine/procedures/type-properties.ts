/** Which properties nodes and relationships have, of which types, and whether all of a kind have them. */
import { isList, kindOf, type Value } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';
import type { Procedure } from './procedure.ts';

/** What is known of the entities of one kind: those with the same labels, or of the same type. */
interface EntityKind {
  readonly names: readonly string[];
  count: number;
  /** By key: how many have it, and of which types. */
  readonly properties: Map<string, { count: number; readonly types: Set<string> }>;
}

const JAVA_NAMES: Readonly<Record<string, string>> = {
  INTEGER: 'Long',
  FLOAT: 'Double',
  STRING: 'String',
  BOOLEAN: 'Boolean',
  DATE: 'Date',
  'LOCAL TIME': 'LocalTime',
  'ZONED TIME': 'Time',
  'LOCAL DATETIME': 'LocalDateTime',
  'ZONED DATETIME': 'DateTime',
  DURATION: 'Duration',
  POINT: 'Point',
};

function javaName(value: Value): string {
  if (value !== null && isList(value)) return `${javaName(value[0] ?? null)}Array`;
  return JAVA_NAMES[kindOf(value)] ?? 'String';
}

class Survey {
  private readonly kinds = new Map<string, EntityKind>();

  add(names: readonly string[], properties: Readonly<Record<string, Value>>): void {
    const id = names.map((name) => `:\`${name}\``).join('');
    const kind = this.kinds.get(id) ?? { names, count: 0, properties: new Map() };
    this.kinds.set(id, kind);
    kind.count += 1;
    for (const [key, value] of Object.entries(properties)) {
      const known = kind.properties.get(key) ?? { count: 0, types: new Set<string>() };
      kind.properties.set(key, known);
      known.count += 1;
      known.types.add(javaName(value));
    }
  }

  /** A row for each property, or one without for a kind that has none: kind, names, key, types, whether all have it. */
  *rows(): Generator<readonly [string, readonly string[], Value, Value, boolean]> {
    for (const [id, { names, count, properties }] of this.kinds) {
      if (properties.size === 0) yield [id, names, null, null, false];
      for (const [key, known] of properties) yield [id, names, key, [...known.types], known.count === count];
    }
  }
}

export const nodeTypeProperties: Procedure = {
  name: 'db.schema.nodeTypeProperties',
  parameters: [],
  columns: ['nodeType', 'nodeLabels', 'propertyName', 'propertyTypes', 'mandatory'],
  run: (_, context) => surveyNodes(context).rows(),
};

export const relTypeProperties: Procedure = {
  name: 'db.schema.relTypeProperties',
  parameters: [],
  columns: ['relType', 'propertyName', 'propertyTypes', 'mandatory'],
  *run(_, context) {
    for (const [id, , key, types, mandatory] of surveyRelationships(context).rows()) yield [id, key, types, mandatory];
  },
};

function surveyNodes(context: Context): Survey {
  const survey = new Survey();
  for (const id of context.graph.nodes()) {
    context.step();
    context.hit();
    survey.add(context.graph.labels(id).toSorted(), context.graph.nodeProperties(id));
  }
  return survey;
}

function surveyRelationships(context: Context): Survey {
  const survey = new Survey();
  for (const id of context.graph.relationships()) {
    context.step();
    context.hit();
    const record = context.graph.relationship(id);
    if (record !== undefined) survey.add([record.type], record.properties);
  }
  return survey;
}
