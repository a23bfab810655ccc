/**
 * Who says what in a dispute: the values that stand against each other, each with its claims. Coarser and vaguer values
 * that exclude none take no side.
 */
import { Day } from '../model/interval.ts';
import type { MeetingStatus } from '../model/reading.ts';
import { compare, groupBy } from '../evidence/order.ts';
import { quantitiesIn, sameAmount } from '../evidence/quantities.ts';
import { plainName } from '../resolve/local.ts';
import { type Presence, presenceSides } from './presence.ts';
import { type SaidTime, saidTime, timesAgree } from './said-time.ts';

/** What has to be known of a claim. */
export interface SideClaim {
  /** As the article has it; of who took part, the id of the actor whom it means. */
  readonly value: string;
  /** Of who took part: whether the article has them there; null where it denies that there was a meeting. */
  readonly presence?: Presence | null;
  /** Id of the article that it stands in. */
  readonly article: string;
}

export interface Side<T> {
  /** A value as articles have it: `2031-05-13`, `place:geneva`, `former Norwegian premier (past)`. */
  readonly value: string;
  /** Set where it is of the actor `value` that some say that they were there and some that they were not. */
  readonly presence?: Presence;
  readonly claims: readonly T[];
}

/**
 * The sides of a disputed slot, by value, from all claims of that slot for one fact. `within`: the state that a place
 * lies in, by ids; without it every two places are sides.
 */
export function sidesOf<T extends SideClaim>(
  slot: string,
  claims: readonly T[],
  within: (place: string) => string | null = () => null,
): Side<T>[] {
  const contested = slot === 'participant' ? presenceSides(claims) : [];
  if (contested.length > 0) return contested;
  const said = groupBy(claims, ({ value, presence }) => `${withoutNumber(value)} ${isAway(presence)}`);
  const values = [...said.values()].map((same) => ({ value: withoutNumber(same[0]?.value ?? ''), claims: same }));
  return values
    .filter((side) => values.some((other) => side !== other && exclude(slot, side, other, within)))
    .toSorted((a, b) => compare(a.value, b.value));
}

type Within = (place: string) => string | null;

/** Values that cannot be compared never exclude each other. */
function exclude(slot: string, a: Side<SideClaim>, b: Side<SideClaim>, within: Within): boolean {
  if (slot === 'date') return excludeTimes(timeOf(a.value), timeOf(b.value));
  if (slot === 'duration') return excludeMinutes(minutesOf(a.value), minutesOf(b.value));
  if (slot === 'place') return within(a.value) !== b.value && within(b.value) !== a.value;
  if (slot === 'outcome') return statusesExclude(a.value, b.value);
  if (slot === 'number') return excludeAmounts(a.value, b.value);
  if (slot === 'participant') return ![a, b].some(tellsOfAway) && !shareArticle(a.claims, b.claims);
  if (slot === 'role') return tenseOf(a.value) !== tenseOf(b.value) && officeOf(a.value) === officeOf(b.value);
  return true;
}

/** A second claim of one value in the same words is numbered, `held #2`; this is the value. */
export const withoutNumber = (value: string): string => value.replace(/ #\d+$/, '');

function timeOf(value: string): SaidTime | null {
  const [earliest = '', latest = earliest] = value.split('/');
  return Day.safeParse(earliest).success ? saidTime({ earliest, latest }, '') : saidTime(null, value);
}

const excludeTimes = (a: SaidTime | null, b: SaidTime | null): boolean => a !== null && b !== null && !timesAgree(a, b);

/** `180`, `180/240` or `240/..`; null for anything else. */
function minutesOf(value: string): { earliest: number; latest: number } | null {
  const [least = '', most = least] = value.split('/');
  const range = { earliest: Number(least), latest: most === '..' ? Number.POSITIVE_INFINITY : Number(most) };
  return least === '' || Number.isNaN(range.earliest) || Number.isNaN(range.latest) ? null : range;
}

type Minutes = ReturnType<typeof minutesOf>;

const excludeMinutes = (a: Minutes, b: Minutes): boolean =>
  a !== null && b !== null && (a.latest < b.earliest || b.latest < a.earliest);

const opposites: Readonly<Partial<Record<MeetingStatus, readonly string[]>>> = {
  held: ['denied', 'cancelled', 'refused'],
  planned: ['denied'],
};

const oppositesOf = (status: string): readonly string[] =>
  Object.entries(opposites).find(([one]) => one === status)?.[1] ?? [];

/** Whether a meeting cannot be both: held and denied. Planned and cancelled is a change. */
export function statusesExclude(a: string, b: string): boolean {
  return oppositesOf(a).includes(b) || oppositesOf(b).includes(a);
}

/** `3` and `4` meetings; `25 years` and `three decades`; a sum of money and a number of years are not compared. */
function excludeAmounts(a: string, b: string): boolean {
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return a !== b;
  const [x, y] = [quantitiesIn(a)[0], quantitiesIn(b)[0]];
  return x !== undefined && y !== undefined && x.unit === y.unit && !sameAmount(x.amount, y.amount);
}

const isAway = (presence: SideClaim['presence']): boolean => presence?.isThere === false;

const tellsOfAway = ({ claims }: Side<SideClaim>): boolean => claims.some(({ presence }) => isAway(presence));

const shareArticle = (a: readonly SideClaim[], b: readonly SideClaim[]): boolean =>
  a.some(({ article }) => b.some((other) => other.article === article));

const tensed = / \((past|future)\)$/;

const tenseOf = (role: string): string => tensed.exec(role)?.[1] ?? 'present';

/** The office itself, without "former" or "elect": `us president`. */
export function officeOf(role: string): string {
  const words = plainName(role.replace(tensed, ''));
  return words
    .replace(/\b(?:former|ex|then|late|outgoing|incoming|elect|onetime)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
