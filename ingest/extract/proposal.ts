/** Proposals of an article: the stretches that name them, chained, with a short title and a kind. */
import { fold } from '../../graph/model/id.ts';
import type { LocalProposal, LocalStance, ProposalKind } from '../../graph/model/reading.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import { headOf, textOf } from '../entities/view.ts';
import type { Range, Trigger } from '../language/document.ts';
import type { Answer } from './answer-list.ts';
import { manyDemands, type DemandList } from './demand-list.ts';
import { certain, covers, overlaps, spanOf } from './evidence.ts';
import { targetOf } from './arguments.ts';
import { wholePhrase } from '../entities/whole-phrase.ts';

export interface ProposalMention extends Range {
  readonly confidence: number;
  readonly key: string;
}

export interface Proposals {
  readonly list: readonly LocalProposal[];
  readonly mentions: readonly ProposalMention[];
}

const heads: readonly (readonly [ProposalKind, RegExp])[] = [
  ['invitation', /^(?:invitation|invite)s?$/u],
  ['bill', /^(?:bill|law|legislation|act|amendment|motion|measure|decree)s?$/u],
  ['resolution', /^resolutions?$/u],
  ['offer', /^(?:offer|counter-?offer|bid|concession)s?$/u],
  ['demand', /^(?:demand|condition|ultimatum|call|appeal|request|claim|requirement)s?$/u],
  ['deal', /^(?:deal|agreement|accord|pact|treaty|settlement|truce|ceasefire|cease-fire|compromise|arrangement)s?$/u],
  [
    'plan',
    /^(?:plan|proposal|roadmap|blueprint|scheme|framework|initiative|formula|package|draft|programme|program)s?$/u,
  ],
];
const verbs: readonly (readonly [ProposalKind, RegExp])[] = [
  ['invitation', /^invit/u],
  ['offer', /^(?:offer|promis|pledg|volunteer)/u],
  ['demand', /^(?:demand|call|urg|insist|requir|want|ask|appeal|request|press|push)/u],
  ['bill', /^(?:tabl|introduc)/u],
];

/** Words that only point back: "the plan" says nothing of which. */
const general = new Set([
  ...'the a an this that these those it its his her their our such same new latest original any all of to for on in and or by with from as at be he she they would will could should that which who'.split(
    ' ',
  ),
  ...'plan proposal offer demand deal bill resolution idea invitation measure package agreement conditions terms scheme initiative suggestion request call motion compromise draft pact accord'.split(
    ' ',
  ),
]);
const content = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word.length > 2 && !general.has(word))
    .map((word) => word.replace(/(?:ing|ed|es|s)$/u, ''));
const pointing = /^(?:the|this|that|these|those|its|his|her|their|such|it|them|both|(?:to )?do(?:ing)? so)\b/iu;

const trailing =
  /^(?:of|to|in|into|for|and|or|but|the|a|an|with|by|on|over|under|at|as|about|against|between|among|that|which|who|from|its|his|her|their|will|would|is|be)$/iu;

