/** The B+ trees of an LMDB file, walked whole: every page that LMDB could come to is there and holds what it must. */
import { HEADER_BYTES, Malformed, type PageFile, PageKind } from './page-file.ts';

/** See `MDB_db` in LMDB's source. */
export const TREE_BYTES = 48;
const NO_PAGE = 2n ** 64n - 1n;
const NUMBER_BYTES = 8;
export interface Tree {
  /** How keys and values are ordered. */
  readonly flags: number;
  readonly depth: number;
  readonly branchPages: number;
  readonly leafPages: number;
  readonly overflowPages: number;
  readonly entries: number;
  readonly root: bigint;
}

export function treeAt(bytes: Buffer, at: number): Tree {
  return {
    flags: bytes.readUInt16LE(at + 4),
    depth: bytes.readUInt16LE(at + 6),
    branchPages: Number(bytes.readBigUInt64LE(at + 8)),
    leafPages: Number(bytes.readBigUInt64LE(at + 16)),
    overflowPages: Number(bytes.readBigUInt64LE(at + 24)),
    entries: Number(bytes.readBigUInt64LE(at + 32)),
    root: bytes.readBigUInt64LE(at + 40),
  };
}

/** See `MDB_node` in LMDB's source. */
const NODE_BYTES = 8;
const NodeFlag = { ownPages: 0x01, tree: 0x02 } as const;
/** Page, commit and number of pages of a value that has pages of its own. */
const OWN_PAGES_BYTES = 24;

interface Node {
  readonly key: Buffer;
  readonly flags: number;
  /** In a leaf the length of the value, in a branch the page. */
  readonly number: number;
  /** Where the key ends. */
  readonly end: number;
}

/**
 * The tree that holds all named trees; gives back their names. Throws `Malformed` where it, or one of them that is
 * `wanted` by its name, is not whole.
 */
export function checkTrees(file: PageFile, tree: Tree, wanted: (name: string) => boolean): string[] {
  const names: string[] = [];
  checkNamed(file, tree, (name, named) => {
    names.push(name);
    if (wanted(name)) checkNamed(file, named, null);
  });
  return names;
}

function checkNamed(file: PageFile, tree: Tree, takeTree: TreeWalk['takeTree']): void {
  if (tree.flags !== 0) throw new Malformed('a tree has an unknown order');
  checkWalk(new TreeWalk(file, (left, right) => left.compare(right), takeTree, null), tree);
}

/** The tree of the pages that are free, after all other trees. Throws `Malformed`, also where a page is in use. */
export function checkFreePages(file: PageFile, tree: Tree): void {
  const lists: Buffer[] = [];
  checkWalk(new TreeWalk(file, compareIntegers, null, (list) => lists.push(list)), tree);
  for (const list of lists) checkFreeList(file, list);
}

/** A count, then the numbers of pages; a negative number is how many there are from the one that follows it. */
function checkFreeList(file: PageFile, list: Buffer): void {
  const count = list.length < NUMBER_BYTES ? -1 : Number(list.readBigUInt64LE());
  if (count < 0 || (count + 1) * NUMBER_BYTES > list.length) throw new Malformed('a list of free pages is cut short');
  let run = 1;
  for (let place = 1; place <= count; place += 1) {
    const number = Number(list.readBigInt64LE(place * NUMBER_BYTES));
    if (number > 0) file.free(number, run);
    run = number < 0 ? -number : 1;
  }
}

function checkWalk(walk: TreeWalk, tree: Tree): void {
  if (tree.root !== NO_PAGE) walk.visit(Number(tree.root), tree.depth, null, null);
  for (const part of ['branchPages', 'leafPages', 'overflowPages', 'entries'] as const) {
    if (walk[part] !== tree[part]) throw new Malformed(`a tree has lost some of its ${part}`);
  }
}

class TreeWalk {
  branchPages = 0;
  leafPages = 0;
  overflowPages = 0;
  entries = 0;
  private readonly file: PageFile;
  private readonly compare: (left: Buffer, right: Buffer) => number;
  private readonly takeTree: ((name: string, tree: Tree) => void) | null;
  /** Of each depth a page to read into. */
  private readonly pages: Buffer[] = [];
  private readonly take: ((value: Buffer) => void) | null;

