/** Full-text search: words of texts, accents and case folded, ranked by how rare they are (TF-IDF). */
import { schemaDefinition } from '../../../graph/store/property-graph/constraint.ts';
import { NodeValue } from '../../../graph/store/value/entity.ts';
import { isList, type Properties, type Value } from '../../../graph/store/value/value.ts';
import { CypherError } from '../../session.ts';
import type { Context } from '../runtime/context.ts';
import { relationshipValue } from '../runtime/entities.ts';
import { text } from '../functions/take.ts';
import type { Procedure } from './procedure.ts';

interface Entry {
  readonly entity: Value;
  readonly words: readonly string[];
}

export function queryFulltext(entity: 'node' | 'relationship'): Procedure {
  return {
    name: entity === 'node' ? 'db.index.fulltext.queryNodes' : 'db.index.fulltext.queryRelationships',
    parameters: [
      { name: 'indexName', kinds: ['STRING'], nullable: false },
      { name: 'queryString', kinds: ['STRING'], nullable: false },
      { name: 'options', kinds: ['MAP'], nullable: true, missing: null },
    ],
    columns: [entity, 'score'],
    run: ([index, query], context) => search(entity, text(index), text(query), context),
  };
}

function* search(
  entity: 'node' | 'relationship',
  index: string,
  query: string,
  context: Context,
): Iterable<readonly Value[]> {
  const entries = entriesOf(entity, index, context);
  const terms = parseTerms(query);
  const scored = entries.flatMap(({ entity: found, words }) => {
    const score = scoreOf(words, terms, entries);
    return score > 0 ? [{ found, score }] : [];
  });
  for (const { found, score } of scored.toSorted((left, right) => right.score - left.score)) yield [found, score];
}

interface Term {
  readonly matches: (word: string) => boolean;
  readonly required: boolean;
  readonly excluded: boolean;
}

/** `word`, `word*`, `+word`, `-word`; AND requires all. */
function parseTerms(query: string): Term[] {
  const all = /\sAND\s/.test(query);
  return query
    .split(/\s+/)
    .filter((part) => part !== '' && part !== 'AND' && part !== 'OR')
    .flatMap((part) => {
      const prefix = part.endsWith('*');
      return wordsIn(part).map((word) => ({
        matches: (candidate: string) => (prefix ? candidate.startsWith(word) : candidate === word),
        required: all || part.startsWith('+'),
        excluded: part.startsWith('-'),
      }));
    });
}

function scoreOf(words: readonly string[], terms: readonly Term[], entries: readonly Entry[]): number {
  let score = 0;
  for (const { matches, required, excluded } of terms) {
    const count = words.filter(matches).length;
    if (excluded ? count > 0 : required && count === 0) return 0;
    if (excluded || count === 0) continue;
    const holding = entries.filter((entry) => entry.words.some(matches)).length;
    score += (Math.sqrt(count) * (1 + Math.log((entries.length + 1) / (holding + 1)))) / Math.sqrt(words.length);
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
    const words = definition.properties.flatMap((key) => wordsOf(properties, key));
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

function wordsIn(value: string): string[] {
  const folded = value.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}
