/** How well annotated stories are put together from perfect claims: B-cubed F1 over what each article tells. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { resolve } from '../../../graph/resolve/resolve.ts';
import { bcubed } from '../support/bcubed.ts';
import { corpus } from '../support/corpus.ts';
import { type Perfect, perfect } from '../support/perfect.ts';

const shared = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));

function scores(evidence: readonly Perfect[]) {
  const resolution = resolve(evidence);
  const score = (kind: 'entities' | 'meetings' | 'proposals') =>
    bcubed(
      evidence.flatMap(({ article, reading, gold }) =>
        reading[kind].map(({ key }) => ({ found: resolution.idOf(article.id, key) ?? '', gold: gold.get(key) ?? '' })),
      ),
    );
  return { entities: score('entities'), meetings: score('meetings'), proposals: score('proposals') };
}

test('the three stories of the fixtures', () => {
  const { entities, meetings, proposals } = scores(corpus());
  expect(entities.f1).toBeGreaterThan(0.95);
  expect(meetings.f1).toBeGreaterThan(0.95);
  expect(proposals.precision).toBeGreaterThan(0.97);
  expect(proposals.f1).toBeGreaterThan(0.75);
});

(existsSync(`${shared}a`) ? describe : describe.skip)('where the whole corpus is at hand', () => {
  test('its forty stories', () => {
    const files = ['a', 'b'].flatMap((folder) =>
      readdirSync(`${shared}${folder}`).map((file) => `${shared}${folder}/${file}`),
    );
    const { entities, meetings, proposals } = scores(files.map((file) => perfect(readFileSync(file, 'utf8'))));
    expect(entities.f1).toBeGreaterThan(0.96);
    expect(meetings.f1).toBeGreaterThan(0.96);
    expect(proposals.precision).toBeGreaterThan(0.98);
    expect(proposals.f1).toBeGreaterThan(0.86);
  });
});