/** A short noun phrase: without article, trailing clause and end punctuation; at most twelve words. */
export function shorten(text: string): string {
  const plain =
    text
      .replace(/^['’]s\s+/u, '')
      .replace(/^(?:(?:the|a|an|that|to)\s+)+/iu, '')
      .replace(/["“”]/gu, '')
      .split(/\s*(?:[;:—–]|, (?:which|who|that|and|but)\b)/u)[0] ?? text;
  const words = plain.trim().split(/\s+/u).slice(0, 12);
  while (words.length > 1 && trailing.test(words.at(-1) ?? '')) words.pop();
  return words.join(' ').replace(/[\s.,]+$/u, '') || text.trim();
}

function kindOf(document: ResolvedDocument, range: Range, trigger: Trigger | undefined): ProposalKind {
  const head = document.words[headOf(document, range)]?.form.toLowerCase() ?? '';
  for (const [kind, noun] of heads) if (noun.test(head)) return kind;
  const verb = trigger === undefined ? '' : textOf(document, trigger).toLowerCase();
  for (const [kind, stem] of verbs) if (verb.split(' ').some((word) => stem.test(word))) return kind;
  return 'idea';
}

/** How sure an item of a list of demands is a demand. */
const listConfidence = 0.8;

/** Whether a stretch has a word that can name something, or points back to what was named. */
const isNamed = (document: ResolvedDocument, range: Range): boolean =>
  document.layers.pos.slice(range.from, range.to).some((pos) => /^(?:NOUN|PROPN|VERB|ADJ|PRON|NUM)$/u.test(pos));

interface Draft {
  readonly ranges: (Range & { confidence: number })[];
  readonly words: Set<string>;
  readonly nouns: Set<string>;
  /** An item of a list of demands. */
  readonly listed: boolean;
}

/** "These conditions": every demand of the list before. */
function pointsToList(document: ResolvedDocument, drafts: readonly Draft[], range: Range): Draft[] {
  const text = textOf(document, range);
  if (!pointing.test(text) || !manyDemands.test(text.split(' ').at(-1) ?? '')) return [];
  return drafts.filter((draft) => draft.listed);
}

/** What a stretch says the content of: "to train officers" right after "Norway's offer". */
function carriedOn(document: ResolvedDocument, drafts: readonly Draft[], { from }: Range): Draft | null {
  const to = [from - 1, from].find((at) => document.words[at]?.form === 'to');
  const isOffer = (range: Range) => range.to === to && kindOf(document, range, undefined) !== 'idea';
  return drafts.findLast((draft) => draft.ranges.some(isOffer)) ?? null;
}

/** The draft that a stretch names again: by repeated words of content, or by a noun that points back to the last. */
function sameAs(document: ResolvedDocument, drafts: readonly Draft[], range: Range): Draft | null {
  const text = textOf(document, range);
  const words = content(text);
  const noun = document.words[headOf(document, range)]?.form.toLowerCase().replace(/s$/u, '') ?? '';
  if (words.length === 0) {
    if (!pointing.test(text)) return null;
    return drafts.findLast((draft) => draft.nouns.has(noun)) ?? drafts.at(-1) ?? null;
  }
  const shared = (draft: Draft) =>
    words.filter((word) => draft.words.has(word)).length / Math.min(words.length, draft.words.size || 1);
  const alike = drafts.filter((draft) => draft.words.size > 0 && shared(draft) >= (words.length === 1 ? 1 : 0.6));
  return alike.toSorted((a, b) => shared(b) - shared(a))[0] ?? null;
}

/** The proposal that a draft is said to be a part of: "the withdrawal clause of the plan"; null for most. */
function wholeOf({ words }: ResolvedDocument, drafts: readonly Draft[], part: Draft): string | null {
  const whole = drafts.findIndex(
    (other) =>
      other !== part &&
      other.ranges.some(({ from }) =>
        part.ranges.some(({ to }) => from === to + 1 && /^(?:of|in|under)$/iu.test(words[to]?.form ?? '')),
      ),
  );
  return whole < 0 ? null : `p${whole + 1}`;
}

/** What the model marks as proposals, items of lists and what is answered, in text order; what is marked inside one of those is that. */
function stretches(
  document: ResolvedDocument,
  lists: readonly DemandList[],
  answers: readonly Answer[],
): (Range & { confidence: number; listed: boolean })[] {
  const items = lists
    .flatMap((list) => list.items)
    .map((item) => ({ ...item, confidence: listConfidence, listed: true }));
  const answered = answers.map(({ thing }) => ({ ...thing, confidence: listConfidence, listed: false }));
  const marked = document.layers.proposals
    .filter((range) => isNamed(document, range) && ![...items, ...answered].some((item) => overlaps(item, range)))
    .filter(
      (range) =>
        !lists.some(({ lead }) => covers(lead, range) && manyDemands.test(document.words[range.to - 1]?.form ?? '')),
    )
    .map(({ from, to, confidence }) => ({
      ...wholePhrase(document, { from, to }),
      confidence: certain(confidence),
      listed: false,
    }));
  return [...marked, ...items, ...answered].toSorted((a, b) => a.from - b.from);
}

function drafted(document: ResolvedDocument, lists: readonly DemandList[], answers: readonly Answer[]): Draft[] {
  const drafts: Draft[] = [];
  for (const range of stretches(document, lists, answers)) {
    const listed = range.listed ? [] : pointsToList(document, drafts, range);
    const same = range.listed ? null : (carriedOn(document, drafts, range) ?? sameAs(document, drafts, range));
    const chosen = listed.length > 0 ? listed : same === null ? [] : [same];
    if (chosen.length === 0) {
      const draft: Draft = { ranges: [], words: new Set(), nouns: new Set(), listed: range.listed };
      drafts.push(draft);
      chosen.push(draft);
    }
    for (const draft of chosen) {
      draft.ranges.push(range);
      for (const word of content(textOf(document, range))) draft.words.add(word);
      draft.nouns.add(document.words[headOf(document, range)]?.form.toLowerCase().replace(/s$/u, '') ?? '');
    }
  }
  return drafts;
}

/** The proposals of a document; keys are `p1`, `p2` … in text order. */
export function proposalsOf(
  document: ResolvedDocument,
  lists: readonly DemandList[],
  answers: readonly Answer[] = [],
): Proposals {
  const drafts = drafted(document, lists, answers);
  const proposers = document.layers.triggers.filter((trigger) => trigger.kind === 'propose');
  const list = drafts.map((draft, index): LocalProposal => {
    const fullest = draft.ranges.toSorted(
      (a, b) => content(textOf(document, b)).length - content(textOf(document, a)).length || a.from - b.from,
    )[0] ?? { from: 0, to: 1 };
    const trigger = proposers.find((candidate) => {
      const target = targetOf(candidate, document.layers.proposals, -1);
      return target !== null && draft.ranges.some((range) => range.from === target.from);
    });
    const named = draft.ranges.find((range) => kindOf(document, range, undefined) !== 'idea') ?? fullest;
    return {
      key: `p${index + 1}`,
      title: shorten(textOf(document, fullest)),
      kind: draft.listed ? 'demand' : kindOf(document, named, trigger),
      mentions: draft.ranges.map((range) => ({ ...spanOf(document, range), confidence: range.confidence })),
      partOf: wholeOf(document, drafts, draft),
    };
  });
  const mentions = drafts.flatMap((draft, index) => draft.ranges.map((range) => ({ ...range, key: `p${index + 1}` })));
  return { list, mentions: mentions.toSorted((a, b) => a.from - b.from || b.to - a.to) };
}

/** Without what is no plan, offer or the like by its own words, is named once, and nobody puts forward or answers. */
export function withoutIdle({ list, mentions }: Proposals, stances: readonly LocalStance[]): Proposals {
  const acted = new Set(stances.map(({ target }) => target));
  const wholes = new Set(list.map(({ partOf }) => partOf));
  const kept = list.filter(
    ({ key, kind, partOf, mentions: named }) =>
      acted.has(key) || wholes.has(key) || partOf !== null || kind !== 'idea' || named.length > 1,
  );
  const keys = new Set(kept.map(({ key }) => key));
  return { list: kept, mentions: mentions.filter(({ key }) => keys.has(key)) };
}
