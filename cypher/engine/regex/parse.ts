/** Reads a regular expression in Java's notation. */
import { readClass } from './character-class.ts';
import { RegexCursor } from './cursor.ts';
import { readEscape } from './escape.ts';
import { anyCase, type Flags, NO_FLAGS, sameCharacter, withFlag } from './flags.ts';
import { letterSet } from './named-sets.ts';
import { isEnd, isLineEnd, isStart, isWordEdge, lastLineEnd, lineEnd, lineStart } from './places.ts';
import type { CharacterSet, Regex, RegexNode } from './syntax.ts';

const MOST_REPETITIONS = 2 ** 31 - 1;

/** Throws `RegexError` for what Java would refuse. */
export function parseRegex(pattern: string): Regex {
  return new RegexParser(pattern).parse();
}

const single = (isIn: CharacterSet): RegexNode => ({ kind: 'character', isIn });

const LINE_BREAK: RegexNode = {
  kind: 'choice',
  options: [
    { kind: 'sequence', items: [single((character) => character === 13), single((character) => character === 10)] },
    single(letterSet('v', false) ?? (() => false)),
  ],
};

class RegexParser {
  private readonly cursor: RegexCursor;
  private flags: Flags = NO_FLAGS;
  private groups = 0;
  private readonly names = new Map<string, number>();
  private isIrregular = false;

  constructor(pattern: string) {
    this.cursor = new RegexCursor(pattern);
  }

  parse(): Regex {
    const root = this.choice();
    if (!this.cursor.isDone) throw this.cursor.error("Unmatched closing ')'");
    return { root, isIrregular: this.isIrregular };
  }

  /** Flags that are switched inside hold up to the end of the group. */
  private choice(): RegexNode {
    const options: RegexNode[] = [];
    do options.push(this.sequence());
    while (this.cursor.take('|'));
    return options.length === 1 && options[0] !== undefined ? options[0] : { kind: 'choice', options };
  }

  private sequence(): RegexNode {
    const items: RegexNode[] = [];
    for (;;) {
      this.skipComments();
      if (this.cursor.isDone || this.cursor.peek() === '|' || this.cursor.peek() === ')') break;
      const atoms = this.atom();
      const last = atoms.pop();
      items.push(...atoms);
      if (last !== undefined) items.push(this.repeated(last));
    }
    return items.length === 1 && items[0] !== undefined ? items[0] : { kind: 'sequence', items };
  }

  private skipComments(): void {
    while (this.flags.comments) {
      if (this.cursor.run(/\s/) === '' && this.cursor.peek() !== '#') return;
      if (this.cursor.peek() === '#') this.cursor.run(/[^\n]/);
    }
  }

  private repeated(item: RegexNode): RegexNode {
    this.skipComments();
    const bounds = this.bounds();
    if (bounds === null) return item;
    const isGreedy = !this.cursor.take('?');
    const repeated: RegexNode = { kind: 'repeat', item, ...bounds, isGreedy };
    return isGreedy && this.cursor.take('+') ? this.irregular({ kind: 'atomic', item: repeated }) : repeated;
  }

  private bounds(): { min: number; max: number | null } | null {
    const { cursor } = this;
    if (cursor.take('*')) return { min: 0, max: null };
    if (cursor.take('+')) return { min: 1, max: null };
    if (cursor.take('?')) return { min: 0, max: 1 };
    if (!cursor.take('{')) return null;
    const digits = cursor.run(/[0-9]/);
    if (digits === '') throw cursor.error('Illegal repetition');
    const min = Number(digits);
    let max: number | null = min;
    if (cursor.take(',')) {
      const most = cursor.run(/[0-9]/);
      max = most === '' ? null : Number(most);
    }
    cursor.expect('}', 'Unclosed counted closure');
    if (min > MOST_REPETITIONS || (max ?? min) > MOST_REPETITIONS || (max ?? min) < min) {
      throw cursor.error('Illegal repetition range');
    }
    return { min, max };
  }

  /** Mostly one node; none for flags, several for a quotation. */
  private atom(): RegexNode[] {
    const { cursor, flags } = this;
    const character = cursor.next();
    switch (character) {
      case '(':
        return this.group();
      case '[':
        return [{ kind: 'character', isIn: readClass(cursor, flags) }];
      case '.':
        return [{ kind: 'character', isIn: flags.dotAll ? () => true : (one) => !isLineEnd(one, flags) }];
      case '^':
        return [{ kind: 'place', holds: lineStart(flags) }];
      case '$':
        return [{ kind: 'place', holds: lineEnd(flags) }];
      case '\\':
        return this.escape();
      case '*':
      case '+':
      case '?':
        throw cursor.error(`Dangling meta character '${character}'`);
      case '{':
        throw cursor.error('Illegal repetition');
      default:
        return [this.literal(character.codePointAt(0) ?? 0)];
    }
  }

