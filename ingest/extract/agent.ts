/** Who does what a word of proposing, refusing or accepting tells, by the grammar of its sentence. */
import type { Document, Range } from '../language/document.ts';
import { Tree } from '../entities/tree.ts';
import { headOf } from '../entities/view.ts';

/** The subject of an active verb, the agent of a passive one, the possessor of a noun; with what is coordinated to them. */
export function agentsOf(document: Document, trigger: Range): ReadonlySet<number> {
  const tree = new Tree(document);
  const head = headOf(document, trigger);
  const children = tree.children(head);
  const isNoun = ['NOUN', 'PROPN'].includes(document.layers.pos[head] ?? '');
  const passive = children.some((child) => tree.relation(child).endsWith(':pass'));
  const by = children.filter(
    (child) =>
      tree.relation(child) === 'obl:agent' ||
      (/^(?:obl|nmod)/u.test(tree.relation(child)) && tree.preposition(child) === 'by'),
  );
  const open = isNoun
    ? [
        ...children.filter(
          (child) => /^(?:nmod:poss|compound|amod)$/u.test(tree.relation(child)) || tree.preposition(child) === 'from',
        ),
        ...by,
      ]
    : passive || by.length > 0
      ? by
      : tree.subjects(head);
  const agents = new Set<number>();
  for (let word = open.pop(); word !== undefined; word = open.pop()) {
    if (agents.has(word)) continue;
    agents.add(word);
    open.push(...tree.children(word).filter((child) => /^(?:conj|appos|flat)/u.test(tree.relation(child))));
  }
  return agents;
}
