/** Meetings, proposals and statements: from what each article tells, in keys of its own, to things that many tell of. */
import { isLikely } from '../../evidence/likely.ts';
import { groupBy, unique } from '../../evidence/order.ts';
import { COMPARED_SAYINGS, isEcho, placeOfSaying, type Reported } from '../echoes.ts';
import type { MeetingLikeness } from '../meeting-likeness.ts';
import { aroundOf, isLone, type Report } from '../meeting-report.ts';
import { COMPARED_MEETINGS, meetingRules, placeOfMeeting } from '../meetings.ts';
import { bitsOf, likenProposals, type Told } from '../proposals.ts';
import { COMPARED_STATEMENTS, placeOfStatement, statementRules, type Said } from '../statements.ts';
import type { Actors } from './actors.ts';
import type { Articles } from './articles.ts';
import type { Judged } from './judged.ts';
import { Blocks } from './blocks.ts';
import { Likenesses } from './likenesses.ts';
import { Neighbourly } from './neighbourly.ts';
import type { Neighbours } from './neighbours.ts';
import type { Portraits } from './portraits.ts';
import type { Tables } from './table.ts';
import { Tellings } from './tellings.ts';
import { Threads } from './threads.ts';

export class Items {
  readonly meetings: Tellings<Report, MeetingLikeness>;
  readonly proposals: Threads<Told>;
  readonly statements: Tellings<Said, true>;
  readonly echoes: Likenesses<Reported, true>;
  readonly #neighbourly: Neighbourly<Told>;
  readonly #articles: Articles;
  readonly #portraits: Portraits;
  readonly #actors: Actors;

  constructor(
    tables: Tables,
    parts: {
      readonly articles: Articles;
      readonly neighbours: Neighbours;
      readonly judged: Judged;
      readonly portraits: Portraits;
      readonly actors: Actors;
    },
  ) {
    const { articles, neighbours, judged, portraits, actors } = parts;
    this.#articles = articles;
    this.#portraits = portraits;
    this.#actors = actors;
    this.#neighbourly = new Neighbourly(tables, 'proposals', neighbours);
    this.meetings = new Tellings(
      tables,
      'meetings',
      judged,
      meetingRules,
      new Blocks(tables, 'meetings', COMPARED_MEETINGS, placeOfMeeting),
    );
    this.proposals = new Threads(tables, 'proposals', {
      judged,
      liken: likenProposals,
      pairing: this.#neighbourly,
      inTime: (a, b) => articles.inTime(a, b),
    });
    this.statements = new Tellings(
      tables,
      'statements',
      judged,
      statementRules,
      new Blocks(tables, 'statements', COMPARED_STATEMENTS, placeOfStatement),
    );
    this.echoes = new Likenesses(
      tables,
      'echoes',
      isEcho,
      new Blocks(tables, 'echoes', COMPARED_SAYINGS, placeOfSaying),
    );
  }

  /** Two articles have come close, or are so no longer. */
  meet(one: number, other: number): void {
    this.#neighbourly.meet(one, other);
  }

  /** The meeting, proposal or statement that an article calls so; null for none. */
  find(
    number: number,
    key: string,
  ): { readonly kind: 'meeting' | 'proposal' | 'statement'; readonly id: string } | null {
    const { meetings, proposals, statements } = this.#articles.items(number);
    for (const [kind, told, tellings] of [
      ['statement', statements, this.statements],
      ['proposal', proposals, this.proposals],
      ['meeting', meetings, this.meetings],
    ] as const) {
      const anchor = told.findLast(({ item }) => item.key === key)?.anchor;
      const id = anchor === undefined ? undefined : tellings.itemOf(anchor);
      if (id !== undefined) return { kind, id };
    }
    return null;
  }

  /** Ids of all that an article tells of. */
  idsIn(number: number): string[] {
    const { meetings, proposals, statements } = this.#articles.items(number);
    return [
      ...meetings.map(({ anchor }) => this.meetings.itemOf(anchor)),
      ...proposals.map(({ anchor }) => this.proposals.itemOf(anchor)),
      ...statements.map(({ anchor }) => this.statements.itemOf(anchor)),
    ].flatMap((id) => id ?? []);
  }

