/** Builds the graph of torkham.cypher, with the claims behind it, in whatever store the session leads to. */
import { readFileSync } from 'node:fs';
import type { Session } from '../../cypher/session.ts';

interface Claim {
  readonly fact: string;
  readonly about: readonly string[];
  readonly slot: string;
  readonly value: string;
  readonly article: number;
  readonly text: string;
}

const sentence = 'Talks between Khokhar and Zabit ran to four hours in Kabul on Monday.';
const other = 'She sat with Zabit on Tuesday for the better part of six hours.';
const visited = 'Qiu sat down with Zabit for an hour and a half on Saturday.';

const meeting = (id: string, slot: string, value: string, article: number, text: string): Claim => ({
  fact: id,
  about: [id],
  slot,
  value,
  article,
  text,
});

const took = (fact: string, id: string, actor: string, article: number, text: string): Claim => ({
  fact,
  about: [id, actor],
  slot: 'participant',
  value: actor,
  article,
  text,
});

/** One claim for a relationship: it is about both ends, and its value opens with the relationship's type. */
const act = (fact: string, ends: readonly [string, string], did: string, article: number, text: string): Claim => ({
  fact,
  about: [ends[1], ends[0]],
  slot: 'event',
  value: `${did} ${ends[0]}`,
  article,
  text,
});

const khokhar = 'person:saadia-khokhar';
const zabit = 'person:mullah-zabit';
const qiu = 'person:qiu-zhiyuan';

const claims: readonly Claim[] = [
  meeting('meeting:talks', 'event', 'khokhar zabit', 1, sentence),
  meeting('meeting:talks', 'event', 'khokhar zabit', 2, sentence),
  meeting('meeting:talks', 'event', 'khokhar zabit', 3, other),
  meeting('meeting:talks', 'date', '2028-11-27', 1, 'Monday'),
  meeting('meeting:talks', 'date', '2028-11-27', 2, 'Monday'),
  meeting('meeting:talks', 'date', '2028-11-28', 3, 'Tuesday'),
  meeting('meeting:talks', 'duration', '240', 1, 'four hours'),
  meeting('meeting:talks', 'duration', '240', 2, 'four hours'),
  meeting('meeting:talks', 'duration', '360', 3, 'six hours'),
  took('r:att1', 'meeting:talks', khokhar, 1, 'Khokhar'),
  took('r:att2', 'meeting:talks', zabit, 1, 'Zabit'),
  took('r:att3', 'meeting:talks', 'person:babar-mehsud', 3, 'Babar Mehsud'),
  meeting('meeting:visit', 'event', 'qiu zabit', 4, visited),
  took('r:att5', 'meeting:visit', qiu, 4, 'Qiu'),
  took('r:att4', 'meeting:visit', zabit, 4, 'Zabit'),
  meeting('meeting:back', 'event', 'khokhar zabit', 3, 'They would meet again in Kabul.'),
  took('meeting:back', 'meeting:back', khokhar, 3, 'They'),
  took('meeting:back', 'meeting:back', zabit, 3, 'They'),
  meeting('meeting:dinner', 'event', 'khokhar', 1, 'She has never met Nasrat.'),
  took('meeting:dinner', 'meeting:dinner', khokhar, 1, 'She'),
  { ...act('r:khokhar', [khokhar, 'state:PAK'], '', 1, 'Foreign Secretary'), slot: 'role', value: 'Foreign Secretary' },
  { ...act('r:qiu', [qiu, 'state:CHN'], '', 3, 'special envoy'), slot: 'role', value: 'special envoy' },
  act('r:p1', [khokhar, 'proposal:trucks'], 'proposed', 1, 'A Pakistani plan to reopen the crossing to lorries first.'),
  act(
    'r:p2',
    ['person:gul-afridi', 'proposal:convoy'],
    'proposed',
    3,
    'He has proposed a convoy of fifty perishables.',
  ),
  act('r:p3', [qiu, 'proposal:beijing'], 'proposed', 3, 'Qiu carries an invitation to come to Beijing.'),
  act('r:p3', [qiu, 'proposal:beijing'], 'proposed', 4, 'He renewed an invitation to Beijing.'),
  act('r:no1', [zabit, 'proposal:trucks'], 'rejected', 1, 'Kabul wants <one gate>, one day, everyone.'),
  act('r:no1', [zabit, 'proposal:trucks'], 'rejected', 2, 'Kabul wants <one gate>, one day, everyone.'),
  act('r:no1', [zabit, 'proposal:trucks'], 'rejected', 4, 'Kabul’s answer: all or nothing.'),
  act('r:yes1', ['person:noorwali-afridi', 'proposal:trucks'], 'accepted', 3, 'One senator asked for the lorries.'),
  act('r:no4', ['person:noorwali-afridi', 'proposal:trucks'], 'rejected', 4, 'The senator no longer asks for lorries.'),
  act('r:yes2', [khokhar, 'proposal:beijing'], 'accepted', 3, 'Islamabad has already accepted.'),
  act('r:no2', [zabit, 'proposal:beijing'], 'rejected', 4, 'Beijing is far and our post is near.'),
  act('r:no3', [zabit, 'meeting:back'], 'rejected', 4, 'The mullah would not have her back.'),
  act('r:q1', [khokhar, 'statement:padlock'], 'said', 1, 'Take away the post and the gate opens'),
  act('r:q1', [khokhar, 'statement:padlock'], 'said', 2, 'Take away the post and the gate opens'),
  act('r:q2', [khokhar, 'statement:eleven'], 'said', 1, 'Zabit shelters the eleven'),
  act('r:q3', [zabit, 'statement:formula'], 'said', 4, 'all or nothing'),
];

const addClaims = `UNWIND $claims AS c
MATCH (a:Article {id: c.article})
CREATE (claim:Claim {id: c.id, fact: c.fact, slot: c.slot, value: c.value, polarity: 'asserted', modality: 'actual',
  start: c.start, end: c.end, text: c.text, confidence: 0.9, extractor: 'test/1'})-[:IN]->(a)
WITH claim, c
UNWIND c.about AS about
MATCH (x {id: about})
CREATE (claim)-[:ABOUT]->(x)`;

/** Where it stands: inside the sentence of its article that has the words, where one has; else alone. */
function spanOf(claim: Claim, index: number): { start: number; end: number } {
  const around = claims.findIndex(
    ({ slot, article, text }) => slot === 'event' && article === claim.article && text.includes(claim.text),
  );
  const start = around < 0 ? index * 100 : around * 100 + (claims[around]?.text.indexOf(claim.text) ?? 0);
  return { start, end: start + claim.text.length };
}

export async function buildTorkham(session: Session): Promise<void> {
  const source = readFileSync(new URL('torkham.cypher', import.meta.url), 'utf8');
  await session.run(source);
  await session.run(addClaims, {
    claims: claims.map((claim, index) => {
      const { start, end } = spanOf(claim, index);
      return {
        ...claim,
        id: `claim:${String(index).padStart(2, '0')}`,
        article: `article:${claim.article}`,
        start: BigInt(start),
        end: BigInt(end),
      };
    }),
  });
}
