import { describe, expect, test } from '@jest/globals';
import { attributions } from '../../../../ingest/language/layers/attributions.ts';
import { triggers } from '../../../../ingest/language/layers/triggers.ts';
import { forEachHead, type Encoding, type Head, type Row } from '../../../../ingest/language/model/encoding.ts';
import type { Labels } from '../../../../ingest/language/model/labels.ts';

const LENGTH = 8;
const window = { from: 0, to: LENGTH };

/** Scores that are 0 but for the cells given as [word, column, score]. */
function scores(width: number, cells: readonly (readonly [number, number, number])[] = []) {
  const values = new Float32Array(LENGTH * width);
  for (const [word, column, score] of cells) values[word * width + column] = score;
  return { width, values };
}
/** A row with one score inside of a range and another outside. */
const row = (from: number, to: number, inside = 4, outside = -4): Row => ({
  window,
  scores: Float32Array.from({ length: LENGTH }, (_, i) => (i >= from && i < to ? inside : outside)),
});
const at = <T>(word: number, value: T): (T | undefined)[] =>
  Array.from({ length: LENGTH }, (_, i) => (i === word ? value : undefined));

const encodingOf = (heads: Partial<Record<Head, ReturnType<typeof scores>>>, rest: Partial<Encoding>): Encoding => ({
  ...forEachHead((head) => heads[head] ?? scores(3)),
  length: LENGTH,
  heads: [],
  roles: [],
  arguments: [],
  ...rest,
});

describe('an attribution', () => {
  const cue = scores(3, [[3, 1, 9]]);

  test('has the source and the content of its cue', () => {
    const roles = at(3, { source: row(4, 6), content: row(0, 3) });
    const [found, ...others] = attributions(encodingOf({ cue, speech: cue }, { roles }));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ cue: { from: 3, to: 4 }, source: { from: 4, to: 6 }, content: [{ from: 0, to: 3 }] });
    expect(found!.confidence).toBeGreaterThan(0.9);
  });

  test('has content on both sides of its cue, in two stretches', () => {
    const content = row(0, 3);
    content.scores.fill(4, 6, 8);
    const [found] = attributions(encodingOf({ cue, speech: cue }, { roles: at(3, { source: row(4, 6), content }) }));
    expect(found?.content).toEqual([
      { from: 0, to: 3 },
      { from: 6, to: 8 },
    ]);
  });

  test('is speech only where the head of speech finds its cue', () => {
    const roles = at(3, { source: row(4, 6), content: row(0, 3) });
    const silent = scores(3, [[3, 0, 9]]);
    expect(attributions(encodingOf({ cue, speech: cue }, { roles })).map(({ speech }) => speech)).toEqual([true]);
    expect(attributions(encodingOf({ cue, speech: silent }, { roles })).map(({ speech }) => speech)).toEqual([false]);
    expect(attributions(encodingOf({ cue: silent, speech: cue }, { roles })).map(({ speech }) => speech)).toEqual([
      true,
    ]);
  });

  test('may have no source, but is none without content', () => {
    const nothing = row(0, 0);
    const withContent = encodingOf({ cue, speech: cue }, { roles: at(3, { source: nothing, content: row(0, 3) }) });
    expect(attributions(withContent)[0]?.source).toBeNull();
    expect(
      attributions(encodingOf({ cue, speech: cue }, { roles: at(3, { source: row(4, 6), content: nothing }) })),
    ).toEqual([]);
  });
});

describe('a trigger', () => {
  const labels: Labels = {
    names: [],
    pos: [],
    relations: [],
    mentions: [],
    triggers: ['meet', 'propose', 'reject', 'accept'],
    meetingStatus: ['held', 'planned'],
    meetingMode: ['in-person', 'phone'],
    proposalStatus: ['made', 'expected'],
  };
  const status = scores(6, [
    [2, 1, 5],
    [2, 2, 5],
    [6, 5, 5],
  ]);
  const found = triggers(
    encodingOf(
      {
        triggers: scores(9, [
          [2, 1, 9],
          [6, 3, 9],
        ]),
        status,
      },
      { arguments: at(2, { participant: row(0, 2, 3, -3), actor: row(0, 0), target: row(2, 4) }) },
    ),
    labels,
    [],
  );

  test('has the status and mode of its kind', () => {
    expect(found).toMatchObject([
      { kind: 'meet', from: 2, to: 3, status: 'planned', mode: 'in-person' },
      { kind: 'propose', from: 6, to: 7, status: 'expected', mode: null },
    ]);
  });

  test('scores a range as an argument by the mean over its words', () => {
    expect(found[0]?.score('participant', { from: 0, to: 2 })).toBe(3);
    expect(found[0]?.score('participant', { from: 1, to: 3 })).toBe(0);
    expect(found[0]?.score('target', { from: 2, to: 4 })).toBe(4);
    expect(found[0]?.score('actor', { from: 20, to: 22 })).toBeNull();
    expect(found[1]?.score('actor', { from: 0, to: 2 })).toBeNull();
  });

  test('is not its own target', () => {
    expect(found[0]?.score('target', { from: 2, to: 3 })).toBeNull();
  });
});
