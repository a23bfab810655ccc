/** The card of a meeting at which somebody was by one article and was not by another. */
import { expect, test } from '@jest/globals';
import { project } from '../../../graph/project/project.ts';
import { application } from '../../../viewer/server/server.ts';
import { FactCard } from '../../../viewer/server/wire.ts';
import { story } from '../../graph/support/story.ts';
import { sessionsOn } from '../support/sample-graph.ts';

const report = (publisher: string, of: string, isThere: boolean) => {
  const company = ['Sana Haddad', 'Omar Bakri'];
  return story(`Sana Haddad met Omar Bakri on Friday. ${of}.`, { publisher })
    .people(...company, 'Ivo Lind')
    .meeting('met', isThere ? [...company, 'Ivo Lind'] : company, {
      date: '2031-05-09',
      absent: isThere ? [] : [['Ivo Lind', of]],
      evidence: { start: 0, end: 26 },
    })
    .evidence();
};

const evidence = [report('Herald', 'Ivo Lind sat with them', true), report('Tribune', 'Ivo Lind was not there', false)];
const facts = project(evidence);
const app = application({
  openSession: sessionsOn(facts),
  articles: async (id: string) => evidence.find(({ article }) => article.id === id)?.article ?? null,
  limits: { rows: 3 },
  app: '/nowhere',
});

async function cardOf(id: string): Promise<FactCard> {
  const response = await app.request(`/api/fact/${encodeURIComponent(id)}`, { headers: { host: '127.0.0.1:4730' } });
  return FactCard.parse(await response.json());
}

const sidesIn = ({ disputes }: FactCard) =>
  disputes.map(({ over, sides }) => [
    over,
    ...sides.map(({ value, passages }) => [value, ...passages.map(({ sentence }) => sentence)]),
  ]);

const expected = [
  [
    'who took part',
    ['Ivo Lind was there', 'Ivo Lind sat with them.'],
    ['Ivo Lind was not there', 'Ivo Lind was not there.'],
  ],
];

test('has both sides, each with its sentence; so has the line between him and whom he met', async () => {
  const meeting = facts.nodes.find(({ label }) => label === 'Meeting')?.id ?? '';
  expect(sidesIn(await cardOf(meeting))).toEqual(expected);
  const met = facts.relationships.filter(({ type }) => type === 'MET_WITH');
  const his = met.filter(({ start, end }) => [start, end].includes('person:ivo-lind'));
  expect(his).toHaveLength(2);
  for (const { id } of his) expect(sidesIn(await cardOf(id))).toEqual(expected);
  const others = met.find((one) => !his.includes(one));
  expect(sidesIn(await cardOf(others?.id ?? ''))).toEqual([]);
});

test('and whoever was away is shown with the words that say so', async () => {
  const { passages } = await cardOf('person:ivo-lind');
  expect(passages).toMatchObject([{ sentence: 'Ivo Lind was not there.', manner: ['denied'] }]);
});