  private literal(code: number): RegexNode {
    return { kind: 'character', isIn: anyCase((character) => character === code, this.flags) };
  }

  private escape(): RegexNode[] {
    const { cursor, flags } = this;
    if (cursor.take('Q')) {
      return Array.from(cursor.until('\\E') ?? cursor.rest(), (one) => this.literal(one.codePointAt(0) ?? 0));
    }
    if (cursor.take('A') || cursor.take('G')) return [{ kind: 'place', holds: isStart }];
    if (cursor.take('z')) return [{ kind: 'place', holds: isEnd }];
    if (cursor.take('Z')) return [{ kind: 'place', holds: lastLineEnd({ ...flags, multiline: false }) }];
    if (cursor.take('b')) return [{ kind: 'place', holds: isWordEdge }];
    if (cursor.take('B')) return [{ kind: 'place', holds: (text, at) => !isWordEdge(text, at) }];
    if (cursor.take('R')) return [LINE_BREAK];
    if (cursor.take('k')) return [this.namedReference()];
    if (/[1-9]/.test(cursor.peek())) return [this.numberedReference()];
    const found = readEscape(cursor, flags);
    return [typeof found === 'number' ? this.literal(found) : { kind: 'character', isIn: found }];
  }

  private namedReference(): RegexNode {
    this.cursor.expect('<', "\\k is not followed by '<' for named capturing group");
    const name = this.cursor.until('>') ?? '';
    const index = this.names.get(name);
    if (index === undefined) throw this.cursor.error(`named capturing group <${name}> does not exist`);
    return this.reference(index);
  }

  /** As many digits as make the number of a group that there is. */
  private numberedReference(): RegexNode {
    let index = Number(this.cursor.next());
    while (/[0-9]/.test(this.cursor.peek()) && index * 10 + Number(this.cursor.peek()) <= this.groups) {
      index = index * 10 + Number(this.cursor.next());
    }
    return this.reference(index);
  }

  private reference(index: number): RegexNode {
    return this.irregular({ kind: 'reference', index, isSame: sameCharacter(this.flags) });
  }

  private irregular(node: RegexNode): RegexNode {
    this.isIrregular = true;
    return node;
  }

  private group(): RegexNode[] {
    const { cursor, flags } = this;
    if (!cursor.take('?')) {
      this.groups += 1;
      const index = this.groups;
      return [{ kind: 'group', index, item: this.inside(flags) }];
    }
    if (cursor.take(':')) return [this.inside(flags)];
    if (cursor.take('>')) return [this.irregular({ kind: 'atomic', item: this.inside(flags) })];
    for (const [sign, negated] of [
      ['=', false],
      ['!', true],
    ] as const) {
      if (cursor.take(sign)) return [this.look(true, negated)];
      if (cursor.take(`<${sign}`)) return [this.look(false, negated)];
    }
    if (cursor.take('<')) return [this.namedGroup()];
    return this.flagGroup();
  }

  private look(ahead: boolean, negated: boolean): RegexNode {
    return this.irregular({ kind: 'look', item: this.inside(this.flags), ahead, negated });
  }

  private namedGroup(): RegexNode {
    const name = this.cursor.until('>') ?? '';
    if (!/^[a-zA-Z][a-zA-Z0-9]*$/.test(name)) throw this.cursor.error('Unknown look-behind group');
    if (this.names.has(name)) throw this.cursor.error(`Named capturing group <${name}> is already defined`);
    this.groups += 1;
    const index = this.groups;
    this.names.set(name, index);
    return { kind: 'group', index, item: this.inside(this.flags) };
  }

  private flagGroup(): RegexNode[] {
    const { cursor } = this;
    let { flags } = this;
    let value = true;
    for (;;) {
      if (cursor.take(')')) {
        this.flags = flags;
        return [];
      }
      if (cursor.take(':')) return [this.inside(flags)];
      if (value && cursor.take('-')) {
        value = false;
        continue;
      }
      const next = withFlag(flags, cursor.next(), value);
      if (next === null) throw cursor.error('Unknown inline modifier');
      flags = next;
    }
  }

  private inside(flags: Flags): RegexNode {
    const before = this.flags;
    this.flags = flags;
    const item = this.choice();
    this.flags = before;
    this.cursor.expect(')', 'Unclosed group');
    return item;
  }
}
