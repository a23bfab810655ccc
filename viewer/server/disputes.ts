/** Disagreements of a fact: who says what, side by side. */
import { slotText, valueText } from '../../cypher/report/wording.ts';
import { sidesOf } from '../../graph/project/sides.ts';
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
    const sided = sidesOf(slot, told).flatMap((side) => side.claims);
    const values = [...new Set(sided.map((claim) => valueText(claim, names)))];
    if (values.length < 2) continue;
    const sides = await Promise.all(
      values.map(async (value) => ({
        value,
        passages: await passagesOf(
          sided.filter((claim) => valueText(claim, names) === value),
          readArticle,
        ),
      })),
    );
    disputes.push({ slot, over: slotText(slot), sides });
  }
  return disputes;
}

async function namesIn(source: GraphSource, claims: readonly ClaimRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(claims.map(({ value }) => value.replace(/ #\d+$/, '')).filter(isId))];
  if (ids.length === 0) return new Map();
  return new Map((await source.nodes(ids)).map(({ id, name }) => [id, name]));
}
