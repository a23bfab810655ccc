/** Repairs spans that tagging word by word has torn: a lone article or "to" belongs to the span that follows it. */
import type { Range, Word } from '../document.ts';

/** Words that begin a phrase or a name and are none by themselves. */
const OPENS =
  /^(?:the|a|an|to|of|for|by|with|in|on|at|and|or|from|under|as|into|over|about|mr\.?|mrs\.?|ms\.?|dr\.?)$/i;
/** Words that a phrase does not end with. */
const LEFT_OPEN = /^(?:the|a|an|to|of|for|by|with|in|on|at|and|or|but|from|under|as|into|over|about|[,;:—–-])$/i;

type Typed = Range & { readonly type: string };

/** In order, as given; never longer than the spans that were joined, and never empty. */
export function wholeSpans<T extends Typed>(spans: readonly T[], words: readonly Word[]): T[] {
  const form = (i: number): string => words[i]?.form ?? '';
  const out: T[] = [];
  for (const span of spans) {
    const before = out.at(-1);
    const torn = before?.to === span.from && before.type === span.type && allOpen(before, form);
    if (torn) out.pop();
    out.push(torn ? { ...span, from: before.from } : span);
  }
  return out.flatMap((span) => {
    let { to } = span;
    while (to > span.from && LEFT_OPEN.test(form(to - 1))) to--;
    return to > span.from ? [{ ...span, to }] : [];
  });
}

function allOpen({ from, to }: Range, form: (i: number) => string): boolean {
  for (let i = from; i < to; i++) if (!OPENS.test(form(i))) return false;
  return true;
}
