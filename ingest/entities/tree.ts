/** The dependency tree of a document, asked by word: head, children, subject, preposition. */
import type { Document } from '../language/document.ts';

export class Tree {
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  relation(word: number): string {
    return this.#document.layers.relations[word] ?? '';
  }

  head(word: number): number {
    return this.#document.layers.heads[word] ?? -1;
  }

  form(word: number): string {
    return this.#document.words[word]?.form.toLowerCase() ?? '';
  }

  children(word: number): number[] {
    const { sentences, sentenceOf, heads } = this.#document.layers;
    const sentence = sentences[sentenceOf[word] ?? 0];
    const found: number[] = [];
    for (let at = sentence?.from ?? 0; at < (sentence?.to ?? 0); at++) if (heads[at] === word) found.push(at);
    return found;
  }

  /** Words, whatever hangs on them by such a relation, whatever hangs on that, and so on. */
  withDependents(words: readonly number[], relation: RegExp): Set<number> {
    const open = [...words];
    const all = new Set<number>();
    for (let word = open.pop(); word !== undefined; word = open.pop()) {
      if (all.has(word)) continue;
      all.add(word);
      open.push(...this.children(word).filter((child) => relation.test(this.relation(child))));
    }
    return all;
  }

  /** Words, with what is coordinated with them or in apposition to them. */
  withThoseBeside(words: readonly number[]): Set<number> {
    return this.withDependents(words, /^(?:conj|appos|flat)/u);
  }

  /** The preposition before a word: "with". */
  preposition(word: number): string {
    return (
      this.children(word)
        .filter((child) => this.relation(child) === 'case')
        .map((child) => this.form(child))[0] ?? ''
    );
  }

  /** The subject of a word itself, in the passive too. */
  ownSubjects(word: number): number[] {
    return this.children(word).filter((child) => this.relation(child).startsWith('nsubj'));
  }

  /**
   * The subject of a verb; where it has none, that of the verb that governs it ("agreed to meet"), or that verb's object
   * where somebody is sent or asked to do it ("dispatched an aide to meet").
   */
  subjects(verb: number, depth = 0): number[] {
    const own = this.ownSubjects(verb);
    const governor = this.head(verb);
    const relation = this.relation(verb);
    if (own.length > 0 || depth > 3 || governor < 0) return own;
    if (!/^(?:xcomp|conj|advcl|acl|ccomp|parataxis)/u.test(relation)) return [];
    const infinitive = this.children(verb).some((child) => this.form(child) === 'to');
    const objects = infinitive ? this.children(governor).filter((child) => this.relation(child) === 'obj') : [];
    return objects.length > 0 ? objects : this.subjects(governor, depth + 1);
  }
}
