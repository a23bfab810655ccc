/** Whether a trigger is negated, planned or conditional, by the words that depend on it. */
import type { Document, Range } from '../language/document.ts';
import { headOf } from '../entities/view.ts';

const negations = /^(?:not|n['’]t|never|no|neither|nor|without)$/iu;

const dependents = ({ layers }: Document, head: number): number[] => {
  const found: number[] = [];
  const sentence = layers.sentences[layers.sentenceOf[head] ?? 0];
  for (let word = sentence?.from ?? 0; word < (sentence?.to ?? 0); word++)
    if (layers.heads[word] === head) found.push(word);
  return found;
};

/** "Neither of them invited, the unions accepted": the negation of a phrase that a comma closes is not the verb's. */
function isAside(document: Document, word: number, trigger: Range): boolean {
  if (!/^(?:neither|nor|no|without)$/iu.test(document.words[word]?.form ?? '')) return false;
  return document.words.slice(word, trigger.from).some((between) => between.form === ',');
}

const form = (document: Document, word: number): string => document.words[word]?.form.toLowerCase() ?? '';

/** Whether a negation before the end of some words hangs on a word. */
export const hasNegation = (document: Document, { to, from }: Range, word: number): boolean =>
  dependents(document, word).some(
    (child) => child < to && negations.test(form(document, child)) && !isAside(document, child, { from, to }),
  );

/** "did not reject", "never agreed", "has no plan to offer": a negation that depends on the trigger or on its governor. */
export function isNegated(document: Document, trigger: Range): boolean {
  const head = headOf(document, trigger);
  const governor = document.layers.relations[head] === 'xcomp' ? (document.layers.heads[head] ?? -1) : -1;
  for (let word = trigger.from; word < trigger.to; word++) if (negations.test(form(document, word))) return true;
  const verbs = Array.from({ length: trigger.to - trigger.from }, (_, at) => trigger.from + at).filter((word) =>
    /^(?:VERB|AUX)$/u.test(document.layers.pos[word] ?? ''),
  );
  return [head, governor, ...verbs].filter((word) => word >= 0).some((word) => hasNegation(document, trigger, word));
}

/** Whether a clause with "if" or "unless" hangs on the trigger, or the trigger stands in one. */
export function hasCondition(document: Document, trigger: Range): boolean {
  const head = headOf(document, trigger);
  const clauses = dependents(document, head).filter((child) => document.layers.relations[child] === 'advcl');
  return [head, ...clauses].some((verb) =>
    dependents(document, verb).some((child) => /^(?:if|unless)$/u.test(form(document, child))),
  );
}

/** Planned ("will propose"), conditional ("would accept if"), alleged ("reportedly rejected"), else actual. */
export function modalityOf(document: Document, trigger: Range): 'actual' | 'planned' | 'conditional' | 'alleged' {
  const head = headOf(document, trigger);
  const words = dependents(document, head)
    .filter((child) => child < head)
    .map((child) => form(document, child));
  for (let word = trigger.from; word < trigger.to; word++) words.push(form(document, word));
  if (words.some((word) => /^(?:would|could|might|may|if|unless)$/u.test(word))) return 'conditional';
  if (words.some((word) => /^(?:will|shall|['’]ll)$/u.test(word))) return 'planned';
  return words.some((word) => /^(?:reportedly|allegedly|apparently|supposedly)$/u.test(word)) ? 'alleged' : 'actual';
}
