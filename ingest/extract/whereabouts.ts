/** Of those whom an article has at a meeting and away from it, who was where: nobody is both, unless two voices say so. */
import type { LocalMeeting } from '../../graph/model/reading.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import type { Trigger } from '../language/document.ts';
import type { Absence } from './absence.ts';
import type { Argument } from './arguments.ts';
import { covers, spanOf, wordAt } from './evidence.ts';
import { isReported } from './telling.ts';

/** What one word of meeting tells of who was there and who was not. */
export interface Whereabouts {
  readonly trigger: Trigger;
  readonly participants: readonly Argument[];
  readonly absences: readonly Absence[];
  /** Keys of those whom grammar puts there, not the model's guess. */
  readonly framed: ReadonlySet<string>;
}

/** How sure it is that somebody was not there whose sentence says so; by hand, from what the rules find in news. */
const SURENESS = 0.8;

/** The participants that these words name. */
export const namedBy = (participants: readonly Argument[], words: readonly number[]): readonly Argument[] =>
  participants.filter(({ range }) => words.some((word) => covers(range, wordAt(word))));

/** Whether the one has somebody there without whom it is no meeting, and the other has them away: two meetings. */
export const isContradicted = (document: ResolvedDocument, a: Whereabouts, b: Whereabouts): boolean =>
  contradicts(document, a, b) || contradicts(document, b, a);

const contradicts = (document: ResolvedDocument, there: Whereabouts, away: Whereabouts): boolean =>
  away.absences.some((absence) =>
    absence.entities.some(({ key }) => whereIs(document, key, absence, [there], there.participants) === 'there'),
  );

/**
 * Where somebody was who is said to have been absent, by all that tells of the meeting. Whom grammar has there was there as
 * well where another voice says so. Of what the article says in its own voice, that somebody was absent counts for more
 * than that they are named with others; but without one of two there is no meeting.
 */
function whereIs(
  document: ResolvedDocument,
  key: string,
  absence: Absence,
  told: readonly Whereabouts[],
  participants: readonly Argument[],
): 'away' | 'there' | 'both' {
  const there = told.filter(({ framed }) => framed.has(key));
  if (there.length === 0) return 'away';
  if (absence.isVague) return 'there';
  if (areTwoVoices(document, absence, there)) return 'both';
  return absence.isNamed && participants.filter(({ entity }) => entity.key !== key).length >= 2 ? 'away' : 'there';
}

/**
 * Whether somebody is reported to deny it, or to tell it. What names no meeting ("I was not there") may speak of anything
 * else, unless it is told that others have them at the meeting.
 */
function areTwoVoices(document: ResolvedDocument, absence: Absence, there: readonly Whereabouts[]): boolean {
  const isClaimed = there.some(({ trigger }) => isReported(document, trigger));
  return isClaimed || (absence.isReported && absence.isNamed);
}

/** The participants and those who were absent, of all that tells of one meeting. */
export function whereabouts(
  document: ResolvedDocument,
  told: readonly Whereabouts[],
  participants: readonly Argument[],
): { readonly participants: readonly Argument[]; readonly absent: LocalMeeting['absent'] } {
  const absent = new Map<string, Absence>();
  const away = new Set<string>();
  for (const absence of told.flatMap(({ absences }) => absences))
    for (const { key } of absence.entities) {
      const where = absent.has(key) ? 'there' : whereIs(document, key, absence, told, participants);
      if (where !== 'there') absent.set(key, absence);
      if (where === 'away') away.add(key);
    }
  return {
    participants: participants.filter(({ entity }) => !away.has(entity.key)),
    absent: Array.from(absent, ([entity, { clause }]) => ({
      entity,
      anchor: { ...spanOf(document, clause), confidence: SURENESS },
    })),
  };
}
