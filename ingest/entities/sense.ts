/** Which of the things that a name may stand for is meant: by the mention's type and place, then by the article. */
import type { Document, MentionType } from '../language/document.ts';
import type { Gazetteer, Known, Sense } from './gazetteer.ts';
import type { View } from './view.ts';

const locative = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'around',
  'across',
  'throughout',
  'leaving',
  'visiting',
]);

/** Whether the words before a mention make it a location ("in Moscow"), not somebody who acts. */
const located = (document: Document, view: View): boolean =>
  locative.has(document.words[view.from - 1]?.form.toLowerCase() ?? '');

const acts = (document: Document, view: View): boolean =>
  document.layers.relations[view.head]?.startsWith('nsubj') === true;

/** The type a mention has once its place in the sentence is seen: a capital that acts is a state, one to be in a city. */
export function typeInContext(document: Document, view: View): MentionType {
  if (!view.senses.some((sense) => sense.use === 'capital')) return view.type;
  if (view.type === 'State' && located(document, view)) return 'Place';
  return view.type === 'Place' && acts(document, view) && !located(document, view) ? 'State' : view.type;
}

const fits: Readonly<Record<MentionType, (sense: Sense) => boolean>> = {
  State: (sense) => sense.known.type === 'State',
  Place: (sense) => sense.known.type === 'Place' || sense.use === 'name',
  Organization: (sense) => sense.known.type === 'Organization' || sense.use === 'capital',
  Group: (sense) => sense.known.type === 'Organization',
  Person: () => false,
};

/** Whether a state's own name is also a place's elsewhere: Georgia. */
const isShared = (senses: readonly Sense[]): boolean => {
  const named = senses.filter((sense) => sense.use === 'name');
  return (
    named.length === senses.length &&
    new Set(named.map((sense) => sense.known.state)).size > 1 &&
    named.some((sense) => sense.known.type === 'Place')
  );
};

/** The senses that fit the type; where none does, those of a state or an organization by its own name. */
function candidates(type: MentionType, senses: readonly Sense[]): readonly Known[] {
  const fitting = senses.filter((sense) => fits[type](sense));
  if (isShared(senses) && fitting.length > 0) return senses.map((sense) => sense.known);
  const exact = fitting.filter((sense) => sense.known.type === type);
  const chosen =
    exact.length > 0
      ? exact
      : fitting.length > 0
        ? fitting
        : senses.filter((sense) => sense.use === 'name' && type !== 'Group');
  return chosen.map((sense) => sense.known);
}

/**
 * The known thing of every mention: of several candidates (Congo, Georgia) the one whose state the article's unambiguous
 * names speak of most, else the only one of the mention's type; null where nothing fits or it stays open.
 */
export function knownOf(document: Document, views: readonly View[]): (Known | null)[] {
  const options = views.map((view) => candidates(typeInContext(document, view), view.senses));
  const spokenOf = new Map<string, number>();
  for (const [only, ...others] of options) {
    if (only?.state == null || others.length > 0) continue;
    spokenOf.set(only.state, (spokenOf.get(only.state) ?? 0) + 1);
  }
  return options.map((known, at) => {
    if (known.length <= 1) return known[0] ?? null;
    const ranked = known
      .map((candidate) => ({ candidate, count: spokenOf.get(candidate.state ?? '') ?? 0 }))
      .toSorted((a, b) => b.count - a.count);
    const [best, second] = ranked;
    if (best !== undefined && second !== undefined && best.count > second.count) return best.candidate;
    const ofType = known.filter((candidate) => candidate.type === views[at]?.type);
    return ofType.length === 1 ? (ofType[0] ?? null) : null;
  });
}

/** The id of the one state that a form names, by name, demonym or capital; null where it names none or several. */
export function stateNamed(gazetteer: Gazetteer, form: string): string | null {
  const states = gazetteer.senses(form).filter((sense) => sense.known.type === 'State');
  return states.length === 1 ? (states[0]?.known.id ?? null) : null;
}
