import { expect, test } from '@jest/globals';
import { report } from '../../../cypher/report/report.ts';
import { project } from '../../../graph/project/project.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';
import { story } from '../../graph/support/story.ts';
import { sessionsOn } from '../../viewer/support/sample-graph.ts';

/** The disputes of a section's lines, each as its slot and what is said. */
async function disputes(section: string, ...evidence: readonly Evidence[]) {
  const session = sessionsOn(project(evidence))();
  const { sections } = await report(session, ['Ivo Lind']);
  await session.close();
  const lines = sections.find(({ id }) => id === section)?.lines ?? [];
  return lines.map((line) =>
    line.disputes.map(({ slot, sayings }) => [
      slot,
      ...sayings.map(({ value, publishers }) => `${value}: ${publishers.join()}`),
    ]),
  );
}

const words = 'We will not sign a paper that hands over the port';

const said = (speaker: string, publisher: string) =>
  story(`${speaker} in the ${publisher}: “${words}”`, { publisher }).people(speaker).says(speaker, words).evidence();

const offer = (amount: string, publisher: string) =>
  story(`Ivo Lind offered a port authority for ${amount} to Sana Haddad, ${publisher}.`, { publisher })
    .people('Ivo Lind', 'Sana Haddad')
    .proposal(`a port authority for ${amount}`)
    .stance('PROPOSED', 'Ivo Lind', `a port authority for ${amount}`)
    .evidence();

const met = (date: string, publisher: string) =>
  story(`Ivo Lind met Sana Haddad, ${publisher}.`, { publisher })
    .people('Ivo Lind', 'Sana Haddad')
    .meeting('met', ['Ivo Lind', 'Sana Haddad'], { date })
    .evidence();

test('who said it', async () => {
  expect(await disputes('said', said('Ivo Lind', 'Herald'), said('Sana Haddad', 'Tribune'))).toEqual([
    [['speaker', 'Ivo Lind: Herald', 'Sana Haddad: Tribune']],
  ]);
});

test('the amount of a proposal', async () => {
  expect(await disputes('proposals', offer('25 years', 'Herald'), offer('three decades', 'Tribune'))).toEqual([
    [['number', '25 years: Herald', 'three decades: Tribune']],
  ]);
});

test('a date that agrees with both sides is on neither', async () => {
  const told = [met('2031-05-12', 'Herald'), met('2031-05-13', 'Tribune'), met('2031-05-12/2031-05-18', 'Courier')];
  expect(await disputes('meetings', ...told)).toEqual([[['date', '12 May 2031: Herald', '13 May 2031: Tribune']]]);
});

const joint = (amount: string, publisher: string) =>
  story(`Ivo Lind and Sana Haddad offered a port authority for ${amount}, ${publisher}.`, { publisher })
    .people('Ivo Lind', 'Sana Haddad')
    .proposal(`a port authority for ${amount}`)
    .stance('PROPOSED', 'Ivo Lind', `a port authority for ${amount}`)
    .stance('PROPOSED', 'Sana Haddad', `a port authority for ${amount}`)
    .evidence();

test('a proposal of two makers is put forward once, by both, and listed where reports contradict each other', async () => {
  const session = sessionsOn(project([joint('25 years', 'Herald'), joint('three decades', 'Tribune')]))();
  const { sections } = await report(session, []);
  await session.close();
  const textsOf = (section: string) => sections.find(({ id }) => id === section)?.lines.map(({ text }) => text);
  const text = expect.stringMatching(/^(?:Ivo Lind and Sana Haddad|Sana Haddad and Ivo Lind) put forward an? /);
  expect(textsOf('proposals')).toEqual([text]);
  expect(textsOf('disputes')).toEqual([text]);
});

const friday = (publisher: string, away: readonly string[], there: readonly string[] = []) =>
  story(`${publisher}: Sana Haddad and Omar Bakri met. Ivo Lind was not there.`, { publisher })
    .people('Sana Haddad', 'Omar Bakri', 'Ivo Lind')
    .meeting('met', ['Sana Haddad', 'Omar Bakri', ...there], { date: '2031-05-09', absent: away })
    .evidence();

test('who was there and who was not', async () => {
  const found = await disputes('meetings', friday('Herald', [], ['Ivo Lind']), friday('Tribune', ['Ivo Lind']));
  expect(found).toEqual([[['participant', 'Ivo Lind was there: Herald', 'Ivo Lind was not there: Tribune']]]);
});

test('a meeting that somebody stayed away from is told in the report on them, with the sentence that says so', async () => {
  const evidence = story('Sana Haddad met Omar Bakri. Ivo Lind stayed away.', { publisher: 'Herald' });
  evidence.people('Sana Haddad', 'Omar Bakri', 'Ivo Lind').meeting('met', ['Sana Haddad', 'Omar Bakri'], {
    absent: ['Ivo Lind'],
    evidence: { start: 0, end: 27 },
  });
  const session = sessionsOn(project([evidence.evidence()]))();
  const { sections, sources } = await report(session, ['Ivo Lind']);
  const other = await report(session, ['Omar Bakri']);
  await session.close();
  const line = sections.find(({ id }) => id === 'absences')?.lines[0];
  expect(line?.notes).toContain('without Ivo Lind');
  expect(line?.references.map((number) => sources.find((source) => source.number === number)?.text)).toEqual([
    'Sana Haddad met Omar Bakri.',
    'Ivo Lind',
  ]);
  expect(sections.find(({ id }) => id === 'meetings')?.lines).toEqual([]);
  expect(other.sections.some(({ id }) => id === 'absences')).toBe(false);
  expect(other.sections.find(({ id }) => id === 'meetings')?.lines.map(({ notes }) => notes)).toEqual([
    ['without Ivo Lind', 'told by one origin'],
  ]);
});
