/** PDF: the text of its pages. Its own dates say when the file was made, not when the article was published. */
import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';
import { DossierError } from '../../../graph/model/errors.ts';
import { noMetadata } from '../metadata/metadata.ts';
import type { Content, Draft } from './draft.ts';
import { type PrintedLine, paragraphsOf } from './pdf-lines.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** pdf.js speaks of errors only. */
const QUIET = { verbosity: 0, isEvalSupported: false };

/** Throws INPUT_UNREADABLE for a locked file, INPUT_MALFORMED for a broken one and INPUT_NO_ARTICLE for scans. */
export async function readPdf({ path, bytes, url }: Content): Promise<Draft> {
  let pdf: Pdf | null = null;
  try {
    pdf = await getDocumentProxy(Uint8Array.from(bytes), QUIET);
    const pages: PrintedLine[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await linesOfPage(pdf, number));
    const text = paragraphsOf(pages);
    if (!/\p{L}{3}/u.test(text)) throw withoutText(path);
    return { kind: 'draft', path, text, fields: { ...noMetadata, headline: await titleOf(pdf, text), url } };
  } catch (cause) {
    throw explained(path, cause);
  } finally {
    await pdf?.destroy();
  }
}

const withoutText = (path: string): DossierError =>
  new DossierError(
    'INPUT_NO_ARTICLE',
    `${path} is a PDF without text, perhaps a scan; run text recognition on it first.`,
  );

const Locked = z.object({ name: z.literal('PasswordException') });

function explained(path: string, cause: unknown): DossierError {
  if (cause instanceof DossierError) return cause;
  if (Locked.safeParse(cause).success)
    return new DossierError('INPUT_UNREADABLE', `${path} is protected by a password; remove it first.`, { cause });
  return new DossierError('INPUT_MALFORMED', `${path} is a damaged PDF; save it again.`, { cause });
}

const TextItem = z.object({
  str: z.string(),
  hasEOL: z.boolean(),
  height: z.number(),
  transform: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]),
});

async function linesOfPage(pdf: Pdf, number: number): Promise<PrintedLine[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  const lines: PrintedLine[] = [];
  let open: PrintedLine[] = [];
  for (const candidate of items) {
    const item = TextItem.safeParse(candidate);
    if (!item.success) continue;
    const { str, height, hasEOL, transform } = item.data;
    open.push({ text: str, x: transform[4], y: transform[5], height });
    if (!hasEOL) continue;
    lines.push(...lineOf(open));
    open = [];
  }
  return [...lines, ...lineOf(open)];
}

/** The pieces of one printed line as one; none where they are blank. */
function lineOf(pieces: readonly PrintedLine[]): PrintedLine[] {
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .replace(/[\s\0]+/gu, ' ')
    .trim();
  const [first] = pieces;
  return first === undefined || text === ''
    ? []
    : [{ ...first, text, height: Math.max(...pieces.map(({ height }) => height)) }];
}

const Information = z.object({ Title: z.string().trim().min(8).max(250) });

/** The document's title, where the text has it too: other titles are names of files and templates. */
async function titleOf(pdf: Pdf, text: string): Promise<string | null> {
  const { info } = await pdf.getMetadata();
  const parsed = Information.safeParse(info);
  const title = parsed.success ? parsed.data.Title.replace(/\s+/gu, ' ') : null;
  return title !== null && text.slice(0, 2000).replace(/\s+/gu, ' ').includes(title) ? title : null;
}
