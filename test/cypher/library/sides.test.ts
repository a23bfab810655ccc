import { expect, test } from '@jest/globals';
import { ask } from '../../../cypher/library/ask.ts';
import { question } from '../../../cypher/library/library.ts';
import { project } from '../../../graph/project/project.ts';
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
