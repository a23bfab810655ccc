/** Rows as a table in plain text: columns aligned, cells cut to what the terminal holds. */

const GAP = '  ';
const NARROWEST = 6;

/** Columns that a terminal shows: wide East Asian characters and emoji take two, combining marks none. */
export function width(text: string): number {
  let columns = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    columns +=
      /\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u.test(
        segment,
      )
        ? 2
        : 1;
  }
  return columns;
}

/** `columns`: how wide the whole table may be; Infinity cuts nothing. */
export function table(keys: readonly string[], rows: readonly (readonly string[])[], columns: number): string {
  const cells = [keys, ...rows].map((row) => row.map(oneLine));
  const natural = keys.map((_, at) => Math.max(...cells.map((row) => width(row[at] ?? ''))));
  const widths = fit(natural, columns - GAP.length * (keys.length - 1));
  const numeric = keys.map((_, at) => rows.length > 0 && rows.every((row) => isNumber(row[at] ?? '')));
  const lines = cells.map((row) =>
    row
      .map((text, at) => fill(text, widths[at] ?? 0, numeric[at] ?? false))
      .join(GAP)
      .trimEnd(),
  );
  const rule = widths.map((size) => '─'.repeat(size)).join(GAP);
  return [lines[0], rule, ...lines.slice(1)].map((line) => `${line}\n`).join('');
}

// Control characters of a value must not reach the terminal.
const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

const isNumber = (text: string): boolean => /^(-?\d[\d,]*(\.\d+)?|)$/.test(text);

/** Takes from the widest columns until all fit. */
function fit(natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  const narrowest = Math.max(NARROWEST, Math.floor(room / Math.max(1, natural.length)));
  while (widths.reduce((sum, one) => sum + one, 0) > room) {
    const widest = Math.max(...widths);
    if (widest <= narrowest) break;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  return widths;
}

/** Numbers stand at the right of their column. */
function fill(text: string, size: number, right: boolean): string {
  const spaces = ' '.repeat(Math.max(0, size - width(text)));
  if (width(text) <= size) return right ? spaces + text : text + spaces;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (width(kept + segment) > size - 1) break;
    kept += segment;
  }
  return `${kept}…${' '.repeat(Math.max(0, size - 1 - width(kept)))}`;
}
