import { expect, test } from '@jest/globals';
import { ask } from '../../../cypher/library/ask.ts';
import { question } from '../../../cypher/library/library.ts';
import { project } from '../../../graph/project/project.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';
import { story } from '../../graph/support/story.ts';
import { sessionsOn } from '../../viewer/support/sample-graph.ts';

const met = (date: string, publisher: string) =>
  story(`Ivo Lind met Sana Haddad, ${publisher}.`, { publisher })
    .people('Ivo Lind', 'Sana Haddad')
    .meeting('met', ['Ivo Lind', 'Sana Haddad'], { date })
    .evidence();

test.each(['disputes', 'dispute-over'])('%s gives no value that contradicts none', async (name) => {
  const told = [met('2031-05-12', 'Herald'), met('2031-05-13', 'Tribune'), met('2031-05-12/2031-05-18', 'Courier')];
  const facts = project(told);
  const meeting = facts.nodes.find(({ label }) => label === 'Meeting')?.id ?? '';
  const session = sessionsOn(facts)();
  const { records } = await ask(session, question(name), name === 'disputes' ? {} : { subject: meeting });
  await session.close();
  expect(records.map((record) => record.get('value'))).toEqual(['2031-05-12', '2031-05-13']);
});

const friday = (publisher: string, lind: 'there' | 'away' | 'left out', surname = false) => {
  const name = surname ? 'Lind' : 'Ivo Lind';
  return story(`${publisher}: Sana Haddad and Omar Bakri met. ${name} is told of.`, { publisher })
    .people('Sana Haddad', 'Omar Bakri', name)
    .meeting('met', ['Sana Haddad', 'Omar Bakri', ...(lind === 'there' ? [name] : [])], {
      date: '2031-05-09',
      absent: lind === 'away' ? [name] : [],
    })
    .evidence();
};

const rowsOf = async (name: string, parameters: Readonly<Record<string, string>>, evidence: readonly Evidence[]) => {
  const facts = project(evidence);
  const session = sessionsOn(facts)();
  const meeting = facts.nodes.find(({ label }) => label === 'Meeting')?.id ?? '';
  const { records } = await ask(session, question(name), 'subject' in parameters ? { subject: meeting } : parameters);
  await session.close();
  return records;
};

test.each(['disputes', 'dispute-over'])('%s says who was there and who was not, by name', async (name) => {
  const evidence = [friday('Herald', 'there'), friday('Tribune', 'away', true), friday('Courier', 'left out')];
  const records = await rowsOf(name, name === 'disputes' ? {} : { subject: '' }, evidence);
  const publisher = name === 'disputes' ? 'publishers' : 'publisher';
  expect(records.map((record) => [record.get('slot'), record.get('value'), [record.get(publisher)].flat()])).toEqual([
    ['participant', 'Ivo Lind was not there', ['Tribune']],
    ['participant', 'Ivo Lind was there', ['Herald']],
  ]);
});

test('a meeting that somebody stayed away from is none of theirs', async () => {
  const evidence = [friday('Tribune', 'away')];
  expect(await rowsOf('meetings-of', { actor: 'Ivo Lind' }, evidence)).toHaveLength(0);
  expect(await rowsOf('meetings-of', { actor: 'Omar Bakri' }, evidence)).toHaveLength(1);
});

test('publishers of which one has somebody there and one has not, differ', async () => {
  const evidence = [friday('Herald', 'there'), friday('Tribune', 'away')];
  const [row] = await rowsOf('publishers-that-differ', {}, evidence);
  expect([row?.get('one'), row?.get('other'), Number(row?.get('disputes'))]).toEqual(['Herald', 'Tribune', 1]);
});

test.each<[string, readonly Evidence[], unknown[]]>([
  ['one has him away', [friday('Tribune', 'away')], [['Ivo Lind', ['Tribune'], false]]],
  [
    'another has him there',
    [friday('Tribune', 'away', true), friday('Herald', 'there')],
    [['Ivo Lind', ['Tribune'], true]],
  ],
  ['none has him away', [friday('Courier', 'left out'), friday('Herald', 'there')], []],
])('who was away, where %s', async (_, evidence, rows) => {
  const records = await rowsOf('absences', {}, evidence);
  expect(records.map((record) => ['actor', 'publishers', 'disputed'].map((key) => record.get(key)))).toEqual(rows);
});

test('who was away, of one actor', async () => {
  const evidence = [friday('Tribune', 'away')];
  expect(await rowsOf('absences', { actor: 'Lind' }, evidence)).toHaveLength(1);
  expect(await rowsOf('absences', { actor: 'Bakri' }, evidence)).toHaveLength(0);
});
