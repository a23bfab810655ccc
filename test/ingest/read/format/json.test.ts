import { describe, expect, test } from '@jest/globals';
import type { Found } from '../../../../ingest/read/format/draft.ts';
import { readJsonLines } from '../../../../ingest/read/format/json-lines.ts';
import { readJson } from '../../../../ingest/read/format/json.ts';
import { headline, story } from '../../../fixtures/read/story.ts';

async function all(found: AsyncIterable<Found>): Promise<string[]> {
  const shown: string[] = [];
  for await (const item of found)
    shown.push(item.kind === 'draft' ? `${item.path} ${item.fields.headline}` : `${item.path} ${item.error.code}`);
  return shown;
}

const record = (title: string) => JSON.stringify({ title, text: story });
const lines = (text: string, maxBytes = 100_000, chunk = 50) =>
  all(
    readJsonLines(
      Buffer.from(text)
        .toString('latin1')
        .match(new RegExp(`[^]{1,${chunk}}`, 'g'))
        ?.map((part) => Buffer.from(part, 'latin1')) ?? [],
      'a.jsonl',
      maxBytes,
    ),
  );
const json = (text: string) =>
  all(readJson({ path: 'a.json', bytes: Buffer.from(text), mediaType: null, charset: null, url: null }));

describe('readJsonLines', () => {
  test('reads a line at a time, whatever the pieces', async () => {
    const text = `\uFEFF${record('One')}\r\n\n${record('Zürich “two”')}\n${record('Three')}`;
    const expected = ['a.jsonl#1 One', 'a.jsonl#3 Zürich “two”', 'a.jsonl#4 Three'];
    for (const chunk of [1, 7, 1000, 100_000]) expect(await lines(text, 100_000, chunk)).toEqual(expected);
  });

  test('a bad line is passed over', async () => {
    const bad = ['{"text": ', '[]', '{"text": ""}', '{"title": "no text"}', `{"text": "${'x'.repeat(5000)}"}`];
    expect(await lines([record('One'), ...bad, record('Two')].join('\n'), 4000)).toEqual([
      'a.jsonl#1 One',
      'a.jsonl#2 INPUT_MALFORMED',
      'a.jsonl#3 INPUT_MALFORMED',
      'a.jsonl#4 INPUT_EMPTY',
      'a.jsonl#5 INPUT_MALFORMED',
      'a.jsonl#6 INPUT_TOO_LARGE',
      'a.jsonl#7 Two',
    ]);
  });

  test('a file that is something else is given up soon', async () => {
    const shown = await lines(story.replaceAll(' ', '\n'));
    expect(shown).toHaveLength(6);
    expect(shown.at(-1)).toBe('a.jsonl INPUT_MALFORMED');
  });

  test('an empty file is refused', async () => {
    await expect(lines('\n \n')).rejects.toMatchObject({ code: 'INPUT_EMPTY' });
  });

  test('fields are checked and kept', async () => {
    const fields = {
      url: 'https://quay.example/a',
      publisher: ' The Quay Courier ',
      published: '2031-05',
      title: headline,
    };
    for await (const found of readJsonLines(
      [Buffer.from(JSON.stringify({ text: story, ...fields }))],
      'a.jsonl',
      10_000,
    ))
      expect(found).toMatchObject({
        text: story,
        fields: {
          headline,
          publisher: 'The Quay Courier',
          published: { earliest: '2031-05-01', latest: '2031-05-31' },
          url: 'https://quay.example/a',
        },
      });
    const wrong = [{ url: 'javascript:x' }, { published: 'soon' }, { title: 5 }];
    for (const field of wrong)
      expect(await lines(JSON.stringify({ text: story, ...field }))).toEqual(['a.jsonl#1 INPUT_MALFORMED']);
  });
});

describe('readJson', () => {
  test.each([
    ['one article', record('One'), ['a.json One']],
    [
      'a list',
      `[${record('One')}, {"text": 3}, ${record('Two')}]`,
      ['a.json#1 One', 'a.json#2 INPUT_MALFORMED', 'a.json#3 Two'],
    ],
    ['lines', `${record('One')}\n${record('Two')}\n`, ['a.json#1 One', 'a.json#2 Two']],
    [
      'a JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Quay',
        items: [{ id: '1', title: 'One', content_text: story }],
      }),
      ['a.json#1 One'],
    ],
  ])('reads %s', async (_, text, expected) => {
    expect(await json(text)).toEqual(expected);
  });

  test.each([
    ['no JSON', '{"text": ', 'INPUT_MALFORMED'],
    ['no article', '{"name": "dossier"}', 'INPUT_MALFORMED'],
    ['an empty list', '[]', 'INPUT_NO_ARTICLE'],
  ])('refuses %s', async (_, text, code) => {
    await expect(json(text)).rejects.toMatchObject({ code });
  });
});
