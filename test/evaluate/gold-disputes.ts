/**
 * What the articles of a story disagree about, by their markup alone. For each meeting, proposal and person of a story
 * and each slot, the values that each article gives; a dispute where two articles give values that exclude each other.
 *
 * date, place: no day, no place of one is one of the other's. duration: the minutes differ. outcome: held against denied.
 * participant: of as many, each has a person whom the other leaves out. role: former against not former.
 * number: of one unit, amounts more than a twentieth apart. A plan and its outcome are compared in nothing but outcome.
 */
import { groupBy } from '../../graph/evidence/order.ts';
import { quantitiesIn, sameAmount } from '../../graph/evidence/quantities.ts';
import type { Marked, MarkedArticle } from '../graph/support/markup.ts';
import type { Annotated } from './stories.ts';

export interface GoldDispute {
  /** `story:m1`, `story:p2`, or `story:person-id`. */
  readonly subject: string;
  readonly slot: string;
}

type Exclude = (a: readonly string[], b: readonly string[]) => boolean;

const disjoint: Exclude = (a, b) => !a.some((one) => b.includes(one));
const noDayInCommon: Exclude = (a, b) =>
  !a.some((one) =>
    b.some((other) => {
      const [[from = '', to = from], [start = '', end = start]] = [one.split('/'), other.split('/')];
      return from <= end && start <= to;
    }),
  );
const otherCompany: Exclude = (a, b) =>
  a.length === b.length &&
  [a, b].every((one) => one.some((who) => isPerson(who) && ![a, b].every((all) => all.includes(who))));
const opposed: Exclude = (a, b) =>
  (a.includes('held') && b.includes('denied')) || (a.includes('denied') && b.includes('held'));
const otherTense: Exclude = (a, b) => a.length === 1 && b.length === 1 && a[0] !== b[0];
const amounts = (all: readonly string[] | undefined): number[] => (all ?? []).map((text) => Number(text.split(' ')[0]));
const otherAmount: Exclude = (a, b) =>
  a.some((one) => {
    const unit = one.split(' ')[1];
    const [mine, theirs] = [a, b].map((all) => all.filter((amount) => amount.split(' ')[1] === unit));
    return theirs?.length !== 0 && !amounts(mine).some((x) => amounts(theirs).some((y) => sameAmount(x, y)));
  });

/** Of `person`, as `valuesOf` words who took part. */
const isPerson = (value: string): boolean => value.startsWith('person ');

const words = (text: string | undefined): string[] => (text ?? '').split(/[\s,]+/).filter(Boolean);

export function goldDisputes(articles: readonly Annotated[]): GoldDispute[] {
  return [...groupBy(articles, (one) => one.story)].flatMap(([story, told]) =>
    slots.flatMap(({ slot, element, subjectOf, valuesOf, exclude }) => {
      const given = told.map(({ marked }) => {
        const spans = marked.spans.filter(({ name }) => name === element);
        return groupBy(spans, (span) => subjectOf(span, marked));
      });
      const disputed = [...new Set(given.flatMap((subjects) => [...subjects.keys()]))].filter((subject) => {
        const values = given
          .map((subjects, index) =>
            (subjects.get(subject) ?? []).flatMap((span) => valuesOf(span, told[index]?.marked)),
          )
          .map((all) => [...new Set(all)])
          .filter((all) => all.length > 0);
        return values.some((a, index) => values.slice(index + 1).some((b) => exclude(a, b)));
      });
      return disputed.map((subject) => ({ subject: `${story}:${subject.split(' ')[0]}`, slot }));
    }),
  );
}

interface SlotRule {
  readonly slot: string;
  /** The element that names the subject and gives the value. */
  readonly element: string;
  readonly subjectOf: (span: Marked, marked: MarkedArticle) => string;
  readonly valuesOf: (span: Marked, marked: MarkedArticle | undefined) => readonly string[];
  readonly exclude: Exclude;
}

const idOf = ({ attributes }: Marked): string => attributes.id ?? '';

/** A meeting as held, or as still to be: `m1 held`. */
function inItsStatus(span: Marked, { spans }: MarkedArticle): string {
  const first = spans.find(({ name, attributes }) => name === 'meet' && attributes.id === idOf(span));
  return `${idOf(span)} ${first?.attributes.status === 'held' ? 'held' : 'to be'}`;
}

function people({ attributes }: Marked, marked: MarkedArticle | undefined): string[] {
  const isMarkedPerson = (id: string) =>
    marked?.spans.some((span) => span.name === 'e' && idOf(span) === id && span.attributes.t === 'Person');
  return words(attributes.who).map((id) => `${isMarkedPerson(id) ? 'person' : 'other'} ${id}`);
}

const inWords = ({ start, end }: Marked, marked: MarkedArticle | undefined): string =>
  marked?.text.slice(start, end) ?? '';

const meet = { element: 'meet', subjectOf: inItsStatus };
const slots: readonly SlotRule[] = [
  { ...meet, slot: 'date', exclude: noDayInCommon, valuesOf: ({ attributes }) => words(attributes.date) },
  { ...meet, slot: 'place', exclude: disjoint, valuesOf: ({ attributes }) => words(attributes.place) },
  { ...meet, slot: 'duration', exclude: disjoint, valuesOf: ({ attributes }) => words(attributes.minutes) },
  { ...meet, slot: 'participant', exclude: otherCompany, valuesOf: people },
  {
    slot: 'outcome',
    element: 'meet',
    subjectOf: idOf,
    exclude: opposed,
    valuesOf: ({ attributes }) => words(attributes.status),
  },
  {
    slot: 'number',
    element: 'prop',
    subjectOf: idOf,
    exclude: otherAmount,
    valuesOf: (span, marked) => quantitiesIn(inWords(span, marked)).map(({ amount, unit }) => `${amount} ${unit}`),
  },
  {
    slot: 'role',
    element: 'role',
    subjectOf: ({ attributes }) => attributes.of ?? '',
    exclude: otherTense,
    valuesOf: (span, marked) => [/^(?:the )?(?:former|ex)\b/i.test(inWords(span, marked)) ? 'past' : 'present'],
  },
];
