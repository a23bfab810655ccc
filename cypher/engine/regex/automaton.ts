/**
 * Matches a regular expression in time that grows with the text's length only: a nondeterministic automaton after
 * Thompson, "Regular Expression Search Algorithm" (1968), of which all states are followed at once, and what was worked
 * out once for a set of states and a character is kept.
 */
import { type CharacterSet, RegexError, type RegexNode } from './syntax.ts';

type Place = (text: readonly number[], at: number) => boolean;

type State =
  | { readonly kind: 'character'; readonly isIn: CharacterSet; next: number }
  | { readonly kind: 'place'; readonly holds: Place; next: number }
  | { readonly kind: 'split'; next: number[] }
  | { readonly kind: 'end' };

/** A set of states, and where each character leads from it. */
interface Together {
  readonly states: readonly number[];
  readonly isEnd: boolean;
  readonly next: Map<number, Together>;
}

const MOST_STATES = 20_000;
/** Steps that are kept before all are forgotten. */
const MOST_STEPS = 5_000;

export class Automaton {
  private readonly states: State[] = [{ kind: 'end' }];
  private readonly start: number;
  private hasPlaces = false;
  private known = new Map<string, Together>();
  private steps = 0;

  /** Throws `RegexError` where it would have too many states. */
  constructor(root: RegexNode) {
    this.start = this.build(root, 0);
  }

  /** `step` is called for each state that is looked at. */
  matches(text: string, step: () => void): boolean {
    return this.hasPlaces ? this.follow(text, step) : this.run(text, step);
  }

  /** The first state of the node, from which `next` is reached where it matches. */
  private build(node: RegexNode, next: number): number {
    switch (node.kind) {
      case 'character':
        return this.add({ kind: 'character', isIn: node.isIn, next });
      case 'place':
        this.hasPlaces = true;
        return this.add({ kind: 'place', holds: node.holds, next });
      case 'sequence':
        return node.items.reduceRight((after, item) => this.build(item, after), next);
      case 'choice':
        return this.add({ kind: 'split', next: node.options.map((option) => this.build(option, next)) });
      case 'repeat':
        return this.buildRepeat(node, next);
      case 'group':
        return this.build(node.item, next);
      default:
        throw new RegexError('A look around or a reference is more than an automaton can do');
    }
  }

  private buildRepeat({ item, min, max }: RegexNode & { kind: 'repeat' }, next: number): number {
    let start = next;
    if (max === null) {
      const loop: State & { kind: 'split' } = { kind: 'split', next: [] };
      start = this.add(loop);
      loop.next = [this.build(item, start), next];
    } else {
      for (let count = min; count < max; count += 1) {
        start = this.add({ kind: 'split', next: [this.build(item, start), next] });
      }
    }
    for (let count = 0; count < min; count += 1) start = this.build(item, start);
    return start;
  }

  private add(state: State): number {
    if (this.states.length >= MOST_STATES) throw new RegexError('The regular expression is too large');
    this.states.push(state);
    return this.states.length - 1;
  }

  private run(text: string, step: () => void): boolean {
    let here = this.together([this.start]);
    for (const letter of text) {
      step();
      const character = letter.codePointAt(0) ?? 0;
      let next = here.next.get(character);
      if (next === undefined) {
        next = this.together(this.after(here.states, character, step));
        this.steps += 1;
        if (this.steps > MOST_STEPS) {
          this.steps = 0;
          this.known = new Map();
        } else here.next.set(character, next);
      }
      if (next.states.length === 0) return false;
      here = next;
    }
    return here.isEnd;
  }

  private together(from: readonly number[]): Together {
    const states = this.reach(from, [], 0);
    const key = states.join(',');
    let found = this.known.get(key);
    if (found === undefined) {
      found = { states, isEnd: states.includes(0), next: new Map() };
      this.known.set(key, found);
    }
    return found;
  }

  /** Where conditions on places are asked, every place is another. */
  private follow(text: string, step: () => void): boolean {
    const characters = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
    let states = this.reach([this.start], characters, 0);
    for (const [at, character] of characters.entries()) {
      states = this.reach(this.after(states, character, step), characters, at + 1);
      if (states.length === 0) return false;
    }
    return states.includes(0);
  }

  private after(states: readonly number[], character: number, step: () => void): number[] {
    const next: number[] = [];
    for (const number of states) {
      step();
      const state = this.states[number];
      if (state?.kind === 'character' && state.isIn(character)) next.push(state.next);
    }
    return next;
  }

  /** All that is reached without a character, in order of number. */
  private reach(from: readonly number[], text: readonly number[], at: number): number[] {
    const seen = new Set<number>();
    const waiting = [...from];
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      const state = this.states[number];
      if (state === undefined || seen.has(number)) continue;
      seen.add(number);
      if (state.kind === 'split') waiting.push(...state.next);
      else if (state.kind === 'place' && state.holds(text, at)) waiting.push(state.next);
    }
    const kept = [...seen].filter((number) => {
      const kind = this.states[number]?.kind;
      return kind === 'character' || kind === 'end';
    });
    return kept.toSorted((a, b) => a - b);
  }
}
