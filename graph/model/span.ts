/** A stretch of an article's text, in UTF-16 code units: `text.slice(start, end)`. */
import { z } from 'zod';

export const Span = z.object({ start: z.int().nonnegative(), end: z.int().positive() }).refine((s) => s.end > s.start, {
  message: 'a span ends after it starts',
});
export type Span = z.infer<typeof Span>;
