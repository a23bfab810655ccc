/** Disagreements of a fact: who says what, side by side. */
import { slotText, valueText } from '../../cypher/report/wording.ts';
import { addTo } from '../../graph/evidence/order.ts';
import { presenceOf, presenceText } from '../../graph/project/presence.ts';
import { type Side, type SideClaim, sidesOf } from '../../graph/project/sides.ts';
import type { ClaimRow, GraphSource } from './graph-source.ts';
import { passagesOf, type ReadArticle } from './passages.ts';
import type { Dispute } from './wire.ts';

const isId = (value: string) => /^(?:person|state|organization|place):/.test(value);

/** `disputed`: the slots over which the fact's tellers differ. */
export async function disputesOf(
  source: GraphSource,
  fact: string,
  disputed: readonly ClaimRow['slot'][],
  claims: readonly ClaimRow[],
  readArticle: ReadArticle,
): Promise<Dispute[]> {
  const names = await namesIn(source, claims);
  const disputes: Dispute[] = [];
  for (const slot of disputed) {
    const told = claims.filter((claim) => claim.slot === slot && (slot !== 'date' || claim.fact === fact));
    const byValue = new Map<string, ClaimRow[]>();
    for (const side of sidesOf(slot, told.flatMap(sideClaims)))
      for (const { claim } of side.claims) addTo(byValue, textOf(side, claim, names), claim);
    if (byValue.size < 2) continue;
    const sides = await Promise.all(
      Array.from(byValue, async ([value, those]) => ({ value, passages: await passagesOf(those, readArticle) })),
    );
    disputes.push({ slot, over: slotText(slot), sides });
  }
  return disputes;
}

interface Said extends SideClaim {
  readonly claim: ClaimRow;
}

/** What a claim says: one thing, but of each actor that it means one that they were there, or were not. */
function sideClaims(claim: ClaimRow): Said[] {
  const { slot, value, article, about } = claim;
  const actors = slot === 'participant' ? about.filter(isId) : [];
  if (actors.length === 0) return [{ claim, value, article }];
  return actors.map((actor) => ({ claim, value: actor, article, presence: presenceOf(claim) }));
}

function textOf({ value, presence }: Side<Said>, claim: ClaimRow, names: ReadonlyMap<string, string>): string {
  if (presence) return presenceText(names.get(value) ?? claim.text, presence);
  return claim.slot === 'participant' ? (names.get(value) ?? claim.text) : valueText(claim, names);
}

async function namesIn(source: GraphSource, claims: readonly ClaimRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(claims.flatMap(({ value, about }) => [value.replace(/ #\d+$/, ''), ...about]).filter(isId))];
  if (ids.length === 0) return new Map();
  return new Map((await source.nodes(ids)).map(({ id, name }) => [id, name]));
}
