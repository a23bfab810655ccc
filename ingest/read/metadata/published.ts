/** When an article was published, as its own page says it; null where it does not. */
import { type Interval, Interval as IntervalSchema, day, intersection, isDay } from '../../../graph/model/interval.ts';
import { isMargin } from '../page/page.ts';
import { isProse } from '../page/prose.ts';
import { type Rule, type Scene, choose } from './candidate.ts';
import { signatureIn } from './embed.ts';
import { besideDate, dateOnly, findDate, monthOf, partsOf } from './written-date.ts';

/** Labels of dates on which somebody kept, printed or looked at the page. What follows them is never a publication. */
const HANDLING =
  /^(?:document|print(?:ed|ing)?|retrieved|access(?:ed)?|downloaded|archived?|captured|saved|scanned|exported|created|copied|viewed|fetched|crawl(?:ed)?|event|file)\b(?:\s+(?:date|on|at|from|time))?\s*[:\-–]?/iu;
const PUBLISHED =
  /^(?:(?:first|originally|this\s+(?:article|story)\s+was\s+(?:first\s+|originally\s+)?)\s*)?(?:published|posted|publication\s+date|date\s+published|pub(?:lish)?\s*date)\b[^\d]{0,30}?(?=\S)/iu;
const UPDATED = /^(?:last\s+)?(?:updated|modified|edited)\b/iu;
const DATE_LABEL = /^(?:date|dated|time|posted)\s*[:\-–]\s*/iu;
const labelledDate: Rule<Interval> = function* ({ page }) {
  for (const [index, block] of page.blocks.entries()) {
    if (block.bare.length > 160 || isProse(block.bare)) continue;
    const next = dateOnly(page.blocks[index + 1]?.bare ?? '');
    for (const part of partsOf(block.bare)) {
      const text = withoutHandling(part);
      const isLabel = PUBLISHED.test(text) || UPDATED.test(text) || (DATE_LABEL.test(text) && isMargin(page, index));
      const found = isLabel ? (findDate(text) ?? next) : null;
      if (found !== null && (found.index < 45 || PUBLISHED.test(text)))
        yield { value: found.interval, score: PUBLISHED.test(text) ? 10 : UPDATED.test(text) ? 4 : 8 };
    }
  }
};

const dateLine: Rule<Interval> = function* ({ page }) {
  for (const [index, block] of page.blocks.entries()) {
    const found = dateOnly(block.bare);
    if (found === null || UPDATED.test(block.bare) || isHandlingLabel(page.blocks[index - 1]?.bare ?? '')) continue;
    const atEnd = index >= page.blocks.length - 2;
    if (index < page.lead) yield { value: found.interval, score: 7 };
    else if (index > page.last && atEnd) yield { value: found.interval, score: 5 };
  }
};

/** "The Herald | May 14, 2031" above the story. */
const dateBesideName: Rule<Interval> = function* ({ page }) {
  for (const { bare } of page.blocks.slice(0, page.lead)) {
    const found = HANDLING.test(bare) ? null : besideDate(bare);
    if (found !== null) yield { value: found.interval, score: 6 };
  }
};

/** "By Jane Doe, May 14, 2031" and "May 14, 2031 by Jane Doe". */
const datedByline: Rule<Interval> = function* ({ page }) {
  for (const { bare } of page.blocks.slice(0, page.lead)) {
    const found = bare.length > 140 || HANDLING.test(bare) ? null : findDate(bare);
    if (found === null) continue;
    const rest = bare.slice(0, found.index) + bare.slice(found.index + found.length);
    if (/^[\s,|·•–—-]*[Bb][Yy]\s+\p{L}/u.test(rest)) yield { value: found.interval, score: 7 };
  }
};

/** "MOSCOW, April 25, 2025 (Reuters) – …" opens the story. */
const datelineWithYear: Rule<Interval> = function* ({ page }) {
  const opening = openingOf(page.blocks[page.lead]?.bare);
  const found = opening === null ? null : findDate(opening);
  if (found !== null) yield { value: found.interval, score: 8 };
};

/** ".../2025/04/25/..." names the day, ".../2025/04/..." the month; a dateline "April 25" makes a day of the month. */
const dateInUrl: Rule<Interval> = function* ({ page, url }) {
  const match = /\/(20\d\d)[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\d|3[01]))?(?=[/-])/u.exec(url ?? '');
  if (match === null) return;
  const [, year = '', month = '', date] = match;
  if (date === undefined) {
    const whole = monthOf(Number(year), Number(month));
    if (whole !== null)
      yield { value: dayByDateline(whole, openingOf(page.blocks[page.lead]?.bare)) ?? whole, score: 5 };
    return;
  }
  const parsed = IntervalSchema.safeParse(day(`${year}-${month}-${date}`));
  if (parsed.success) yield { value: parsed.data, score: 6 };
};

/** A post of the outlet itself, embedded in its story, is mostly of the same day: support, no more. */
const ownEmbed: Rule<Interval> = function* ({ page }) {
  for (const block of page.blocks) {
    const signature = signatureIn(block.bare);
    if (signature?.published) yield { value: signature.published, score: 1 };
  }
};

const rules: readonly Rule<Interval>[] = [
  labelledDate,
  dateLine,
  dateBesideName,
  datedByline,
  datelineWithYear,
  dateInUrl,
  ownEmbed,
];

export function publishedOf(scene: Scene): Interval | null {
  return choose(scene, rules, ({ earliest, latest }) => `${earliest}/${latest}`);
}

/** The part of a line before a handling label; empty where the line starts with one. */
function withoutHandling(text: string): string {
  return HANDLING.test(text) ? '' : text.replace(/\b(?:document date|printed|retrieved|accessed|archived)\b.*$/iu, '');
}

const isHandlingLabel = (text: string): boolean => HANDLING.test(text) && text.length <= 30 && findDate(text) === null;

/** What a story's first paragraph says before its dash: place, date, agency. */
export function openingOf(lead: string | undefined): string | null {
  return /^(\p{Lu}[^—–]{1,80}?)\s*(?:—|–|\s--?)\s/u.exec(lead ?? '')?.[1] ?? null;
}

function dayByDateline(month: Interval, opening: string | null): Interval | null {
  const dated =
    opening === null ? null : findDate(`${opening.replace(/\(.*$/u, '').trim()}, ${month.earliest.slice(0, 4)}`);
  return dated !== null && isDay(dated.interval) ? intersection(month, dated.interval) : null;
}
