/** Where the parser stands in the tokens, what it could have accepted there, and how deep it has gone. */
import { DASH, tokenize } from '../syntax/lexer.ts';
import { errorAt } from '../syntax/error.ts';
import type { Expression, PatternPart } from '../syntax/ast.ts';
import type { Query } from '../syntax/clause.ts';
import type { Token } from '../syntax/token.ts';
import { closest } from './closest.ts';
import { matchParentheses } from './parentheses.ts';

/** Nested brackets, subqueries and unary operators. */
const DEPTH_LIMIT = 150;
/** Operands in a row, as in a + b + c, which nest as deep in the tree. */
const CHAIN_LIMIT = 2000;

/** The parts of the grammar that call one another, handed to each through the cursor. */
export interface Grammar {
  readonly expression: (cursor: Cursor) => Expression;
  readonly pattern: (cursor: Cursor) => PatternPart;
  readonly query: (cursor: Cursor) => Query;
  /** A pattern in place of a query, as in `EXISTS { (a)-->(b) }`. */
  readonly patternQuery: (cursor: Cursor) => Query;
}

export class Cursor {
  readonly source: string;
  readonly grammar: Grammar;
  /** Whether `|` ends an expression, as in a comprehension, rather than joining labels. */
  barEnds = false;
  private readonly tokens: readonly Token[];
  private readonly closing: ReadonlyMap<number, number>;
  private index = 0;
  private depth = 0;
  private expected = new Set<string>();
  /** Attempts that failed, by what and where, so that none is made twice. */
  private readonly failed = new Set<string>();

  constructor(source: string, grammar: Grammar) {
    this.source = source;
    this.grammar = grammar;
    this.tokens = tokenize(source);
    this.closing = matchParentheses(this.tokens);
  }

  get position(): number {
    return this.index;
  }

  peek(ahead = 0): Token {
    const token = this.tokens[Math.min(this.index + ahead, this.tokens.length - 1)];
    if (token === undefined) throw new Error('A query has at least its end.');
    return token;
  }

  next(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.index += 1;
    this.expected = new Set();
    return token;
  }

  /** The token read last. */
  previous(): Token {
    const token = this.tokens[this.index - 1];
    return token ?? this.peek();
  }

  /** Offset where the last token read ended. */
  get lastEnd(): number {
    return this.tokens[this.index - 1]?.end ?? 0;
  }

  private afterClosing(): Token | undefined {
    const closing = this.closing.get(this.index);
    return closing === undefined ? undefined : this.tokens[closing + 1];
  }

  goto(position: number): void {
    this.index = position;
    this.expected = new Set();
  }

  is(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'symbol' && token.text === symbol;
  }

  accept(symbol: string): boolean {
    if (this.is(symbol)) {
      this.next();
      return true;
    }
    if (symbol !== DASH) this.expected.add(`'${symbol}'`);
    return false;
  }

  expect(symbol: string): Token {
    const token = this.peek();
    if (!this.accept(symbol)) throw this.invalid();
    return token;
  }

  /** Whether these keywords come next, one after the other. */
  isWord(...words: readonly string[]): boolean {
    return words.every((word, ahead) => {
      const token = this.peek(ahead);
      return token.kind === 'name' && token.upper === word;
    });
  }

  acceptWord(...words: readonly string[]): boolean {
    if (!this.isWord(...words)) {
      this.expected.add(words.join(' '));
      return false;
    }
    for (const _ of words) this.next();
    return true;
  }

  /** The first of the keywords that comes next; null where none does. */
  acceptOneOf<Word extends string>(...words: readonly Word[]): Word | null {
    return words.find((word) => this.acceptWord(word)) ?? null;
  }

  expectWord(...words: readonly string[]): void {
    if (!this.acceptWord(...words)) throw this.invalid();
  }

  isName(ahead = 0): boolean {
    const { kind } = this.peek(ahead);
    return kind === 'name' || kind === 'escaped name';
  }

  name(what: string): string {
    if (!this.isName()) {
      this.expected.add(what);
      throw this.invalid();
    }
    return this.next().text;
  }

  want(what: string): void {
    this.expected.add(what);
  }

  /** Parses one level deeper. */
  nested<T>(parse: () => T): T {
    this.depth += 1;
    if (this.depth > DEPTH_LIMIT) {
      throw errorAt(this.source, this.peek().at, `The query is nested more than ${DEPTH_LIMIT} levels deep`);
    }
    const result = parse();
    this.depth -= 1;
    return result;
  }

  checkChain(length: number): void {
    if (length > CHAIN_LIMIT) {
      throw errorAt(this.source, this.peek().at, `More than ${CHAIN_LIMIT} operators follow one another`);
    }
  }

  /** Tries a parse that may not fit; stands where it stood before if it does not. */
  attempt<T>(what: string, parse: () => T): T | null {
    const { index, depth, barEnds } = this;
    const key = `${what} ${index}`;
    if (this.failed.has(key)) return null;
    try {
      return parse();
    } catch {
      this.failed.add(key);
      this.goto(index);
      this.depth = depth;
      this.barEnds = barEnds;
      return null;
    }
  }

  /** Whether a parenthesis stands here whose closing one is followed by a relationship. */
  startsPath(): boolean {
    const after = this.is('(') ? this.afterClosing() : undefined;
    return after?.text === '-' || after?.text === '<' || after?.text === DASH;
  }

  withBarEnding<T>(ends: boolean, parse: () => T): T {
    const before = this.barEnds;
    this.barEnds = ends;
    const result = parse();
    this.barEnds = before;
    return result;
  }

  error(message: string, at = this.peek().at): Error {
    return errorAt(this.source, at, message);
  }

  /** What comes next does not fit: says what would. */
  invalid(): Error {
    const token = this.peek();
    const expected = [...this.expected];
    const shown = token.kind === 'end' ? '' : this.source.slice(token.at, token.end);
    const list =
      expected.length > 1 ? `${expected.slice(0, -1).join(', ')} or ${expected.at(-1)}` : (expected[0] ?? '');
    const near = token.kind === 'name' ? closest(token.upper, expected) : null;
    const hint = near === null ? '' : `; did you mean ${near}?`;
    return this.error(`Invalid input '${shown}'${list === '' ? '' : `: expected ${list}`}${hint}`, token.at);
  }
}
