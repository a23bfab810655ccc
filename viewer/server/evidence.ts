/** Which claims a fact rests on. */
import type { ClaimRow, GraphSource, NodeRow, RelationshipRow } from './graph-source.ts';

const toldTogether: ReadonlySet<string> = new Set(['place', 'participant']);

/**
 * Claims of a node itself: of a meeting also who was there and where; of an actor how it is called, and that it was not at
 * a meeting, to which no relationship leads.
 */
export function ofNode(claims: readonly ClaimRow[], { id, kind }: NodeRow): ClaimRow[] {
  if (kind === 'Meeting') return claims.filter(({ fact, slot }) => fact === id || toldTogether.has(slot));
  if (kind === 'Proposal' || kind === 'Statement') return [...claims];
  return claims.filter(
    ({ fact, slot, polarity }) =>
      fact === id || slot === 'role' || (slot === 'participant' && polarity === 'denied' && kind !== 'Place'),
  );
}

/** Claims of a relationship. Those of acts and quotations are about both ends; their value says which act it is. */
export async function ofRelationship(source: GraphSource, row: RelationshipRow): Promise<readonly ClaimRow[]> {
  const { id, type, start, end, meeting } = row;
  if (type === 'MET_WITH') return meeting === null ? [] : ofEncounter(source, meeting, [start, end]);
  if (type === 'ABOUT') return source.claimsAbout([start]);
  if (type === 'PART_OF') return source.claimsAbout([start]);
  const both = await source.claimsAbout([start, end]);
  const own = both.filter(({ fact }) => fact === id);
  if (type === 'PROPOSED' || type === 'REJECTED' || type === 'ACCEPTED') {
    return both.filter(
      ({ slot, value, polarity, fact }) =>
        fact === id || (slot === 'event' && polarity === 'asserted' && value.startsWith(type.toLowerCase())),
    );
  }
  if (type === 'REPRESENTS') return own.length > 0 ? own : both.filter(({ slot }) => slot === 'role');
  if (type === 'QUOTED') return both.filter(({ slot }) => slot === 'event' || slot === 'date');
  return own.length > 0 ? own : both.filter(({ slot }) => slot === 'participant' || slot === 'place');
}

/** What a meeting rests on, of participants only the two who met. */
async function ofEncounter(
  source: GraphSource,
  meeting: string,
  actors: readonly string[],
): Promise<readonly ClaimRow[]> {
  const all = await source.claimsAbout([meeting]);
  const theirs = new Set<string>();
  for (const actor of actors) {
    for (const { id } of await source.claimsAbout([meeting, actor])) theirs.add(id);
  }
  return all.filter(
    ({ id, fact, slot }) => (slot !== 'participant' && fact === meeting) || slot === 'place' || theirs.has(id),
  );
}
