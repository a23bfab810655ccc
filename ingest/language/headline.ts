/** The headline of a document: its first paragraph, where that has no full stop as a sentence of the text has. */
import type { Document, Range } from './document.ts';

/** Longer first paragraphs are no headlines. */
const LONGEST = 30;

/** Null where the text begins without one. */
export function headlineOf({ words }: Pick<Document, 'words'>): Range | null {
  const next = words.findIndex((word, at) => at > 0 && word.paragraph);
  if (next <= 0 || next > LONGEST) return null;
  return /^[.:;,]$/u.test(words[next - 1]?.form ?? '') ? null : { from: 0, to: next };
}
