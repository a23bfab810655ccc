/**
 * Matches regular expressions that look around, refer back to a group or forbid a second try: no automaton can, so that
 * one way is tried after the other. That may take time without bound, hence `step`, which may throw.
 */
import type { RegexNode } from './syntax.ts';

/** Goes on from a place with what comes after; false where that does not match. */
type Continue = (at: number) => boolean;
type Matcher = (search: Search, at: number, next: Continue) => boolean;

class Search {
  readonly text: readonly number[];
  readonly step: () => void;
  /** Start and end of each group. */
  readonly groups = new Map<number, readonly [number, number]>();

  constructor(text: readonly number[], step: () => void) {
    this.text = text;
    this.step = step;
  }
}

export class Backtracking {
  private readonly matcher: Matcher;

  constructor(root: RegexNode) {
    this.matcher = compile(root);
  }

  matches(text: string, step: () => void): boolean {
    const characters = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
    return this.matcher(new Search(characters, step), 0, (at) => at === characters.length);
  }
}

function compile(node: RegexNode): Matcher {
  switch (node.kind) {
    case 'character':
      return ({ text, step }, at, next) => {
        step();
        const character = text[at];
        return character !== undefined && node.isIn(character) && next(at + 1);
      };
    case 'place':
      return ({ text }, at, next) => node.holds(text, at) && next(at);
    case 'sequence':
      return node.items.map(compile).reduceRight(both, (_, at, next) => next(at));
    case 'choice': {
      const options = node.options.map(compile);
      return (search, at, next) => options.some((option) => option(search, at, next));
    }
    case 'repeat':
      return compileRepeat(node);
    case 'group':
      return compileGroup(compile(node.item), node.index);
    case 'reference':
      return compileReference(node);
    case 'look':
      return compileLook(compile(node.item), node.ahead, node.negated);
    default: {
      const inner = compile(node.item);
      return (search, at, next) => {
        const end = firstEnd(inner, search, at);
        return end !== null && next(end);
      };
    }
  }
}

/** `after` is what was put together so far, from the end. */
function both(after: Matcher, first: Matcher): Matcher {
  return (search, at, next) => first(search, at, (middle) => after(search, middle, next));
}

function compileRepeat({ item, min, max, isGreedy }: RegexNode & { kind: 'repeat' }): Matcher {
  const inner = compile(item);
  return (search, at, next) => {
    const go = (count: number, here: number): boolean => {
      search.step();
      const more = (): boolean =>
        count < (max ?? Number.POSITIVE_INFINITY) &&
        // A repetition of nothing leads nowhere new.
        inner(search, here, (end) => (end > here || count < min) && go(count + 1, end));
      if (count < min) return more();
      return isGreedy ? more() || next(here) : next(here) || more();
    };
    return go(0, at);
  };
}

function compileGroup(inner: Matcher, index: number): Matcher {
  return (search, at, next) => {
    const before = search.groups.get(index);
    const matched = inner(search, at, (end) => {
      const outer = search.groups.get(index);
      search.groups.set(index, [at, end]);
      if (next(end)) return true;
      restore(search, index, outer);
      return false;
    });
    if (!matched) restore(search, index, before);
    return matched;
  };
}

function restore({ groups }: Search, index: number, span: readonly [number, number] | undefined): void {
  if (span === undefined) groups.delete(index);
  else groups.set(index, span);
}

function compileReference({ index, isSame }: RegexNode & { kind: 'reference' }): Matcher {
  return ({ text, groups, step }, at, next) => {
    const span = groups.get(index);
    if (span === undefined) return false;
    const [start, end] = span;
    for (let offset = 0; offset < end - start; offset += 1) {
      step();
      const [held, found] = [text[start + offset], text[at + offset]];
      if (held === undefined || found === undefined || !isSame(found, held)) return false;
    }
    return next(at + end - start);
  };
}

function compileLook(inner: Matcher, ahead: boolean, negated: boolean): Matcher {
  return (search, at, next) => {
    const found = ahead ? firstEnd(inner, search, at) !== null : endsHere(inner, search, at);
    return found !== negated && next(at);
  };
}

function endsHere(inner: Matcher, search: Search, at: number): boolean {
  for (let start = at; start >= 0; start -= 1) if (inner(search, start, (end) => end === at)) return true;
  return false;
}

function firstEnd(inner: Matcher, search: Search, at: number): number | null {
  let found: number | null = null;
  inner(search, at, (end) => {
    found = end;
    return true;
  });
  return found;
}
