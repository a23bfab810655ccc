/** A JSON file: one article, a list of articles, or a JSON Feed. */
import { z } from 'zod';
import { DossierError } from '../../../graph/model/errors.ts';
import { decode } from '../input/decode.ts';
import type { Content, Found } from './draft.ts';
import { readJsonLines } from './json-lines.ts';
import { parseJson, readRecord } from './json-record.ts';

const JsonFeed = z.object({ version: z.string().startsWith('https://jsonfeed.org/') });

export async function* readJson(content: Content): AsyncGenerator<Found> {
  const { path, bytes, charset } = content;
  const text = decode(bytes, path, charset);
  if (isJsonLines(text)) {
    yield* readJsonLines([Buffer.from(text)], path, bytes.length * 2);
    return;
  }
  const value = parseJson(text, path);
  if (JsonFeed.safeParse(value).success) yield* (await import('./feed.ts')).readFeedText(text, path);
  else if (!Array.isArray(value)) yield readRecord(value, path);
  else if (value.length === 0) throw new DossierError('INPUT_NO_ARTICLE', `${path} is an empty list; nothing to read.`);
  else for (const [index, record] of value.entries()) yield recordOrProblem(record, `${path}#${index + 1}`);
}

/** Whole objects on two lines or more: JSON lines under another name. */
function isJsonLines(text: string): boolean {
  const lines = text.split('\n', 3).filter((line) => line.trim() !== '');
  return lines.length >= 2 && lines.slice(0, 2).every((line) => /^\s*\{.*\}\s*$/u.test(line));
}

function recordOrProblem(record: unknown, path: string): Found {
  try {
    return readRecord(record, path);
  } catch (error) {
    if (error instanceof DossierError) return { kind: 'problem', path, error };
    throw error;
  }
}