  /** Where it holds trees and nothing else, `takeTree` is given each; otherwise `take`, if there is one, every value. */
  constructor(file: PageFile, compare: TreeWalk['compare'], takeTree: TreeWalk['takeTree'], take: TreeWalk['take']) {
    this.file = file;
    this.compare = compare;
    this.takeTree = takeTree;
    this.take = take;
  }

  /** All keys must lie from `from` on and before `to`. */
  visit(number: number, depth: number, from: Buffer | null, to: Buffer | null): void {
    const { bytes, kind, nodes: places } = this.file.page(number, this.pageAt(depth));
    if ((kind === PageKind.leaf) !== (depth === 1)) throw new Malformed(`page ${number} is at another depth`);
    const nodes = places.map((at) => nodeAt(bytes, at));
    if (nodes.length === 0) throw new Malformed(`page ${number} is empty`);
    for (const [place, { key }] of nodes.entries()) {
      // In a branch the first key stands for whatever is least.
      if (kind === PageKind.branch && place === 0) continue;
      const before = place === 0 || (kind === PageKind.branch && place === 1) ? null : (nodes[place - 1]?.key ?? null);
      const isAfter = before === null ? from === null || this.compare(key, from) >= 0 : this.compare(before, key) < 0;
      if (!isAfter || (to !== null && this.compare(key, to) >= 0))
        throw new Malformed(`page ${number} is out of order`);
    }
    if (kind === PageKind.leaf) {
      this.leafPages += 1;
      for (const node of nodes) this.checkEntry(bytes, node);
      return;
    }
    this.branchPages += 1;
    for (const [place, node] of nodes.entries()) {
      this.visit(node.number, depth - 1, place === 0 ? from : node.key, nodes[place + 1]?.key ?? to);
    }
  }

  private pageAt(depth: number): Buffer {
    const page = this.pages[depth] ?? Buffer.allocUnsafe(this.file.pageSize);
    this.pages[depth] = page;
    return page;
  }

  private checkEntry(bytes: Buffer, { key, flags, number: length, end }: Node): void {
    this.entries += 1;
    const stored = flags === NodeFlag.ownPages ? OWN_PAGES_BYTES : length;
    if (end + stored > bytes.length) throw new Malformed('an entry is longer than its page');
    if ((flags === NodeFlag.tree) !== (this.takeTree !== null)) throw new Malformed('an entry is of another kind');
    if (flags === NodeFlag.ownPages) {
      const page = Number(bytes.readBigUInt64LE(end));
      this.overflowPages += this.file.overflow(page, length);
      if (this.take !== null) this.take(this.file.overflowData(page, length));
    } else if (flags === NodeFlag.tree) {
      if (length !== TREE_BYTES) throw new Malformed('a tree is not described');
      this.takeTree?.(nameOf(key), treeAt(bytes, end));
    } else if (flags !== 0) throw new Malformed('an entry is of an unknown kind');
    else if (this.take !== null) this.take(Buffer.from(bytes.subarray(end, end + length)));
  }
}

/** A name ends with a zero; with anything else LMDB would not find the tree, and begin another under its name. */
function nameOf(key: Buffer): string {
  if (key.indexOf(0) !== key.length - 1) throw new Malformed('the name of a tree has no end');
  return key.toString('latin1', 0, key.length - 1);
}

function nodeAt(bytes: Buffer, at: number): Node {
  if (at + NODE_BYTES > bytes.length) throw new Malformed('an entry is longer than its page');
  const [low, high, flags] = [bytes.readUInt16LE(at), bytes.readUInt16LE(at + 2), bytes.readUInt16LE(at + 4)];
  const end = at + NODE_BYTES + bytes.readUInt16LE(at + 6);
  if (end > bytes.length) throw new Malformed('an entry is longer than its page');
  const isBranch = bytes.readUInt16LE(HEADER_BYTES - 6) === PageKind.branch;
  return {
    key: bytes.subarray(at + NODE_BYTES, end),
    flags,
    number: low + high * 2 ** 16 + (isBranch ? flags * 2 ** 32 : 0),
    end,
  };
}

function compareIntegers(left: Buffer, right: Buffer): number {
  if (left.length !== 8 || right.length !== 8) throw new Malformed('a key is no integer');
  const [a, b] = [left.readBigUInt64LE(), right.readBigUInt64LE()];
  return a < b ? -1 : a > b ? 1 : 0;
}
