import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DossierError } from '../../../graph/model/errors.ts';
import type { Reading } from '../../../graph/model/reading.ts';
import { type LanguageModel, loadLanguageModel } from '../../../ingest/language/understand.ts';
import { AnswerCache } from '../../../ingest/remote/answer-cache.ts';
import { type Answer, type Quote, usable } from '../../../ingest/remote/answer.ts';
import type { Chat } from '../../../ingest/remote/chat.ts';
import type { Message } from '../../../ingest/remote/prompt.ts';
import { createRemotePool, type RemotePool } from '../../../ingest/remote/reader.ts';
import { goodAnswer, NOTHING, pointing, storyAt, TEXT } from './support/story.ts';

let folder: string;
let caches = 0;
let model: LanguageModel;
beforeAll(async () => {
  model = await loadLanguageModel();
  folder = mkdtempSync(join(tmpdir(), 'dossier-answers-'));
});
afterAll(async () => {
  await model.close();
  rmSync(folder, { recursive: true });
});

/** In place of an answer: the model runs out of room. */
const CUT = 'CUT';

/** Answers in turn; the last one for ever. Counts what it was asked. */
function scripted(...answers: ((messages: readonly Message[]) => string)[]): Chat & { asked: Message[][] } {
  const asked: Message[][] = [];
  const chat: Chat = async (messages) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)]!;
    asked.push([...messages]);
    const text = answer(messages);
    return text === CUT
      ? { text: '{"entities": [', usage: { input: 10, output: 5 }, cut: true }
      : { text, usage: { input: 10, output: 5 }, cut: false };
  };
  return Object.assign(chat, { asked });
}

const open = (chat: Chat, cache = `cache-${++caches}`): Promise<RemotePool> =>
  createRemotePool({ model, settings: { model: 'tiny' }, chat, cache: new AnswerCache(join(folder, cache), 'tiny') });

const json = (make: (messages: readonly Message[]) => Answer) => (messages: readonly Message[]) =>
  JSON.stringify(make(messages));

async function readWith(chat: Chat, text = TEXT): Promise<{ reading: Reading; pool: RemotePool }> {
  const pool = await open(chat);
  return { reading: await pool.read(storyAt('a.txt', text)), pool };
}

const words = ({ start, end }: { start: number; end: number }, text = TEXT): string => text.slice(start, end);
const name = (reading: Reading, key: string | null) => reading.entities.find((one) => one.key === key)?.name;

test('a good answer becomes a reading whose every span is the article’s', async () => {
  const { reading } = await readWith(scripted(json(goodAnswer)));
  expect(reading.extractor).toBe('llm:tiny/2');
  const [held, refused] = reading.meetings;
  expect(held!.participants.map(({ entity }) => name(reading, entity))).toEqual(['Ivo Lind', 'Sana Haddad']);
  expect(held!.dates[0]).toMatchObject({ interval: { earliest: '2031-05-13', latest: '2031-05-13' } });
  expect(held!.durations[0]).toMatchObject({ minutesMin: 180, minutesMax: 180 });
  expect(held!.places.map(({ entity }) => name(reading, entity))).toEqual(['Geneva']);
  expect(refused!.status).toBe('refused');
  const [stance] = reading.stances;
  expect([name(reading, stance!.actor), stance!.type, stance!.target]).toEqual(['Sana Haddad', 'REJECTED', 'p1']);
  const [statement] = reading.statements;
  expect(statement).toMatchObject({ kind: 'direct', about: ['p1'] });
  expect(words(statement!.content[0]!)).toBe('We will not sign this,');
  expect(reading.entities.find((one) => one.name === 'Geneva')).toMatchObject({
    known: 'place:geneva',
    within: 'state:CHE',
  });
  expect(reading.entities.find((one) => one.known === 'state:NOR')?.name).toBe('Norway');
  expect(reading.roles).toMatchObject([{ role: 'Norwegian envoy', tense: 'present' }]);
});

