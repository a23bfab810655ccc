/** How well annotated stories are put together from perfect claims: B-cubed F1, and the disputes that they contain. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { figuresOf } from '../../evaluate/figures.ts';
import { annotated, annotatedStories } from '../../evaluate/stories.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/corpus/', import.meta.url));

test('the three stories of the fixtures', () => {
  const stories = readdirSync(fixtures).map((file) => annotated(readFileSync(`${fixtures}${file}`, 'utf8')));
  const { entities, meetings, proposals, statements, missed, wrong } = figuresOf(stories);
  expect(entities.f1).toBeGreaterThan(0.95);
  expect(meetings.f1).toBeGreaterThan(0.95);
  expect(proposals.precision).toBeGreaterThan(0.97);
  expect(proposals.f1).toBeGreaterThan(0.75);
  expect(statements.f1).toBeGreaterThan(0.97);
  expect([missed, wrong]).toEqual([[], []]);
});

const stories = annotatedStories();
(stories ? describe : describe.skip)('where the whole corpus is at hand', () => {
  test('its forty stories', () => {
    const { entities, meetings, proposals, statements, disputes } = figuresOf(stories ?? []);
    expect(entities.f1).toBeGreaterThan(0.965);
    expect(meetings.f1).toBeGreaterThan(0.97);
    expect(proposals.precision).toBeGreaterThan(0.98);
    expect(proposals.f1).toBeGreaterThan(0.86);
    expect(statements.f1).toBeGreaterThan(0.97);
    expect(disputes.precision).toBeGreaterThan(0.95);
    expect(disputes.recall).toBeGreaterThan(0.9);
  });
});
