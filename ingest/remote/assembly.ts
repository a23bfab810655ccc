/** Puts a remote model's answers about the passages of an article together as one reading; believes only what it can find. */
import { Reading, type EntityType, type LocalMeeting, type LocalStance } from '../../graph/model/reading.ts';
import type { Span } from '../../graph/model/span.ts';
import type { Gazetteer } from '../entities/gazetteer.ts';
import type { Document, Range } from '../language/document.ts';
import { findTimes, type Times } from '../language/time/times.ts';
import type { Answer, Quote } from './answer.ts';
import { Cast } from './cast.ts';
import type { KnownBefore } from './prompt.ts';
import { VisibleSentences, type Sentence } from './visible-sentences.ts';

/** How sure a remote model's claims are said to be: nobody has measured it, and its own figures mean little. */
const UNMEASURED = 0.8;

type Keys = ReadonlyMap<string, string>;
type Claims = Pick<Reading, 'meetings' | 'proposals' | 'stances' | 'statements' | 'roles'>;

export class Assembly {
  readonly #document: Document;
  readonly #visible: VisibleSentences;
  readonly #times: Times;
  readonly #cast: Cast;
  readonly #claims: Claims = { meetings: [], proposals: [], stances: [], statements: [], roles: [] };
  /** Quotations that the article does not hold, and what stood on them alone. */
  #dropped = 0;

  constructor(document: Document, gazetteer: Gazetteer) {
    this.#document = document;
    this.#visible = new VisibleSentences(document);
    this.#times = findTimes(document);
    this.#cast = new Cast(document.article.text, gazetteer);
  }

  get sentences(): readonly Sentence[] {
    return this.#visible.sentences;
  }

  get dropped(): number {
    return this.#dropped;
  }

