/** One article as a JSON object: `text`, and where known `url`, `title`, `published`, `publisher`. */
import { z } from 'zod';
import { DossierError } from '../../../graph/model/errors.ts';
import { fieldDate } from '../metadata/written-date.ts';
import type { Draft } from './draft.ts';

const Optional = z.string().nullish();

const ArticleRecord = z.object({
  text: z.string(),
  title: Optional,
  publisher: Optional,
  /** A date as `2025-04-25`, `2025-04`, with a time of day, or written out. */
  published: Optional,
  url: z
    .url({ protocol: /^https?$/u })
    .or(z.literal(''))
    .nullish(),
});

const filled = (field: string | null | undefined): string | null => field?.trim() || null;

/** Throws INPUT_MALFORMED naming the field that is wrong, INPUT_EMPTY where the text is blank. */
export function readRecord(value: unknown, path: string): Draft {
  const record = ArticleRecord.safeParse(value);
  if (!record.success) {
    const issue = record.error.issues[0];
    const field = issue?.path.join('.') || 'the record';
    const message = `${path} is not an article: ${field}: ${issue?.message ?? 'invalid'}; give at least "text".`;
    throw new DossierError('INPUT_MALFORMED', message);
  }
  const { text, title, publisher, published, url } = record.data;
  if (text.trim() === '') throw new DossierError('INPUT_EMPTY', `${path} has a blank text; nothing to read.`);
  const date = fieldDate(published);
  if (published?.trim() && date === null) {
    const message = `${path} has a date that cannot be read: ${published.slice(0, 40)}; write it as 2025-04-25.`;
    throw new DossierError('INPUT_MALFORMED', message);
  }
  const fields = { headline: filled(title), publisher: filled(publisher), published: date, url: filled(url) };
  return { kind: 'draft', path, text, fields };
}

/** Throws INPUT_MALFORMED. */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    throw new DossierError('INPUT_MALFORMED', `${path} is not valid JSON; one object a line is wanted.`, { cause });
  }
}
