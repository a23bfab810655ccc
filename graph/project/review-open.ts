/** Pairs that resolution itself left open: a name that fits several, and statements in other words. */
import type { FactNode, Facts } from '../model/fact.ts';
import type { Candidate } from './review.ts';

/** Above likenesses of names: the articles around it speak of these. */
const OPEN = 0.85;
/** Below them: whether other words are the same statement is a matter of taste. */
const ECHO = 0.4;

export function openCandidates({ nodes, relationships }: Facts): Candidate[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const pair = (a: FactNode | undefined, id: string, score: number, reason: string): Candidate[] => {
    const b = byId.get(id);
    return a && b ? [{ a, b, score, reason }] : [];
  };
  const named = nodes.flatMap((node) => {
    const several = Array.isArray(node.properties.maybe) ? node.properties.maybe : [];
    const reason = `are called so that ${String(node.properties.name)} can be either of ${several.length}`;
    return several.flatMap((id) => pair(node, id, OPEN / several.length + OPEN / 2, reason));
  });
  const echoes = relationships
    .filter(({ type }) => type === 'ECHOES')
    .flatMap(({ start, end }) =>
      pair(byId.get(start), end, ECHO, 'say much the same, of one speaker in the same days'),
    );
  return [...named, ...echoes];
}