  /** Takes out all that an article tells; its digest must still be the one that was put in. */
  remove(number: number): void {
    const { meetings, proposals, statements } = this.#articles.items(number);
    for (const { anchor } of meetings) this.meetings.put(number, anchor, null);
    for (const { anchor } of proposals) this.proposals.put(number, anchor, null);
    for (const { anchor } of statements) {
      this.statements.put(number, anchor, null);
      this.echoes.put(number, anchor, null);
    }
  }

  /** Says what an article tells, by what its words mean now. */
  put(number: number): void {
    const { meetings, proposals, statements } = this.#articles.items(number);
    if (meetings.length > 0) this.#putMeetings(number);
    if (proposals.length > 0) this.#putProposals(number);
    if (statements.length > 0) this.#putStatements(number);
  }

  #putMeetings(number: number): void {
    const { published, day } = this.#articles.article(number);
    const told = this.#articles.items(number).meetings.map((telling) => ({
      ...telling,
      actors: unique(telling.item.participants.flatMap(({ entity }) => this.#actors.actorsOf(number, entity))),
    }));
    for (const [at, { anchor, item, interval, minutes, actors }] of told.entries()) {
      if (told.findIndex((other) => other.anchor === anchor) < at) continue;
      const strangers = actors.filter((actor) => this.#portraits.isStranger(actor));
      this.meetings.put(number, anchor, {
        article: number,
        status: item.status,
        mode: item.mode,
        count: item.count,
        actors,
        strangers,
        around: isLone({ actors, strangers }) ? aroundOf(this.#namedIn(number)) : [],
        sides: actors.map((actor) => this.#portraits.heldBy(actor)),
        places: item.places.filter(isLikely).flatMap(({ entity }) => {
          const place = this.#actors.entityOf(number, entity);
          return place === null ? [] : [{ place, within: this.#actors.stateOf(place) }];
        }),
        interval,
        minutes,
        published,
        day,
        others: told
          .filter((other) => other.anchor !== anchor && other.item.status === item.status)
          .map((other) => other.actors),
      });
    }
  }

  /** Whom and what an article names that may act. */
  #namedIn(number: number): string[] {
    return unique(this.#portraits.keysIn(number)).filter((key) => {
      const { type, isNamed } = this.#portraits.face(key);
      return isNamed && type !== 'Place';
    });
  }

  #putProposals(number: number): void {
    const { proposals, stances } = this.#articles.items(number);
    for (const { anchor, item, words, around } of proposals) {
      const sides = (made: boolean): string[] =>
        unique(
          stances
            .filter(({ type, target }) => target === item.key && (type === 'PROPOSED') === made)
            .flatMap(({ actor }) => this.#actors.actorsOf(number, actor))
            .flatMap((actor) => [actor, ...this.#portraits.heldBy(actor)]),
        );
      this.proposals.put(number, anchor, {
        article: number,
        kind: item.kind,
        words,
        bits: bitsOf(words),
        around,
        makers: sides(true),
        takers: sides(false),
      });
    }
  }

  #putStatements(number: number): void {
    const { published, day } = this.#articles.article(number);
    // Of a sentence that is said by two the article tells twice.
    const byAnchor = groupBy(this.#articles.items(number).statements, ({ anchor }) => anchor);
    for (const [anchor, told] of byAnchor) {
      const [first] = told;
      if (!first) continue;
      const { item, words, marked, shingles, prints, saying } = first;
      const where = {
        article: number,
        kind: item.kind,
        speakers: unique(told.flatMap((one) => this.#actors.actorsOf(number, one.item.speaker))),
        published: published?.earliest ?? '',
        day,
      };
      this.statements.put(number, anchor, { ...where, words, marked, shingles, prints });
      this.echoes.put(number, anchor, { ...where, ...saying });
    }
  }
}
