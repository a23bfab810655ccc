/** What must hold of any reading of any text: one line for each thing that does not. */
import type { Article } from '../../../graph/model/article.ts';
import { Reading } from '../../../graph/model/reading.ts';
import type { Span } from '../../../graph/model/span.ts';

interface Named extends Span {
  readonly what: string;
}

const named = (what: string, span: Span): Named => ({ what, start: span.start, end: span.end });

/** Every claim's words that must not come from what is not the story. */
function claimed(reading: Reading): Named[] {
  return [
    ...reading.meetings.flatMap(({ key, triggers, participants, absent, dates, places, durations }) =>
      [
        ...triggers,
        ...participants.map(({ anchor }) => anchor),
        ...absent.map(({ anchor }) => anchor),
        ...dates.map(({ anchor }) => anchor),
        ...places.map(({ anchor }) => anchor),
        ...durations.map(({ anchor }) => anchor),
      ].map((span) => named(key, span)),
    ),
    ...reading.proposals.flatMap(({ key, mentions }) => mentions.map((span) => named(key, span))),
    ...reading.stances.flatMap(({ key, trigger, actorAnchor, dates }) =>
      [trigger, actorAnchor, ...dates.map(({ anchor }) => anchor)].map((span) => named(key, span)),
    ),
    ...reading.statements.flatMap(({ key, content, cue, source, dates }) =>
      [...content, ...(cue === null ? [] : [cue]), source, ...dates.map(({ anchor }) => anchor)].map((span) =>
        named(key, span),
      ),
    ),
    ...reading.roles.map(({ key, anchor }) => named(key, anchor)),
  ];
}

function mentioned(reading: Reading): Named[] {
  return reading.entities.flatMap(({ key, mentions }) => mentions.map((span) => named(key, span)));
}

function evidenced(reading: Reading): Named[] {
  return [...reading.meetings, ...reading.stances, ...reading.statements].map(({ key, evidence }) =>
    named(key, evidence),
  );
}

function referredTo(reading: Reading): string[] {
  return [
    ...reading.entities.flatMap(({ members }) => members),
    ...reading.meetings.flatMap(({ participants, absent, places }) =>
      [...participants, ...absent, ...places].map(({ entity }) => entity),
    ),
    ...reading.stances.flatMap(({ actor, target }) => (target === null ? [actor] : [actor, target])),
    ...reading.statements.flatMap(({ speaker, about }) => [speaker, ...about]),
    ...reading.roles.flatMap(({ person, of }) => (of === null ? [person] : [person, of])),
  ];
}

/** A span is off where it is empty, leaves the text, begins or ends in white space, or cuts a character in two. */
function isOff(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  if (start < 0 || end > text.length || words === '' || words.trim() !== words) return true;
  const cuts = (at: number): boolean => /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
  return (start > 0 && cuts(start)) || cuts(end);
}

export function faultsOf(article: Article, reading: Reading): string[] {
  const { text, boilerplate } = article;
  const parsed = Reading.safeParse(reading);
  const show = ({ what, start, end }: Named): string => `${what} ${start}-${end} “${text.slice(start, end)}”`;
  const claims = claimed(reading);
  const keys = [
    ...reading.entities,
    ...reading.meetings,
    ...reading.proposals,
    ...reading.stances,
    ...reading.statements,
    ...reading.roles,
  ].map(({ key }) => key);
  const known = new Set(keys);
  return [
    ...(parsed.success ? [] : [`schema: ${parsed.error.message}`]),
    ...(known.size === keys.length ? [] : ['two things have one key']),
    ...[...claims, ...mentioned(reading), ...evidenced(reading)]
      .filter((span) => isOff(text, span))
      .map((span) => `off: ${show(span)}`),
    ...claims
      .filter(({ start, end }) => boilerplate.some((part) => start < part.end && part.start < end))
      .map((span) => `not of the story: ${show(span)}`),
    ...referredTo(reading)
      .filter((key) => !known.has(key))
      .map((key) => `nothing has the key ${key}`),
    ...reading.meetings
      .filter(({ participants }) => new Set(participants.map(({ entity }) => entity)).size < participants.length)
      .map(({ key }) => `${key} has a participant twice`),
  ];
}
