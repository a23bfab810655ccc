/** Between a version of a graph and the pages that its journal keeps. */
import { DossierError } from '../../model/errors.ts';
import type { Changes, Journal, StoredPage } from '../journal.ts';
import { buildAdjacency } from './adjacency/build.ts';
import type { Catalog } from './catalog.ts';
import { schemaDefinition } from './constraint.ts';
import { ABSENT } from './pages/dictionary.ts';
import { NodePage } from './pages/node-page.ts';
import { type Page, PAGE_BITS, PAGE_MASK, PAGE_SIZE, type PageTable } from './pages/page-table.ts';
import { RelationshipPage } from './pages/relationship-page.ts';
import { emptyState, type State } from './state.ts';

/** Throws `STORE_INVALID` where the pages are not as they were written. */
export function load(journal: Journal): State {
  const state = emptyState();
  for (const page of journal.nodes()) loadNodes(state, page);
  for (const page of journal.relationships()) loadRelationships(state, page);
  for (const { name, definition } of journal.schema()) {
    const parsed = schemaDefinition.safeParse(definition);
    if (!parsed.success) throw damaged(`the constraint or index ${name} is not as it was written`, parsed.error);
    state.schema.set(name, { name, definition: parsed.data });
  }
  const { node, relationship } = journal.freeIds;
  if (endOf(state.nodes) > node || endOf(state.relationships) > relationship) {
    throw damaged('it would give ids anew that are in use');
  }
  return { ...state, adjacency: buildAdjacency(state.nodes, state.relationships) };
}

/** Packs the pages that a version has changed; it must not be changed after. */
export function pack({ catalog, nodes, relationships, adjacency, counts }: State): void {
  for (const table of [nodes, relationships]) for (const [, page] of table.changed()) page.pack(catalog, counts);
  adjacency.pack();
}

/** What a packed version has changed. */
export function changesOf({ nodes, relationships, catalog }: State): Pick<Changes, 'nodes' | 'relationships'> {
  return { nodes: encoded(nodes, catalog), relationships: encoded(relationships, catalog) };
}

/** Forgets pages on which nothing is left, and which had changed; once the changes are kept. */
export function close({ nodes, relationships, adjacency }: State): void {
  for (const table of [nodes, relationships, adjacency]) table.close();
}

/** Past the largest id in use. */
function endOf(table: PageTable<NodePage> | PageTable<RelationshipPage>): number {
  let id = 0;
  for (const [number, page] of table.entries()) {
    const used = 'labelSets' in page ? page.labelSets : page.types;
    id = (number << PAGE_BITS) + used.findLastIndex((one) => one !== ABSENT) + 1;
  }
  return id;
}

interface Encodable {
  encode(number: number, catalog: Catalog): Uint8Array | null;
}

function encoded<P extends Page<P> & Encodable>(table: PageTable<P>, catalog: Catalog): Map<number, Uint8Array | null> {
  return new Map(Array.from(table.changed(), ([number, page]) => [number, page.encode(number, catalog)]));
}

function loadNodes({ nodes, catalog, counts }: State, { number, bytes }: StoredPage): void {
  const page = decoded(`page ${number} of nodes`, () => NodePage.decode(number, bytes, catalog));
  page.pack(catalog, counts);
  nodes.put(number, page);
  for (const set of page.labelSets) if (set !== ABSENT) counts.countNodes(set, 1);
}

function loadRelationships(state: State, { number, bytes }: StoredPage): void {
  const { nodes, relationships, catalog, counts } = state;
  const page = decoded(`page ${number} of relationships`, () => RelationshipPage.decode(number, bytes, catalog));
  page.pack(catalog, counts);
  relationships.put(number, page);
  const setOf = (node: number): number => nodes.page(node >>> PAGE_BITS)?.labelSets[node & PAGE_MASK] ?? ABSENT;
  for (let offset = 0; offset < PAGE_SIZE; offset += 1) {
    const type = page.types[offset] ?? ABSENT;
    if (type === ABSENT) continue;
    const [start, end] = [page.starts[offset] ?? 0, page.ends[offset] ?? 0];
    const [from, to] = [setOf(start), setOf(end)];
    const id = (number << PAGE_BITS) + offset;
    if (from === ABSENT || to === ABSENT) throw damaged(`relationship ${id} refers to a node that is missing`);
    counts.countRelationships(type, start, end, 1);
    counts.countEnds('outgoing', from, type, 1);
    counts.countEnds('incoming', to, type, 1);
  }
}

function decoded<T>(what: string, decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    if (cause instanceof RangeError) throw damaged(`${what} is not as it was written`, cause);
    throw cause;
  }
}

function damaged(what: string, cause?: unknown): DossierError {
  return new DossierError(
    'STORE_INVALID',
    `The store is damaged: ${what}; restore a copy or read the articles into a new store.`,
    { cause },
  );
}
