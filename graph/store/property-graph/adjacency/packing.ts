/**
 * Fills what pages of adjacency pack, page by page, node by node, run by run. A page is an index of where each node's runs
 * begin, and where the last one's end; then its runs: the type, how many words follow, and in these the relationship and
 * the node at its other end in turn. Pages share arrays: many small ones would cost more than what they hold.
 */
import type { Run } from './walk.ts';

/** Words of a run before its entries. */
export const RUN_HEADER = 2;
const FIRST_CAPACITY = 1024;

export interface Packable {
  /** Its words are now in this array, and its index begins there. */
  place(words: Uint32Array, from: number): void;
}

export class Packing {
  /** Nodes of a page. */
  private readonly nodes: number;
  private readonly shared: number;
  private waiting: { readonly page: Packable; readonly from: number }[] = [];
  private words = new Uint32Array(FIRST_CAPACITY);
  private at = 0;
  private index = 0;
  /** Where the last run says how long it is. */
  private length = 0;

  /** An array is shared until it has so many words: until the last of its pages goes, it is kept whole. */
  constructor(nodes: number, shared: number) {
    this.nodes = nodes;
    this.shared = shared;
  }

  /** The page is placed when the array that it shares is full, or with `finish`. */
  beginPage(page: Packable): void {
    this.waiting.push({ page, from: this.at });
    this.reserve(this.nodes + 1);
    this.index = this.at;
    this.at += this.nodes + 1;
  }

  /** The runs that are added next are another node's. */
  beginNode(): void {
    this.words[this.index++] = this.at;
  }

  endPage(): void {
    this.words[this.index] = this.at;
    if (this.at >= this.shared) this.finish();
  }

  beginRun(type: number): void {
    this.reserve(RUN_HEADER);
    this.words[this.at++] = type;
    this.length = this.at;
    this.words[this.at++] = 0;
  }

  /** One more of the run that was begun last. */
  add(relationship: number, other: number): void {
    this.reserve(2);
    this.words[this.at++] = relationship;
    this.words[this.at++] = other;
    this.endRun();
  }

  /** More of the run that was begun last. */
  extend(entries: Run['entries'], start: number, end: number): void {
    this.copy(entries, start, end);
    this.endRun();
  }

  /** Runs as another page packed them. */
  copy(words: Run['entries'], start: number, end: number): void {
    this.reserve(end - start);
    for (let from = start; from < end; from += 1) this.words[this.at++] = words[from] ?? 0;
  }

  finish(): void {
    const words = this.words.slice(0, this.at);
    for (const { page, from } of this.waiting) page.place(words, from);
    this.waiting = [];
    this.at = 0;
  }

  private endRun(): void {
    this.words[this.length] = this.at - this.length - 1;
  }

  private reserve(more: number): void {
    if (this.at + more <= this.words.length) return;
    const grown = new Uint32Array(Math.max(this.at + more, 2 * this.words.length));
    grown.set(this.words);
    this.words = grown;
  }
}
