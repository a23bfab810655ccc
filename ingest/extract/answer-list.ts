/** Answers given point by point: "the ministry's line: – mixed police: yes; – a corridor: accepted; – a tax: no". */
import type { LocalEntity } from '../../graph/model/reading.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import type { View } from '../entities/view.ts';
import type { Range } from '../language/document.ts';
import { bulletLists } from './bullet-list.ts';
import { covers } from './evidence.ts';

export interface Answer {
  readonly type: 'ACCEPTED' | 'REJECTED';
  /** What is answered. */
  readonly thing: Range;
  /** The words that answer it. */
  readonly verdict: Range;
  readonly actor: LocalEntity;
  /** The words that name who answers. */
  readonly named: Range;
}

const accepted =
  /^(?:yes|accepted|acceptable|agreed|approved|granted|conceded|endorsed|supported|backed|welcomed?|fine)$/iu;
const rejected = /^(?:no|never|not|refused|rejected|declined|denied|opposed|unacceptable|ruled|out)$/iu;
/** Fewer answers are a sentence with a colon in it. */
const fewest = 2;

interface Point {
  readonly type: Answer['type'];
  readonly thing: Range;
  readonly verdict: Range;
}

const formAt = ({ words }: ResolvedDocument, at: number): string => words[at]?.form ?? '';

/** The answer in a stretch, "a corridor: accepted"; null where no verdict follows its last colon, or its thing is who votes. */
function pointIn(document: ResolvedDocument, { from, to }: Range): Point | null {
  let colon = to - 1;
  while (colon > from && formAt(document, colon) !== ':') colon--;
  const verdict = /^["“‘']$/u.test(formAt(document, colon + 1)) ? colon + 2 : colon + 1;
  const word = formAt(document, verdict);
  const type = accepted.test(word) ? 'ACCEPTED' : rejected.test(word) ? 'REJECTED' : null;
  if (type === null || colon <= from || verdict >= to) return null;
  let start = colon;
  while (start > from && !/^[:–—]$/u.test(formAt(document, start - 1))) start--;
  const thing = { from: start, to: colon };
  // "France: yes; Germany: no": those who answer, not what is answered.
  const isVoter = document.entities.views.some(
    (view) => view.to === colon && view.from <= start + 1 && view.from >= start,
  );
  return isVoter || start === colon ? null : { type, thing, verdict: { from: verdict, to: verdict + 1 } };
}

/** The parts of a stretch between semicolons. */
function parts(document: ResolvedDocument, { from, to }: Range): Range[] {
  const found: Range[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && formAt(document, at) !== ';') continue;
    if (at > start) found.push({ from: start, to: at });
    start = at + 1;
  }
  return found;
}

/** Whoever a lead speaks of: the one actor that it names, or the one that is its subject or owns it. */
function actorIn({ entities, layers }: ResolvedDocument, lead: Range): { actor: LocalEntity; view: View } | null {
  const inside = entities.views.flatMap((view) => {
    const actor = entities.ofMention[view.index];
    return actor != null && actor.type !== 'Place' && covers(lead, view) ? [{ actor, view }] : [];
  });
  const subject = inside.filter(({ view }) => layers.relations[view.head]?.startsWith('nsubj') === true);
  const owner = inside.filter(
    ({ view }) =>
      layers.relations[view.head] === 'nmod:poss' &&
      /^(?:nsubj|root)/u.test(layers.relations[layers.heads[view.head] ?? -1] ?? ''),
  );
  for (const some of [subject, owner, inside])
    if (new Set(some.map(({ actor }) => actor.key)).size === 1) return some[0] ?? null;
  return null;
}

/** A lead with the stretches that may answer it, point by point. */
function candidates(document: ResolvedDocument): { lead: Range; stretches: Range[] }[] {
  const lists = bulletLists(document).map(({ lead, items }) => ({
    lead,
    stretches: items.flatMap((item) => parts(document, item)),
  }));
  const sentences = document.layers.sentences
    .filter(({ from, to }) => !lists.some(({ stretches }) => stretches.some((one) => one.from < to && one.to > from)))
    .flatMap((sentence) => {
      const all = parts(document, sentence);
      const first = all[0] === undefined ? null : pointIn(document, all[0]);
      return first === null || all.length < fewest
        ? []
        : [{ lead: { from: sentence.from, to: first.thing.from }, stretches: all }];
    });
  return [...lists, ...sentences];
}

/** The answers of a document, in text order. */
export function answersIn(document: ResolvedDocument): Answer[] {
  const answers = candidates(document).flatMap(({ lead, stretches }) => {
    const points = stretches.flatMap((stretch) => pointIn(document, stretch) ?? []);
    const who = points.length < fewest ? null : actorIn(document, lead);
    return who === null ? [] : points.map((point) => ({ ...point, actor: who.actor, named: who.view }));
  });
  return answers.toSorted((a, b) => a.thing.from - b.thing.from);
}
