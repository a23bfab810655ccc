/** Sources that the model left out, from the grammar: "…, she said, adding that" says who adds. */
import type { Document, Range } from '../language/document.ts';
import { Tree } from './tree.ts';
import { headOf } from './view.ts';

/** A word with all that hangs on it, as one stretch; clauses and appositions that follow are left out. */
function phraseOf(tree: Tree, word: number): Range {
  const open = [word];
  const words = new Set<number>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (words.has(next)) continue;
    words.add(next);
    const within = tree.children(next);
    open.push(...within.filter((child) => !/^(?:acl|appos|parataxis|punct|conj|cc|advcl)/u.test(tree.relation(child))));
  }
  return { from: Math.min(...words), to: Math.max(...words) + 1 };
}

/** The subject of a cue, or whom "according to" is followed by; null where the sentence names nobody. */
function sourceOf(document: Document, cue: Range): Range | null {
  const tree = new Tree(document);
  const head = headOf(document, cue);
  const verb = document.layers.pos[head] === 'VERB' || document.layers.pos[head] === 'AUX';
  const subject = verb ? tree.subjects(head)[0] : undefined;
  return subject === undefined ? null : phraseOf(tree, subject);
}

/** The document with a source for every attribution whose cue has a subject. */
export function withSubjectSources(document: Document): Document {
  const attributions = document.layers.attributions.map((attribution) =>
    attribution.source === null ? { ...attribution, source: sourceOf(document, attribution.cue) } : attribution,
  );
  return { ...document, layers: { ...document.layers, attributions } };
}
