import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openEngineSession } from '../../../cypher/engine/session.ts';
import type { Line, Report } from '../../../cypher/report/model.ts';
import { report } from '../../../cypher/report/report.ts';
import type { Session } from '../../../cypher/session.ts';
import { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';
import { buildTorkham } from '../torkham.ts';

let session: Session;
beforeAll(async () => {
  session = openEngineSession(new PropertyGraph(), { write: true });
  await buildTorkham(session);
});
afterAll(() => session.close());

const lines = (of: Report, id: string): readonly Line[] =>
  of.sections.find((section) => section.id === id)?.lines ?? [];
const texts = (of: Report, id: string) => lines(of, id).map(({ text }) => text);

describe.each([
  ['the whole graph', []],
  ['one actor', ['Zabit']],
  ['two actors', ['Saadia Khokhar', 'Zabit']],
] as const)('a report on %s', (_, names) => {
  test('has no line without a sentence, and numbers them all in the order in which they are met', async () => {
    const { sections, sources } = await report(session, names);
    const met = sections
      .flatMap((section) => section.lines)
      .flatMap((line) => {
        expect(line.references).not.toEqual([]);
        return [
          ...line.references,
          ...line.disputes.flatMap(({ sayings }) => sayings.flatMap((one) => one.references)),
        ];
      });
    expect([...new Set(met)]).toEqual(sources.map(({ number }) => number));
    expect([...new Set(met)]).toEqual(sources.map((_source, index) => index + 1));
  });

  test('is the same each time', async () => {
    expect(await report(session, names)).toEqual(await report(session, names));
  });
});

describe('a report on two actors', () => {
  let both: Report;
  beforeAll(async () => {
    both = await report(session, ['Saadia Khokhar', 'Zabit']);
  });

  test('tells their meetings, and who says what where it is disputed', () => {
    const [meeting] = lines(both, 'meetings');
    expect(meeting?.text).toBe('Babar Mehsud, Mullah Zabit and Saadia Khokhar met in Kabul');
    expect(meeting?.when).toEqual({ earliest: '2028-11-27', latest: '2028-11-28' });
    expect(meeting?.notes).toEqual(['told by 2 independent origins in 3 articles']);
    const sides = meeting?.disputes.map(({ slot, sayings }) => [slot, ...sayings.map(({ value }) => value)]);
    expect(sides).toEqual([
      ['date', '27 November 2028', '28 November 2028'],
      ['duration', '4 hours', '6 hours'],
    ]);
  });

  test('refers from a disputed date to the sentence that gives it', () => {
    const number = lines(both, 'meetings')[0]?.disputes[0]?.sayings[1]?.references[0];
    expect(both.sources.find((source) => source.number === number)?.text).toMatch(/^She sat with Zabit on Tuesday/);
  });

  test('keeps what was only planned apart', () => {
    expect(texts(both, 'meetings-not-held')).toEqual(['Planned meeting of Mullah Zabit and Saadia Khokhar']);
  });

  test('tells what one proposed and how the other reacted', () => {
    expect(lines(both, 'proposals-first').map(({ text, reply }) => [reply, text])).toEqual([
      [false, 'Saadia Khokhar put forward a plan: “reopening with trucks first”'],
      [true, 'Mullah Zabit rejected “reopening with trucks first”'],
    ]);
    expect(lines(both, 'proposals-second')).toEqual([]);
  });

  test('tells where they stand on what others proposed', () => {
    expect(texts(both, 'positions')).toEqual([
      'Qiu Zhiyuan put forward an invitation: “an invitation to come to Beijing”',
      'Saadia Khokhar accepted “an invitation to come to Beijing”',
      'Mullah Zabit rejected “an invitation to come to Beijing”',
    ]);
  });

  test('tells what each said about the other and its proposals, reported speech as such', () => {
    expect(lines(both, 'said-first').map(({ quote }) => quote)).toEqual([
      { text: 'Zabit shelters the eleven', kind: 'indirect' },
    ]);
    expect(lines(both, 'said-second').map(({ quote }) => quote?.text)).toEqual(['all or nothing']);
  });

  test('says when it was printed where it does not know when it was said', () => {
    const [said] = lines(both, 'said-second');
    expect([said?.when, said?.printed]).toEqual([null, { earliest: '2028-12-04', latest: '2028-12-04' }]);
  });

  test('names third parties', () => {
    expect(texts(both, 'third-parties')).toEqual([
      'Babar Mehsud met Saadia Khokhar once and Mullah Zabit once, once together',
    ]);
  });

  test('has a timeline in order', () => {
    const days = lines(both, 'timeline').map(({ when, printed }) => (when ?? printed)?.earliest ?? '');
    expect(days).toEqual(days.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(days.length).toBeGreaterThan(5);
  });
});

describe('a state is told of together with those who speak for it', () => {
  test('in their own names', async () => {
    const states = await report(session, ['Pakistan', 'China']);
    expect(texts(states, 'roles')).toEqual([
      'Saadia Khokhar, for Pakistan: Foreign Secretary',
      'Qiu Zhiyuan, for China: special envoy',
    ]);
    expect(texts(states, 'proposals-second')).toEqual([
      'Qiu Zhiyuan put forward an invitation: “an invitation to come to Beijing”',
      'Saadia Khokhar accepted “an invitation to come to Beijing”',
    ]);
  });

  test('but who speaks for it is no part of it where both are asked for', async () => {
    expect(texts(await report(session, ['Pakistan', 'Saadia Khokhar']), 'meetings')).toEqual([]);
  });
});

test('who was only said to be planned for is not among those met', async () => {
  expect(texts(await report(session, ['Khokhar']), 'contacts')).toEqual([
    'Babar Mehsud (1 meeting)',
    'Mullah Zabit (1 meeting)',
  ]);
});

test('a proposal without reaction says so', async () => {
  const { sections } = await report(session, ['Gul Afridi']);
  expect(sections.find(({ id }) => id === 'proposals')?.lines[0]?.notes[0]).toBe('no reaction is told');
});

test('with the texts of articles at hand, sources are whole sentences', async () => {
  const { sources: plain } = await report(session, ['Gul Afridi']);
  const [words] = plain;
  const text = `It began. ${' '.repeat((words?.start ?? 0) - 17)}Today, ${words?.text} It went on.`;
  const { sources } = await report(session, ['Gul Afridi'], { textOf: (id) => (id === words?.article ? text : null) });
  expect(sources[0]).toEqual({ ...words, before: 'Today, ', after: '' });
});

test('a text that is not the one that was read changes nothing', async () => {
  const plain = await report(session, ['Zabit']);
  expect(await report(session, ['Zabit'], { textOf: () => 'another text' })).toEqual(plain);
});

test('an empty graph has an overview', async () => {
  const empty = openEngineSession(new PropertyGraph(), { write: true });
  const { figures, sections } = await report(empty);
  expect(figures.every(({ value }) => value === 0)).toBe(true);
  expect(sections.every((section) => section.lines.length === 0)).toBe(true);
  await empty.close();
});

describe('what cannot be reported on is refused in a sentence', () => {
  test.each([
    [['a', 'b', 'c'], 'OPTION_INVALID', /at most two/],
    [['Zabit', 'Mullah Zabit'], 'OPTION_INVALID', /Both names mean Mullah Zabit/],
    [['Afridi'], 'AMBIGUOUS', /Gul Afridi/],
    [['Zabith'], 'NOT_FOUND', /Did you mean "Mullah Zabit"/],
  ] as const)('%j', async (names, code, message) => {
    await expect(report(session, names)).rejects.toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });
});
