/** Words that look like one of meeting and are none: whoever meets a deadline, a demand, or a dog, meets nobody. */
import { isAnimal } from '../entities/animal.ts';
import { Tree } from '../entities/tree.ts';
import { headOf } from '../entities/view.ts';
import type { Document, Range } from '../language/document.ts';

/** What is met without meeting anybody. */
const things =
  /^(?:aim|benchmark|bill|burden|challenge|commitment|condition|cost|criteri|deadline|death|definition|demand|end|expectation|expense|fate|goal|guideline|limit|minimum|need|objective|obligation|opposition|percentage|pledge|price|promise|qualification|quota|requirement|resistance|rule|schedule|standard|target|term|test|threshold|timetable)(?:s|a|on)?$/u;

/** Whether what the words say is met is such a thing, or an animal. */
export function meetsThing(document: Document, trigger: Range): boolean {
  const tree = new Tree(document);
  const verb = headOf(document, trigger);
  const objects = tree.children(verb).filter((child) => /^(?:obj|nsubj:pass)$/u.test(tree.relation(child)));
  const isMet = /^(?:meet|meets|met|meeting)$/u.test(tree.form(verb));
  return (
    objects.length > 0 && objects.every((word) => isAnimal(document, word) || (isMet && things.test(tree.form(word))))
  );
}
