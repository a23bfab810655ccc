/** The grammatical frame of a word of meeting: the words that its syntax makes take part. */
import type { Document, Range } from '../language/document.ts';
import { headOf } from '../entities/view.ts';
import { Tree } from '../entities/tree.ts';

/** Prepositions before whom one meets. */
const companions = new Set(['with', 'between', 'to', 'by', 'alongside', 'among', 'against']);

const telling =
  /^(?:describ|call|prais|hail|announc|report|confirm|reveal|disclos|publish|mention|acknowledg|welcom|criticiz|condemn|den(?:y|ied)|expect|cover|film)/u;

function ofVerb(tree: Tree, verb: number): number[] {
  const direct = tree.children(verb).filter((child) => {
    const relation = tree.relation(child);
    return (
      /^(?:obj|iobj)$/u.test(relation) || (/^(?:obl|nmod)/u.test(relation) && companions.has(tree.preposition(child)))
    );
  });
  const modified = tree.relation(verb).startsWith('acl') ? [tree.head(verb)] : [];
  return [...tree.subjects(verb), ...direct, ...modified];
}

function ofNoun(tree: Tree, noun: number): number[] {
  const own = tree.children(noun).filter((child) => {
    const relation = tree.relation(child);
    return (
      relation === 'nmod:poss' ||
      ((/^(?:nmod|obl)/u.test(relation) || child > noun) &&
        (companions.has(tree.preposition(child)) || tree.preposition(child) === 'of'))
    );
  });
  const governor = tree.head(noun);
  if (governor < 0 || !/^(?:obj|obl|nsubj|nmod)/u.test(tree.relation(noun))) return own;
  const beside = tree
    .children(governor)
    .filter(
      (child) => child !== noun && tree.relation(child).startsWith('obl') && companions.has(tree.preposition(child)),
    );
  // Who describes a meeting, or does something before it, does not take part by that.
  const apart =
    tree.relation(noun).startsWith('nsubj') ||
    (tree.relation(noun) === 'obj' && telling.test(tree.form(governor))) ||
    /^(?:before|ahead|prior)$/u.test(tree.preposition(noun));
  const subjects = apart ? [] : tree.subjects(governor);
  return [...own, ...subjects, ...beside];
}

const isNoun = ({ layers }: Document, word: number): boolean => /^(?:NOUN|PROPN)$/u.test(layers.pos[word] ?? '');

/** The head of the words, and the noun of "held talks" besides: whom one talks with may hang on either. */
function headsOf(document: Document, trigger: Range): number[] {
  const head = headOf(document, trigger);
  const last = trigger.to - 1;
  return last !== head && !isNoun(document, head) && isNoun(document, last) ? [head, last] : [head];
}

/** Indices of the words that take part by syntax, with what is coordinated or in apposition to them. */
export function frameOf(document: Document, trigger: Range): ReadonlySet<number> {
  const tree = new Tree(document);
  const own = headsOf(document, trigger).flatMap((head) =>
    isNoun(document, head) ? ofNoun(tree, head) : ofVerb(tree, head),
  );
  return tree.withDependents(own, /^(?:conj|appos|flat|compound)/u);
}