test('what the article does not hold is thrown away, and so is what stands on it alone', async () => {
  const { reading, pool } = await readWith(
    scripted(
      json((messages) => {
        const at = pointing(messages);
        const good = goodAnswer(messages);
        const invented = { sentence: 2, words: 'We accept everything' };
        return {
          ...good,
          entities: [
            ...good.entities,
            {
              id: 'e9',
              type: 'Person',
              kind: null,
              name: 'John Doe',
              mentions: [{ sentence: 1, words: 'John Doe' }],
              members: [],
            },
          ],
          meetings: [{ ...good.meetings[0]!, participants: ['e1', 'e9', 'e2', 'e77'] }],
          stances: [{ ...good.stances[0]!, actor: 'e9' }],
          statements: [{ speaker: 'e2', content: [invented], cue: at('told'), about: [], dates: [] }],
        };
      }),
    ),
  );
  expect(reading.entities.map((one) => one.name)).not.toContain('John Doe');
  expect(reading.meetings[0]!.participants).toHaveLength(2);
  expect(reading.stances).toEqual([]);
  expect(reading.statements).toEqual([]);
  expect(pool.tally().dropped).toBeGreaterThanOrEqual(2);
});

const AWAY = `${TEXT} Khoury was not there.`;

/** Who was at the first meeting, and who was not by which words. */
async function whereabouts(absent: (at: (words: string) => Quote) => Answer['meetings'][number]['absent']) {
  const { reading, pool } = await readWith(
    scripted(
      json((messages) => {
        const good = goodAnswer(messages);
        return { ...good, meetings: [{ ...good.meetings[0]!, absent: absent(pointing(messages)) }] };
      }),
    ),
    AWAY,
  );
  const [meeting] = reading.meetings;
  return {
    there: meeting!.participants.map(({ entity }) => name(reading, entity)),
    away: meeting!.absent.map(({ entity, anchor }) => [name(reading, entity), words(anchor, AWAY)]),
    dropped: pool.tally().dropped,
  };
}

test('who was not there is believed by words that the article holds', async () => {
  expect(await whereabouts((at) => [{ actor: 'e3', words: at('Khoury was not there') }])).toEqual({
    there: ['Ivo Lind', 'Sana Haddad'],
    away: [['Rami Khoury', 'Khoury was not there']],
    dropped: 0,
  });
  const invented = { sentence: 1, words: 'Khoury stayed at home' };
  expect(
    await whereabouts((at) => [
      { actor: 'e3', words: invented },
      { actor: 'e4', words: at('Geneva') },
      { actor: 'e77', words: at('met') },
    ]),
  ).toEqual({ there: ['Ivo Lind', 'Sana Haddad'], away: [], dropped: 1 });
});

test('nobody is at a meeting and away from it by one sentence', async () => {
  const { there, away } = await whereabouts((at) => [{ actor: 'e1', words: at('Ivo Lind met') }]);
  expect(there).toEqual(['Sana Haddad']);
  expect(away).toEqual([['Ivo Lind', 'Ivo Lind met']]);
});

test('a model that does not know of absences has none', () => {
  const [meeting] = goodAnswer([]).meetings;
  const { absent: _, ...before } = meeting!;
  expect(usable(JSON.stringify({ meetings: [before] }))?.answer.meetings).toMatchObject([{ absent: [] }]);
});

test('whether something is quoted word for word is seen from the article’s marks', async () => {
  const { reading } = await readWith(
    scripted(
      json((messages) => {
        const at = pointing(messages);
        const said = at('She rejected a Norwegian proposal for a shared port authority');
        return {
          ...goodAnswer(messages),
          statements: [{ speaker: 'e2', content: [said], cue: null, about: [], dates: [] }],
        };
      }),
    ),
  );
  expect(reading.statements.map(({ kind }) => kind)).toEqual(['indirect']);
});

