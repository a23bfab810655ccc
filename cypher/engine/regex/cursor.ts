/** Reads the text of a regular expression character by character. */
import { RegexError } from './syntax.ts';

export class RegexCursor {
  readonly pattern: string;
  private readonly characters: readonly string[];
  private at = 0;

  constructor(pattern: string) {
    this.pattern = pattern;
    this.characters = Array.from(pattern);
  }

  /** Empty at the end. */
  peek(ahead = 0): string {
    return this.characters[this.at + ahead] ?? '';
  }

  get isDone(): boolean {
    return this.at >= this.characters.length;
  }

  next(): string {
    const character = this.peek();
    this.at += 1;
    return character;
  }

  /** Passes over the text if it comes next. */
  take(text: string): boolean {
    const length = text.length;
    for (let index = 0; index < length; index += 1) if (this.peek(index) !== text[index]) return false;
    this.at += length;
    return true;
  }

  expect(text: string, message: string): void {
    if (!this.take(text)) throw this.error(message);
  }

  /** As many characters as the test holds for, up to `most`. */
  run(test: RegExp, most = Number.POSITIVE_INFINITY): string {
    let found = '';
    while (found.length < most && !this.isDone && test.test(this.peek())) found += this.next();
    return found;
  }

  /** Up to the text, which is passed over. */
  until(text: string): string | null {
    const end = this.characters.slice(this.at).join('').indexOf(text);
    if (end < 0) return null;
    let found = '';
    while (!this.take(text)) found += this.next();
    return found;
  }

  rest(): string {
    const rest = this.characters.slice(this.at).join('');
    this.at = this.characters.length;
    return rest;
  }

  error(message: string): RegexError {
    return new RegexError(`${message} near index ${this.at}\n${this.pattern}`);
  }
}
