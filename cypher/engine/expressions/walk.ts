/** Reads a syntax tree without regard to what its parts mean. */
import type { Expression } from '../syntax/ast.ts';

type Visit = (node: Readonly<Record<string, unknown>>) => boolean;

/** Calls `visit` for each object of the tree that has a `kind`; false keeps it from going deeper. */
export function walk(tree: unknown, visit: Visit): void {
  if (Array.isArray(tree)) for (const item of tree) walk(item, visit);
  else if (isRecord(tree)) {
    if (typeof tree['kind'] === 'string' && !visit(tree)) return;
    for (const [key, value] of Object.entries(tree)) if (key !== 'value' || isRecord(value)) walk(value, visit);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Names of the variables that a tree mentions, those that it binds itself included. */
export function mentionedNames(tree: unknown): Set<string> {
  const names = new Set<string>();
  walk(tree, (node) => {
    if (node['kind'] === 'variable' && typeof node['name'] === 'string') names.add(node['name']);
    if (typeof node['variable'] === 'string') names.add(node['variable']);
    if (isRecord(node['pattern']) && typeof node['pattern']['variable'] === 'string')
      names.add(node['pattern']['variable']);
    return true;
  });
  return names;
}

/** The same text for expressions that are the same but for where they stand. */
export function fingerprint(expression: Expression): string {
  return JSON.stringify(expression, (key, value: unknown) => {
    if (key === 'at' || key === 'end') return undefined;
    if (typeof value === 'bigint') return `${value}n`;
    return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
  });
}