  /** What the passages so far told of. */
  known(): KnownBefore[] {
    const proposals = this.#claims.proposals.map(({ key, title }) => ({ id: key, name: `${title} (proposal)` }));
    return [...this.#cast.known(), ...proposals];
  }

  /** Takes what an answer says of the article. */
  add(answer: Answer): void {
    const { meetings, proposals, stances, statements, roles } = this.#claims;
    const keys = this.#cast.add(answer.entities, (quote) => this.#find(quote));
    for (const { key } of proposals) keys.set(key, key);
    for (const one of answer.proposals) this.#addProposal(one, keys);
    for (const { id, partOf } of answer.proposals) {
      const part = proposals.find(({ key }) => key === keys.get(id));
      const whole = keys.get(partOf ?? '');
      if (part !== undefined && whole !== undefined && whole !== part.key) part.partOf = whole;
    }
    for (const one of answer.meetings) {
      const meeting = this.#meetingOf(one, keys, `m${meetings.length + 1}`);
      if (meeting === null) continue;
      meetings.push(meeting);
      keys.set(one.id, meeting.key);
    }
    for (const one of answer.stances) stances.push(...this.#stanceOf(one, keys));
    for (const one of answer.statements) statements.push(...this.#statementOf(one, keys));
    for (const one of answer.roles) roles.push(...this.#roleOf(one, keys));
  }

  /** Throws where the result breaks the schema, which is a bug. */
  reading(extractor: string): Reading {
    const { article } = this.#document;
    return Reading.parse({ article: article.id, extractor, entities: this.#cast.entities, ...this.#claims });
  }

  #addProposal({ id, kind, mentions: quotes }: Answer['proposals'][number], keys: Map<string, string>): void {
    const { proposals } = this.#claims;
    const mentions = quotes.flatMap((quote) => this.#find(quote) ?? []).map(sure);
    const [first] = mentions;
    if (first === undefined) return;
    const known = proposals.find(({ key }) => key === id);
    if (known !== undefined) known.mentions.push(...mentions);
    else {
      const key = `p${proposals.length + 1}`;
      keys.set(id, key);
      proposals.push({ key, title: this.#words(first), kind, mentions, partOf: null });
    }
  }

  #meetingOf(answered: Answer['meetings'][number], keys: Keys, key: string): LocalMeeting | null {
    const { status, mode, count } = answered;
    const triggers = answered.triggers.flatMap((quote) => this.#find(quote) ?? []).map(sure);
    const [first] = triggers;
    if (first === undefined) return null;
    const anchored = (ids: readonly string[], allowed: (type: EntityType) => boolean) =>
      this.#keysOf(ids, keys, allowed).flatMap((entity) => {
        const at = this.#cast.mention(entity, first);
        return at === null ? [] : [{ entity, anchor: sure(at) }];
      });
    const absent = this.#absent(answered.absent, keys);
    return {
      key,
      triggers,
      status,
      mode,
      count,
      participants: anchored(answered.participants, isActor).filter(
        ({ entity, anchor }) => !absent.some((one) => one.entity === entity && this.#share(one.anchor, anchor)),
      ),
      absent,
      dates: this.#dates(answered.dates),
      places: anchored(answered.places, isLocation),
      durations: this.#durations(answered.durations),
      evidence: this.#sentenceAround(first),
    };
  }

  /** Each once, where the article holds the words. */
  #absent(answered: Answer['meetings'][number]['absent'], keys: Keys): LocalMeeting['absent'] {
    const found = answered.flatMap(({ actor, words }) => {
      const [entity] = this.#keysOf([actor], keys, isActor);
      const span = entity === undefined ? null : this.#find(words);
      return entity === undefined || span === null ? [] : [{ entity, anchor: sure(span) }];
    });
    return found.filter(({ entity }, at) => found.findIndex((one) => one.entity === entity) === at);
  }

  /** Whether two spans lie in one sentence: nobody is at a meeting and away from it by the same words. */
  #share(a: Span, b: Span): boolean {
    return touches(this.#sentenceAround(a), b);
  }

  #stanceOf(answered: Answer['stances'][number], keys: Keys): LocalStance[] {
    const { type, status, polarity, modality } = answered;
    const trigger = this.#find(answered.trigger);
    const [actor] = this.#keysOf([answered.actor], keys, isActor);
    const actorAt = actor === undefined || trigger === null ? null : this.#cast.mention(actor, trigger);
    if (actor === undefined || trigger === null || actorAt === null) return [];
    return [
      {
        key: `s${this.#claims.stances.length + 1}`,
        type,
        actor,
        target: keys.get(answered.target ?? '') ?? null,
        status,
        polarity,
        modality,
        trigger: sure(trigger),
        actorAnchor: sure(actorAt),
        dates: this.#dates(answered.dates),
        evidence: this.#sentenceAround(trigger),
      },
    ];
  }

  #statementOf(answered: Answer['statements'][number], keys: Keys): Reading['statements'] {
    const content = answered.content
      .flatMap((quote) => this.#find({ ...quote, words: quote.words.replace(/^["“”„«]|["“”»]$/g, '') }) ?? [])
      .toSorted((a, b) => a.start - b.start);
    const [speaker] = this.#keysOf([answered.speaker], keys, isActor);
    const [[first], last] = [content, content.at(-1)];
    if (first === undefined || last === undefined || speaker === undefined) return [];
    const cue = answered.cue && this.#find(answered.cue);
    const source = this.#cast.mention(speaker, cue ?? first);
    if (source === null) return [];
    return [
      {
        key: `q${this.#claims.statements.length + 1}`,
        speaker,
        kind: this.#kindOf(content),
        content,
        cue,
        source: sure(source),
        confidence: UNMEASURED,
        about: [...new Set(answered.about.flatMap((id) => keys.get(id) ?? []))],
        dates: this.#dates(answered.dates),
        evidence: this.#sentenceAround({ start: first.start, end: last.end }),
      },
    ];
  }

  #roleOf({ person, of, role, tense }: Answer['roles'][number], keys: Keys): Reading['roles'] {
    const span = this.#find(role);
    const [holder] = this.#keysOf([person], keys, isPerson);
    const [held = null] = this.#keysOf(of === null ? [] : [of], keys, isState);
    if (span === null || holder === undefined) return [];
    const key = `r${this.#claims.roles.length + 1}`;
    return [{ key, person: holder, of: held, role: this.#words(span), tense, anchor: sure(span) }];
  }

  /** The keys of ids that stand for entities of the types that are allowed, each once. */
  #keysOf(ids: readonly string[], keys: Keys, allowed: (type: EntityType) => boolean): string[] {
    const entities = ids.flatMap((id) => keys.get(id) ?? []);
    return [...new Set(entities)].filter((key) => {
      const type = this.#cast.type(key);
      return type !== undefined && allowed(type);
    });
  }

  /** By the article's quotation marks, not by what the model believes. */
  #kindOf(content: readonly Span[]): 'direct' | 'mixed' | 'indirect' {
    const said = this.#document.words.filter((word) => content.some((span) => touches(word, span)));
    if (said.every((word) => word.quoted)) return 'direct';
    return said.some((word) => word.quoted) ? 'mixed' : 'indirect';
  }

  /** Resolved by Dossier's own calendar, which knows the day of publication and the tense. */
  #dates(quotes: readonly Quote[]): LocalMeeting['dates'] {
    return quotes.flatMap((quote) => {
      const span = this.#find(quote);
      if (span === null) return [];
      return [{ interval: this.#within(this.#times.dates, span)?.interval ?? null, anchor: sure(span) }];
    });
  }

  #durations(quotes: readonly Quote[]): LocalMeeting['durations'] {
    return quotes.flatMap((quote) => {
      const span = this.#find(quote);
      const length = span && this.#within(this.#times.durations, span);
      if (!length) return [];
      return [{ minutesMin: Math.max(1, length.minutesMin), minutesMax: length.minutesMax, anchor: sure(span) }];
    });
  }

  #within<T extends Range>(ranges: readonly T[], span: Span): T | undefined {
    const { words } = this.#document;
    return ranges.find(({ from, to }) => touches({ start: words[from]!.start, end: words[to - 1]!.end }, span));
  }

  #find(quote: Quote): Span | null {
    const span = this.#visible.find(quote);
    if (span === null) this.#dropped++;
    return span;
  }

  #words({ start, end }: Span): string {
    return this.#document.article.text.slice(start, end).replace(/\s+/g, ' ');
  }

  /** The whole sentences that a span lies in. */
  #sentenceAround(span: Span): Span {
    const { words, layers } = this.#document;
    const around = layers.sentences
      .map(({ from, to }) => ({ start: words[from]!.start, end: words[to - 1]!.end }))
      .filter((sentence) => touches(sentence, span));
    return { start: around[0]?.start ?? span.start, end: around.at(-1)?.end ?? span.end };
  }
}

const isPerson = (type: EntityType): boolean => type === 'Person';
const isActor = (type: EntityType): boolean => type !== 'Place';
const isState = (type: EntityType): boolean => type === 'State' || type === 'Organization';
const isLocation = (type: EntityType): boolean => type === 'Place' || type === 'State';

const sure = ({ start, end }: Span) => ({ start, end, confidence: UNMEASURED });

const touches = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;
