/** Who is said to have been at a meeting: "attended the talks", "a meeting chaired by". */
import type { Document, Range } from '../language/document.ts';
import { headOf } from '../entities/view.ts';
import { Tree } from '../entities/tree.ts';
import { takesNoPart } from './absence-words.ts';
import { wordAt } from './evidence.ts';
import { isNegated } from './polarity.ts';

const attending = /^(?:attend|chair|join|moderat|preside|participat)/u;
/** Verbs that mean to attend with such a word: "took part in", "was present at", "sat in on". */
const withParticle = new Map([
  ['part', /^(?:take|takes|took|taken|taking)$/u],
  ['in', /^(?:sit|sits|sat|sitting)$/u],
]);

function attends(tree: Tree, verb: number): boolean {
  const form = tree.form(verb);
  if (attending.test(form) || form === 'present') return true;
  return tree.children(verb).some((child) => withParticle.get(tree.form(child))?.test(form) === true);
}

/** Verbs that describe a noun after it, with those coordinated: "held at the palace and attended by". */
function participles(tree: Tree, noun: number): number[] {
  const own = tree
    .children(noun)
    .filter(
      (child) => tree.relation(child).startsWith('acl') || (tree.relation(child) === 'conj' && attends(tree, child)),
    );
  return own.flatMap((verb) => [verb, ...tree.children(verb).filter((child) => tree.relation(child) === 'conj')]);
}

/** Words that grammar puts at the meeting. */
export function attendanceOf(document: Document, trigger: Range): ReadonlySet<number> {
  const tree = new Tree(document);
  const head = headOf(document, trigger);
  const present: number[] = [];
  const governor = tree.head(head);
  const relation = tree.relation(head);
  if (
    governor >= 0 &&
    /^(?:obj|obl)/u.test(relation) &&
    attends(tree, governor) &&
    !isNegated(document, wordAt(governor)) &&
    !takesNoPart(tree, governor)
  )
    present.push(...tree.subjects(governor));
  const passive = [...participles(tree, head), ...(relation === 'nsubj:pass' && governor >= 0 ? [governor] : [])];
  // Whom "by" leads to may hang on the noun instead.
  for (const verb of passive)
    if (attends(tree, verb))
      present.push(
        ...[...tree.children(verb), ...tree.children(head)].filter(
          (child) => child > verb && tree.preposition(child) === 'by',
        ),
      );
  return tree.withThoseBeside(present);
}
