import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadLanguageModel, type LanguageModel } from '../../../ingest/language/understand.ts';
import type { Document, Range } from '../../../ingest/language/document.ts';
import { articleOf } from './article.ts';

const TEXT = `Lind rules out handing over port as talks resume

GENEVA — Norwegian envoy Ivo Lind met Lebanese premier Sana Haddad for three hours on Tuesday, saying the two sides had moved “a little closer”.

“We will not sign this,” Haddad told reporters as she left, dismissing his plan for a shared port authority.`;

const textOf = ({ article, words }: Document, { from, to }: Range): string =>
  article.text.slice(words[from]!.start, words[to - 1]!.end);

describe.each(['native', 'wasm'] as const)('the language model on the %s runtime', (runtime) => {
  let model: LanguageModel;
  let document: Document;

  beforeAll(async () => {
    model = await loadLanguageModel({ runtime });
    document = await model.read(articleOf(TEXT));
  }, 60_000);
  afterAll(() => model.close());

  test('says which runtime reads', () => {
    expect(model.runtime).toBe(runtime);
    expect(model.name).toBe('dossier-reader/8');
  });

  test('finds the meeting, its status and who takes part', () => {
    const meeting = document.layers.triggers.find((trigger) => textOf(document, trigger) === 'met');
    expect(meeting).toMatchObject({ kind: 'meet', status: 'held', mode: 'in-person' });
    const scored = document.layers.mentions.map((mention) => ({
      name: textOf(document, mention),
      score: meeting!.score('participant', mention) ?? -Infinity,
    }));
    const present = scored.filter(({ score }) => score > 0).map(({ name }) => name);
    expect(present).toEqual(expect.arrayContaining(['Ivo Lind', 'Sana Haddad']));
  });

  test('finds who says what', () => {
    const said = document.layers.attributions.map(({ cue, source, content }) => ({
      cue: textOf(document, cue),
      source: source && textOf(document, source),
      content: content.map((range) => textOf(document, range)).join(' '),
    }));
    expect(said).toContainEqual(
      expect.objectContaining({
        cue: 'told',
        source: 'Haddad',
        content: expect.stringContaining('We will not sign this'),
      }),
    );
  });

  test('knows that she is Haddad', () => {
    const { mentions, antecedents } = document.layers;
    const chain = (i: number): string[] =>
      i < 0 ? [] : [textOf(document, mentions[i]!), ...chain(antecedents[i] ?? -1)];
    const she = mentions.findIndex((mention) => textOf(document, mention) === 'she');
    expect(chain(she).join(' ')).toContain('Haddad');
  });

  test('gives confidences that are probabilities', () => {
    const { mentions, triggers, attributions, proposals } = document.layers;
    for (const { confidence } of [...mentions, ...triggers, ...attributions, ...proposals]) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  test('reads the same twice', async () => {
    const again = await model.read(articleOf(TEXT));
    expect(JSON.stringify(again)).toBe(JSON.stringify(document));
  });

  test('reads an article without a word', async () => {
    const empty = await model.read(articleOf('  \n '));
    expect(empty.words).toEqual([]);
    expect(empty.layers.sentences).toEqual([]);
  });
});

/** All layers, confidences to two digits. */
async function layersOf(runtime: 'native' | 'wasm'): Promise<string> {
  const model = await loadLanguageModel({ runtime });
  const { layers } = await model.read(articleOf(TEXT));
  await model.close();
  return JSON.stringify(layers, (key, value: unknown) => (key === 'confidence' ? Number(value).toFixed(2) : value));
}

test('both runtimes read the same', async () => {
  expect(await layersOf('wasm')).toBe(await layersOf('native'));
}, 60_000);
