import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { z } from 'zod';

const folder = fileURLToPath(new URL('../../examples/articles/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
const Record = z.object({
  url: z.url(),
  title: z.string().min(1),
  text: z.string().min(500),
  published: z.iso.date(),
  publisher: z.string().min(1),
});

test('there are several formats, and enough articles to disagree', () => {
  expect(new Set(files.map((path) => path.split('.').at(-1)))).toEqual(new Set(['txt', 'html', 'md', 'jsonl', 'xml']));
  expect(files.length).toBeGreaterThanOrEqual(8);
});

test('every link leads to a name that nobody can own', () => {
  const hosts = files.flatMap((path) =>
    [...readFileSync(folder + path, 'utf8').matchAll(/https?:\/\/([\w.-]+)/g)].map((match) => match[1] ?? ''),
  );
  const standards = ['schema.org', 'purl.org'];
  expect(hosts.filter((host) => !host.endsWith('.example') && !standards.includes(host))).toEqual([]);
});

test('each JSON line is a whole article', () => {
  const lines = readFileSync(`${folder}aegean-august.jsonl`, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => Record.parse(JSON.parse(line)).publisher)).toHaveLength(3);
});
