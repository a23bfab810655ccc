/** The Cypher gives what a plain reading of the facts gives. */
import { describe, expect, test } from '@jest/globals';
import { sessionSource } from '../../../viewer/server/session-source.ts';
import { factsSource } from '../support/facts-source.ts';
import { sample } from '../support/sample.ts';
import { sessionsOn } from '../support/sample-graph.ts';

const { facts, articles } = sample();
const cypher = sessionSource(sessionsOn(facts));
const plain = factsSource(facts);

const byJson = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(sorted(row))).toSorted();
const sorted = (row: object): object =>
  Object.fromEntries(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const total = (rows: readonly { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0);

describe('reads through Cypher', () => {
  test('of actors and what lies among them', async () => {
    const actors = await plain.actors();
    expect(await cypher.actors()).toEqual(actors);
    expect(byJson(await cypher.nodes(actors))).toEqual(byJson(await plain.nodes(actors)));
    expect(byJson(await cypher.among(actors))).toEqual(byJson(await plain.among(actors)));
    expect(byJson(await cypher.quotations(actors))).toEqual(byJson(await plain.quotations(actors)));
    expect(byJson(await cypher.spoken(actors))).toEqual(byJson(await plain.spoken(actors)));
    expect(byJson(await cypher.planned())).toEqual(byJson(await plain.planned()));
  });

  test('of one node, its surroundings and its claims', async () => {
    const id = 'person:nazim-karahisarli';
    expect(byJson(await cypher.around(id, 500))).toEqual(byJson(await plain.around(id, 500)));
    const ids = async (source: typeof cypher) => (await source.claimsAbout([id])).map((claim) => claim.id).toSorted();
    expect(await ids(cypher)).toEqual(await ids(plain));
    const [first] = await plain.around(id, 1);
    expect(await cypher.relationship(first?.id ?? '')).toEqual(first);
    expect(await cypher.relationship('met_with:nothing')).toBeNull();
  });

  test('of names, times, counts and articles', async () => {
    expect(byJson(await cypher.names())).toEqual(byJson(await plain.names()));
    expect(total(await cypher.happened())).toBe(total(await plain.happened()));
    expect(total(await cypher.published())).toBe(total(await plain.published()));
    expect(await cypher.status()).toEqual(await plain.status());
    const [article = ''] = articles.keys();
    expect(byJson(await cypher.claimsIn(article))).toHaveLength((await plain.claimsIn(article)).length);
  });
});
