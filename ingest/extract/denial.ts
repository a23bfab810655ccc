/** What somebody denies: "denied having met him", "denied that", "dismissed as false the reports that Cairo had asked for it". */
import { Tree } from '../entities/tree.ts';
import type { Document } from '../language/document.ts';
import { wordAt } from './evidence.ts';
import { hasNegation } from './polarity.ts';

const denying = /^den(?:y|ies|ied|ying)$/u;
/** What is done to a report that is not so. */
const refuting = /^(?:den(?:y|ies|ied|ying)$|dismiss|refut|reject|rebut|debunk|disput|contradict)/u;
const report =
  /^(?:reports?|claims?|rumou?rs?|allegations?|assertions?|accusations?|suggestions?|speculation|stor(?:y|ies))$/u;

/** "Denied having attended", whether or not the denial is negated. */
export const hangsOnDenial = (tree: Tree, predicate: number): boolean =>
  /^(?:xcomp|ccomp|advcl|acl$|obj)/u.test(tree.relation(predicate)) && denying.test(tree.form(tree.head(predicate)));

/** The verb that refutes the report whose content a predicate is; -1 where none does. */
function refuterOf(tree: Tree, predicate: number): number {
  const noun = tree.head(predicate);
  if (noun < 0 || !/^(?:acl$|ccomp|nmod)/u.test(tree.relation(predicate)) || !report.test(tree.form(noun))) return -1;
  const verb = /^(?:obj|nsubj:pass|obl|xcomp)/u.test(tree.relation(noun)) ? tree.head(noun) : -1;
  return verb >= 0 && refuting.test(tree.form(verb)) ? verb : -1;
}

/** Whether what a predicate says is denied; "did not deny having met him" denies nothing. */
export function isDenied(document: Document, predicate: number): boolean {
  const tree = new Tree(document);
  const verb = hangsOnDenial(tree, predicate) ? tree.head(predicate) : refuterOf(tree, predicate);
  return verb >= 0 && !hasNegation(document, wordAt(verb), verb);
}