function chatty(messages: readonly Message[]): string {
  const good = goodAnswer(messages);
  const broken = {
    ...good,
    meetings: [{ ...good.meetings[0]!, status: 'probably' }, good.meetings[1]],
    roles: 'none',
  };
  return `<think>{"maybe"}</think>\nHere it is:\n\`\`\`json\n${JSON.stringify(broken)}\n\`\`\`\n`;
}

test('an answer in a fence or after thoughts is read; items that break the schema are left out', async () => {
  const { reading, pool } = await readWith(scripted(chatty));
  expect(reading.meetings.map(({ status }) => status)).toEqual(['refused']);
  expect(reading.roles).toEqual([]);
  expect(pool.tally().dropped).toBe(2);
});

test('an answer that is no JSON is asked for once more; twice is a failure of that article alone', async () => {
  const once = scripted(() => 'I would rather not.', json(goodAnswer));
  expect((await readWith(once)).reading.meetings).toHaveLength(2);
  expect(once.asked[1]!.at(-1)!.content).toContain('Answer again');
  await expect(readWith(scripted(() => 'No.'))).rejects.toMatchObject({
    code: 'READER_FAILED',
    message: 'tiny gave no JSON for a.txt; try again or take another model.',
  });
});

test('where the model has no room for the answer, it is asked about halves', async () => {
  const chat = scripted(
    () => CUT,
    (messages) => JSON.stringify({ ...NOTHING, ...goodAnswer(messages) }),
  );
  const { reading } = await readWith(chat);
  expect(chat.asked.length).toBeGreaterThan(2);
  expect(reading.entities.filter((one) => one.name === 'Sana Haddad')).toHaveLength(1);
  expect(reading.meetings.map(({ status }) => status).toSorted()).toEqual(['held', 'refused']);
});

test('a long article is asked about in passages, and one who is known before stays the same', async () => {
  const filler = 'The river rose again on the eastern bank and nobody in the village was surprised by it. '.repeat(50);
  const text = `${TEXT}\n\n${filler}\n\nHaddad left Geneva late.`;
  const chat = scripted((messages) => {
    const at = pointing(messages);
    const shown = messages[1]!.content;
    if (shown.includes('Ivo Lind met')) return JSON.stringify(goodAnswer(messages));
    if (!shown.includes('left Geneva')) return JSON.stringify(NOTHING);
    const key = /(e\d+) Sana Haddad/.exec(shown)![1]!;
    const mentions = [at('Haddad')];
    return JSON.stringify({
      ...NOTHING,
      entities: [{ id: key, type: 'Person', kind: null, name: 'Haddad', mentions, members: [] }],
    });
  });
  const { reading } = await readWith(chat, text);
  const haddad = reading.entities.filter((one) => one.name?.includes('Haddad'));
  expect(haddad).toHaveLength(1);
  expect(words(haddad[0]!.mentions.at(-1)!, text)).toBe('Haddad');
  expect(haddad[0]!.mentions.at(-1)!.start).toBeGreaterThan(4000);
});

test('what was answered once is never asked again, also by another run that was cut short', async () => {
  const chat = scripted(json(goodAnswer));
  const first = await open(chat, 'shared');
  await first.read(storyAt('a.txt'));
  const silent = scripted(() => {
    throw new Error('asked');
  });
  const second = await open(silent, 'shared');
  const reading = await second.read(storyAt('b.txt'));
  expect(reading.meetings).toHaveLength(2);
  expect(second.tally()).toMatchObject({ kept: 1, usage: { input: 0, output: 0 } });
});

test('once the server has turned a question away for all, it is not asked again', async () => {
  let asked = 0;
  const pool = await open(async () => {
    asked++;
    throw new DossierError('READER_REFUSED', 'No.');
  });
  for (const path of ['a.txt', 'b.txt'])
    await expect(pool.read(storyAt(path))).rejects.toMatchObject({ code: 'READER_REFUSED' });
  expect(asked).toBe(1);
});
