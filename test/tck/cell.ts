/** Reads a cell of a TCK table: `1`, `'text'`, `[1, {a: null}]`, `(:A {x: 1})`, `[:T]`, `<(:A)-[:T]->()>`. */
import type { TckEdge, TckMap, TckNode, TckPath, TckValue } from './value.ts';

/** Throws where the text is not such a value. */
export function readCell(text: string): TckValue {
  const reader = new CellReader(text);
  const value = reader.value();
  reader.end();
  return value;
}

const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}\p{N}_$]+|`[^`]*`/uy;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
const NAMED: Readonly<Record<string, TckValue>> = {
  null: null,
  true: true,
  false: false,
  NaN: Number.NaN,
  Inf: Number.POSITIVE_INFINITY,
};

class CellReader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  value(): TckValue {
    if (this.sees("'")) return this.string();
    if (this.sees('{')) return this.map();
    if (this.sees('(')) return this.node();
    if (this.sees('<')) return this.path();
    if (/^\[\s*:/.test(this.text.slice(this.at))) return this.edge();
    if (this.sees('[')) return this.list();
    return this.scalar();
  }

  end(): void {
    this.space();
    if (this.at < this.text.length) throw this.problem('the end');
  }

  private scalar(): TckValue {
    const number = this.match(NUMBER);
    if (number !== null) return /[.eE]/.test(number) ? Number(number) : BigInt(number);
    if (this.takes('-Inf')) return Number.NEGATIVE_INFINITY;
    const named = NAMED[this.match(WORD) ?? ''];
    if (named === undefined) throw this.problem('a value');
    return named;
  }

  private string(): string {
    this.expect("'");
    let found = '';
    while (this.text[this.at] !== "'") {
      if (this.at >= this.text.length) throw this.problem("a closing '");
      const character = this.text[this.at] ?? '';
      const next = this.text[this.at + 1] ?? '';
      found += character === '\\' ? (ESCAPED[next] ?? next) : character;
      this.at += character === '\\' ? 2 : 1;
    }
    this.at += 1;
    return found;
  }

  private list(): TckValue[] {
    const items: TckValue[] = [];
    this.expect('[');
    while (!this.takes(']')) {
      items.push(this.value());
      this.takes(',');
      this.space();
    }
    return items;
  }

  private map(): TckMap {
    const entries = new Map<string, TckValue>();
    this.expect('{');
    while (!this.takes('}')) {
      const key = this.word();
      this.expect(':');
      this.space();
      entries.set(key, this.value());
      this.takes(',');
    }
    return { kind: 'map', entries };
  }

  private node(): TckNode {
    const labels: string[] = [];
    this.expect('(');
    while (this.takes(':')) labels.push(this.word());
    const properties = this.properties();
    this.expect(')');
    return { kind: 'node', labels, properties };
  }

  private edge(): TckEdge {
    this.expect('[');
    this.expect(':');
    const type = this.word();
    const properties = this.properties();
    this.expect(']');
    return { kind: 'edge', type, properties };
  }

  private path(): TckPath {
    const steps: TckPath['steps'][number][] = [];
    this.expect('<');
    const start = this.node();
    while (!this.takes('>')) {
      const forwards = !this.takes('<-');
      if (forwards) this.expect('-');
      const edge = this.edge();
      this.expect(forwards ? '->' : '-');
      steps.push({ edge, forwards, node: this.node() });
    }
    return { kind: 'path', start, steps };
  }

  private properties(): TckMap {
    this.space();
    return this.sees('{') ? this.map() : { kind: 'map', entries: new Map() };
  }

  private word(): string {
    this.space();
    const word = this.match(WORD);
    if (word === null) throw this.problem('a name');
    return word.startsWith('`') ? word.slice(1, -1) : word;
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
  }

  private sees(text: string): boolean {
    return this.text.startsWith(text, this.at);
  }

  private takes(text: string): boolean {
    this.space();
    if (!this.sees(text)) return false;
    this.at += text.length;
    return true;
  }

  private expect(text: string): void {
    if (!this.takes(text)) throw this.problem(text);
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    this.at += found?.length ?? 0;
    return found;
  }

  private problem(expected: string): Error {
    return new Error(`Expected ${expected} at ${this.at} of the cell: ${this.text}`);
  }
}
