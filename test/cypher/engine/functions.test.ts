/** Functions of long texts and lists: right for every character, and no longer than a time limit from call to call. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openEngineSession } from '../../../cypher/engine/session.ts';
import { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';

const session = openEngineSession(new PropertyGraph());
const text = fc.string({ unit: fc.constantFrom('a', ' ', 'é', '😀', '\u{10FFFF}', '\uD83D', '\uDE00', '\t') });

const of = async (expression: string, parameters: Record<string, unknown>): Promise<unknown> =>
  (await session.run(`RETURN ${expression} AS x`, parameters)).records[0]?.get('x');

test('reverse() turns code points round', () =>
  fc.assert(
    fc.asyncProperty(text, async (t) => {
      expect(await of('reverse($t)', { t })).toBe(Array.from(t).toReversed().join(''));
    }),
  ));

test('trim() takes code points away at both ends', () =>
  fc.assert(
    fc.asyncProperty(text, fc.constantFrom('a', '😀', ' a', '\uDE00'), async (t, c) => {
      const letters = Array.from(t);
      const isKept = (letter: string): boolean => !Array.from(c).includes(letter);
      const [from, to] = [letters.findIndex(isKept), letters.findLastIndex(isKept) + 1];
      expect(await of('btrim($t, $c)', { t, c })).toBe(from < 0 ? '' : letters.slice(from, to).join(''));
    }),
  ));

/** A signal that is aborted once it has been looked at so often. */
function abortedAfter(looks: number): AbortSignal {
  const signal = new AbortController().signal;
  let left = looks;
  Object.defineProperty(signal, 'aborted', { get: () => (left -= 1) < 0 });
  return signal;
}

/** Forty calls; `i` alone takes fewer looks at the clock than that. */
const counted = (call: string): Promise<unknown> =>
  session.run(
    `WITH reduce(t = "ab", x IN range(1, 15) | t + t) AS t, range(1, 60000) AS l
     UNWIND range(1, 40) AS i WITH i, t, l RETURN count(${call}) AS n`,
    {},
    { signal: abortedAfter(20) },
  );

test('short values take few looks at the clock', async () => {
  await expect(counted('abs(i)')).resolves.toBeDefined();
});

test.each([
  'replace(t, "a", "b")',
  'toUpper(t)',
  'trim(t)',
  'split(t, "a")',
  'reverse(t)',
  'normalize(t)',
  'toStringList(l)',
  'valueType(l)',
  'reverse(l)',
  'tail(l)',
])('a long value makes %s count as many steps', async (call) => {
  const run = counted(call);
  await expect(run).rejects.toMatchObject({ code: 'Neo.ClientError.Transaction.TransactionTerminated' });
});
