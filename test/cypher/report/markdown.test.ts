import { expect, test } from '@jest/globals';
import { toMarkdown } from '../../../cypher/report/markdown.ts';
import { render } from '../../../cypher/report/render.ts';
import { Report } from '../../../cypher/report/model.ts';
import { sample } from './sample.ts';

const lines = toMarkdown(sample).split('\n');

test('every line ends in its references, and each leads to a sentence', () => {
  const start = lines.findIndex((line) => line === '## Not told');
  const facts = lines.slice(0, start).filter((line) => line.startsWith('- '));
  expect(facts).toHaveLength(3);
  expect(facts.filter((line) => !/\[\[\d+\]\]\(#s\d+\)$/.test(line))).toEqual([]);
  for (const [, anchor] of lines.join('\n').matchAll(/\]\(#(s\d+)\)/g)) {
    expect(lines.join('\n')).toContain(`<a id="${anchor}"></a>`);
  }
});

test('the texts of articles stay text', () => {
  const quote = lines.find((line) => line.includes('alert("x")'));
  expect(quote).toContain('\\<script\\>');
  expect(quote).toContain('\\[a link\\](javascript');
  expect(lines.join('\n')).toContain('A \\*starred\\* paper');
});

test('the sides of a dispute stand under what they dispute', () => {
  const at = lines.indexOf('  - disputed: the date');
  expect(lines[at + 1]).toBe('    - 12 May 2031 (“Monday \\<b\\>”): The Ostrava Herald [[1]](#s1)');
});

test('JSON is the report itself', () => {
  expect(Report.parse(JSON.parse(render(sample, 'json')))).toEqual(sample);
});
