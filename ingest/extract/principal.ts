/** Principals: those who are named only to say whose envoy somebody is, or for whom. */
import type { ResolvedDocument } from '../entities/entities.ts';
import { withTitle } from '../entities/title.ts';
import type { View } from '../entities/view.ts';
import type { Range } from '../language/document.ts';
import { covers, overlaps } from './evidence.ts';

/** How many heads up another's words are looked for. */
const reach = 6;
const dependent = /^(?:nmod|obl|obj|compound|acl)/u;
const holds = (range: Range, word: number): boolean => word >= range.from && word < range.to;

interface Scene {
  /** Titles of this mention's entity. */
  readonly own: readonly Range[];
  /** Titles of other entities. */
  readonly others: readonly Range[];
  /** Mentions of other persons. */
  readonly persons: readonly View[];
}

function sceneOf({ entities: { views, titles, ofMention } }: ResolvedDocument, view: View): Scene {
  const isOther = (mention: number): boolean => ofMention[mention] !== ofMention[view.index];
  return {
    own: titles.filter((title) => !isOther(title.holder)),
    others: titles.filter((title) => isOther(title.holder)),
    persons: views.filter((other) => other.type === 'Person' && !overlaps(other, view) && isOther(other.index)),
  };
}

/** "Haddad's envoy Ivo Lind": another's title begins right after the possessive. */
function owns({ words }: ResolvedDocument, view: View, { others }: Scene): boolean {
  const mark = [view.to - 1, view.to].find((at) => /^['’]s?$/u.test(words[at]?.form ?? ''));
  return mark !== undefined && others.some((title) => title.from === mark + 1);
}

/** "Lind, an envoy representing President Haddad": another's title leads up to the mention or to its own title. */
function completes(view: View, { own, others }: Scene): boolean {
  const start = withTitle(own, view);
  return others.some((title) => title.to === start || (covers(title, view) && title.to > view.to));
}

const sent =
  /^(?:aides?|delegations?|delegates?|deput(?:y|ies)|emissar(?:y|ies)|envoys?|mediators?|messengers?|negotiators?|representatives?|teams?)$/iu;

/** Whoever is sent by somebody: an envoy, a delegation. */
export const isSent = (form: string): boolean => sent.test(form);

/** Of a title before a name, whether or not it was read as one: "former U.S. President". */
const titular = /^(?:ADJ|NOUN|PROPN)$/u;
const longestTitle = 6;

/** "A special envoy from President Haddad": right before it, or before its own title, somebody is described or sent. */
function comesFrom({ words, layers }: ResolvedDocument, view: View, { own, persons }: Scene): boolean {
  const start = withTitle(own, view);
  let at = start - 1;
  while (start - at < longestTitle && titular.test(layers.pos[at] ?? '')) at--;
  const isPreposition = (word: number): boolean => /^(?:from|of|for)$/iu.test(words[word]?.form ?? '');
  return (
    (/^(?:from|for)$/iu.test(words[at]?.form ?? '') && isSent(words[at - 1]?.form ?? '')) ||
    (isPreposition(start - 1) && persons.some(({ to, form }) => to === start - 1 && form === 'description'))
  );
}

/** "an envoy of Haddad", by the tree: on the way from its head to the trigger lie another person's words. */
function hangsOn({ layers }: ResolvedDocument, view: View, trigger: Range, { own, others, persons }: Scene): boolean {
  const theirs = [...persons, ...others.filter((title) => !overlaps(title, view))];
  let word = view.head;
  for (let steps = 0; steps < reach; steps++) {
    const head = layers.heads[word] ?? -1;
    if (head < 0 || holds(trigger, head)) return false;
    if (!dependent.test(layers.relations[word] ?? '') && !own.some((title) => holds(title, head))) return false;
    if (theirs.some((range) => holds(range, head))) return true;
    word = head;
  }
  return false;
}

/** Whether a mention only says whose or which one another person of the sentence is. */
export function isPrincipal(document: ResolvedDocument, view: View, trigger: Range): boolean {
  const scene = sceneOf(document, view);
  return (
    owns(document, view, scene) ||
    completes(view, scene) ||
    comesFrom(document, view, scene) ||
    hangsOn(document, view, trigger, scene)
  );
}
