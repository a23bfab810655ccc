/** The whole graph as JSON, one node or relationship a line, the same bytes for the same facts. */
import type { Facts } from '../model/fact.ts';
import { canonical } from './canonical.ts';

export function* exportJson({ nodes, relationships }: Facts): Generator<string> {
  yield '{"nodes":[\n';
  yield* lines(nodes);
  yield '],"relationships":[\n';
  yield* lines(relationships);
  yield ']}\n';
}

function* lines(items: readonly unknown[]): Generator<string> {
  for (const [at, item] of items.entries()) yield `${canonical(item)}${at < items.length - 1 ? ',' : ''}\n`;
}
