/** Full-text search: words of texts, accents and case folded, ranked by how rare they are (TF-IDF). */
import { schemaDefinition } from '../../../graph/store/property-graph/constraint.ts';
import { NodeValue } from '../../../graph/store/value/entity.ts';
import { isList, isMap, type Properties, type Value } from '../../../graph/store/value/value.ts';
import { CypherError } from '../../session.ts';
import type { Context } from '../runtime/context.ts';
import { relationshipValue } from '../runtime/entities.ts';
import { callFault } from '../runtime/fault.ts';
import { text } from '../functions/take.ts';
import {
  type FulltextQuery,
  holds,
  occurrences,
  parseFulltextQuery,
  positiveParts,
  type Words,
  wordsIn,
} from './fulltext-query.ts';
import type { Procedure } from './procedure.ts';

interface Entry {
  readonly entity: Value;
  readonly words: Words;
}

export function queryFulltext(entity: 'node' | 'relationship'): Procedure {
  return {
    name: entity === 'node' ? 'db.index.fulltext.queryNodes' : 'db.index.fulltext.queryRelationships',
    parameters: [
      { name: 'indexName', kinds: ['STRING'], nullable: false },
      { name: 'queryString', kinds: ['STRING'], nullable: true },
      { name: 'options', kinds: ['MAP'], nullable: true, missing: null },
    ],
    columns: [entity, 'score'],
    run: ([index, query, options = null], context) => {
      if (typeof query !== 'string') throw callFault('A full-text query must be a STRING');
      const found = search(entity, text(index), parseFulltextQuery(query), context);
      const skip = option(options, 'skip') ?? 0;
      return found.slice(skip, skip + (option(options, 'limit') ?? found.length));
    },
  };
}

function option(options: Value, name: string): number | null {
  const value = options !== null && isMap(options) ? (options[name] ?? null) : null;
  return typeof value === 'bigint' ? Number(value) : null;
}

function search(
  entity: 'node' | 'relationship',
  index: string,
  query: FulltextQuery,
  context: Context,
): (readonly Value[])[] {
  const entries = entriesOf(entity, index, context);
  const parts = positiveParts(query);
  return entries
    .filter(({ words }) => holds(query, words))
    .map((entry) => ({ entity: entry.entity, score: scoreOf(entry.words, parts, entries) }))
    .toSorted((left, right) => right.score - left.score)
    .map((found) => [found.entity, found.score]);
}

function scoreOf(words: Words, parts: ReturnType<typeof positiveParts>, entries: readonly Entry[]): number {
  const length = [...words.values()].reduce((sum, held) => sum + held.length, 0);
  let score = 0;
  for (const part of parts) {
    const count = occurrences(part, words);
    if (count === 0) continue;
    const holding = entries.filter((entry) => occurrences(part, entry.words) > 0).length;
    score += (Math.sqrt(count) * (1 + Math.log((entries.length + 1) / (holding + 1)))) / Math.sqrt(length);
  }
  return score;
}

function entriesOf(entity: 'node' | 'relationship', index: string, context: Context): Entry[] {
  const found = context.graph.schema().find(({ name }) => name === index);
  const definition = found === undefined ? null : schemaDefinition.parse(found.definition);
  if (definition?.kind !== 'fulltext' || definition.entity !== entity) {
    throw new CypherError(
      'Neo.ClientError.Procedure.ProcedureCallFailed',
      `There is no such fulltext schema index: ${index}`,
    );
  }
  const { graph } = context;
  const ids = new Set(
    definition.names.flatMap((name) => [
      ...(entity === 'node' ? graph.nodesWithLabel(name) : graph.relationshipsWithType(name)),
    ]),
  );
  return Array.from(ids, (id) => {
    context.step();
    const properties = entity === 'node' ? graph.nodeProperties(id) : graph.relationshipProperties(id);
    const words = new Map(definition.properties.map((key) => [key, wordsOf(properties, key)]));
    return { entity: entity === 'node' ? new NodeValue(id) : relationshipValue(context, id), words };
  });
}

function wordsOf(properties: Properties, key: string): string[] {
  const value = properties[key] ?? null;
  if (typeof value === 'string') return wordsIn(value);
  return value !== null && isList(value)
    ? value.flatMap((item) => (typeof item === 'string' ? wordsIn(item) : []))
    : [];
}
