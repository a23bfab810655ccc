/** Whether a query changes the graph. */
import { walk } from '../expressions/walk.ts';

const WRITING = new Set(['create', 'merge', 'set', 'remove', 'delete', 'foreach']);

export function writes(tree: unknown): boolean {
  let found = false;
  walk(tree, (node) => {
    if (typeof node['kind'] === 'string' && WRITING.has(node['kind']) && isClause(node)) found = true;
    return !found;
  });
  return found;
}

/** Patterns and maps have no clause's fields. */
function isClause(node: Readonly<Record<string, unknown>>): boolean {
  return 'at' in node;
}
