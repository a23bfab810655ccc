/** Finds the dates that a document gives, and resolves them to intervals of days against the day of publication. */
import { hull, isDay, type Day, type Interval } from '../../../graph/model/interval.ts';
import type { Document, Range } from '../document.ts';
import { ABSOLUTE_DATES } from './absolute-dates.ts';
import { ANAPHORIC_DATES } from './anaphoric-dates.ts';
import type { DateContext, DateRule, Groups } from './date-rules.ts';
import { RELATIVE_DATES } from './relative-dates.ts';
import { tenseAround } from './tense.ts';
import { wordText } from './word-text.ts';

export interface DateExpression extends Range {
  /** Null where it cannot be resolved: a relative date of an article that does not say when it was published. */
  readonly interval: Interval | null;
}

const RULES = [...ABSOLUTE_DATES, ...RELATIVE_DATES, ...ANAPHORIC_DATES].map((rule) => ({
  rule,
  regex: new RegExp(`(?<![\\w$€£.,:/]|[\\w] [-–'’] ?)(?:${rule.pattern})(?![\\w:/]|\\.\\d| ?[-–] ?year)`, 'g'),
}));

/** Before a year or a month that stands alone, these make it a date. */
const DATE_PREPOSITION =
  /^(?:in|since|by|until|till|before|after|from|during|of|for|to|on|than|through|throughout|between|and|early|late|mid|as)$/;
/** Names that a date is no part of. */
const OTHER_NAMES = new Set('PERSON ORG FAC PRODUCT WORK_OF_ART LAW MONEY QUANTITY PERCENT CARDINAL'.split(' '));

/** In order; they do not overlap. */
export function findDates(document: Document): DateExpression[] {
  const found: DateExpression[] = [];
  let lastDay: Day | null = null;
  let lastDate: Interval | null = null;
  for (const candidate of candidates(document)) {
    const before = document.words[candidate.from - 1]?.form.toLowerCase() ?? '';
    const interval = resolve(candidate, document, {
      lastDay,
      lastDate,
      before,
      tense: tenseAround(document, candidate),
    });
    found.push({ from: candidate.from, to: candidate.to, interval });
    if (!interval) continue;
    lastDate = interval;
    if (isDay(interval)) lastDay = interval.earliest;
  }
  return found;
}

interface Candidate extends Range {
  readonly rule: DateRule;
  readonly groups: Groups;
}

/** The longest match wins where two overlap. */
function candidates(document: Document): Candidate[] {
  const { text, words } = wordText(document.words);
  const lower = text.toLowerCase();
  const matches = RULES.flatMap(({ rule, regex }) =>
    [...lower.matchAll(regex)].map((match) => ({
      rule,
      groups: match.groups ?? {},
      ...words(match.index, match.index + match[0].length),
    })),
  ).filter((candidate) => isDate(candidate, document));
  const taken = new Uint8Array(document.words.length);
  const chosen = matches
    .toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
    .filter(({ from, to }) => {
      if (taken.subarray(from, to).includes(1)) return false;
      taken.fill(1, from, to);
      return true;
    });
  return chosen.toSorted((a, b) => a.from - b.from);
}

function isDate({ rule, from, to }: Candidate, { words, layers }: Document): boolean {
  const names = layers.names.filter((name) => name.from < to && name.to > from);
  if (names.some((name) => OTHER_NAMES.has(name.type))) return false;
  if (rule.weak !== true) return true;
  if (/^[a-z]/.test(words[from]?.form ?? '')) return false;
  return names.some((name) => name.type === 'DATE') || DATE_PREPOSITION.test(words[from - 1]?.form.toLowerCase() ?? '');
}

/** Where the day of publication is itself uncertain, the interval covers what each of its days would give. */
function resolve(
  { rule, groups }: Candidate,
  { article: { published } }: Document,
  context: Omit<DateContext, 'published'>,
): Interval | null {
  const first = rule.resolve(groups, { ...context, published: published?.earliest ?? null });
  if (!first || !published || isDay(published)) return first;
  const last = rule.resolve(groups, { ...context, published: published.latest });
  return last && hull(first, last);
}
