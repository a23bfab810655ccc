/** The query language of full-text search, after Lucene's: words, "phrases", prefixes*, fields, AND, OR, NOT, + and -. */
import { callFault } from '../runtime/fault.ts';

/** The words of one entity, by property. */
export type Words = ReadonlyMap<string, readonly string[]>;

export type FulltextQuery =
  | {
      readonly kind: 'words';
      readonly words: readonly string[];
      readonly prefix: boolean;
      readonly field: string | null;
    }
  | { readonly kind: 'clauses'; readonly clauses: readonly FulltextClause[] };

export interface FulltextClause {
  readonly occurs: 'should' | 'must' | 'must not';
  readonly query: FulltextQuery;
}

/** Letters and digits, accents and case set aside. */
export function wordsIn(value: string): string[] {
  const folded = value.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Throws where the text is no such query. */
export function parseFulltextQuery(text: string): FulltextQuery {
  const tokens = text.match(/"[^"]*"|"|\(|\)|&&|\|\||[+\-!](?=\S)|[^\s()"]+/g) ?? [];
  const parser = new FulltextParser(tokens);
  const query = parser.clauses();
  parser.end();
  return query;
}

class FulltextParser {
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(tokens: readonly string[]) {
    this.tokens = tokens;
  }

  clauses(): FulltextQuery {
    const clauses: FulltextClause[] = [];
    do {
      const before = clauses.at(-1);
      const joined = this.accept('AND', '&&');
      if (!joined) this.accept('OR', '||');
      // AND makes what stands on both its sides necessary.
      if (joined && before?.occurs === 'should') clauses[clauses.length - 1] = { ...before, occurs: 'must' };
      const occurs = this.accept('NOT', '!', '-') ? 'must not' : this.accept('+') || joined ? 'must' : 'should';
      clauses.push({ occurs, query: this.part() });
    } while (this.at < this.tokens.length && this.tokens[this.at] !== ')');
    return { kind: 'clauses', clauses };
  }

  end(): void {
    if (this.at < this.tokens.length) throw this.invalid();
  }

  private part(): FulltextQuery {
    if (this.accept('(')) {
      const inner = this.clauses();
      if (!this.accept(')')) throw this.invalid();
      return inner;
    }
    const token = this.tokens[this.at];
    if (token === undefined || ['AND', 'OR', 'NOT', ')', '"', '&&', '||'].includes(token)) throw this.invalid();
    this.at += 1;
    const [, field = null, rest = token] = /^([\p{L}_][\p{L}\p{N}_]*):(.*)$/u.exec(token) ?? [];
    const phrase = rest === '' ? (this.tokens[this.at++] ?? '') : rest;
    return { kind: 'words', words: wordsIn(phrase), prefix: phrase.endsWith('*'), field };
  }

  private accept(...tokens: string[]): boolean {
    if (!tokens.includes(this.tokens[this.at] ?? '')) return false;
    this.at += 1;
    return true;
  }

  private invalid(): Error {
    return callFault(`Cannot read the full-text query at '${this.tokens[this.at] ?? 'its end'}'`);
  }
}

/** The plain parts that a query may find, for ranking. */
export function positiveParts(query: FulltextQuery): (FulltextQuery & { kind: 'words' })[] {
  if (query.kind === 'words') return [query];
  return query.clauses.flatMap((clause) => (clause.occurs === 'must not' ? [] : positiveParts(clause.query)));
}

export function holds(query: FulltextQuery, words: Words): boolean {
  if (query.kind === 'words') return occurrences(query, words) > 0;
  const of = (occurs: FulltextClause['occurs']): FulltextQuery[] =>
    query.clauses.filter((clause) => clause.occurs === occurs).map((clause) => clause.query);
  if (of('must not').some((one) => holds(one, words))) return false;
  const required = of('must');
  if (!required.every((one) => holds(one, words))) return false;
  return required.length > 0 || of('should').some((one) => holds(one, words));
}

/** How often the word, prefix or phrase stands in the properties that it is sought in. */
export function occurrences({ words: wanted, prefix, field }: FulltextQuery & { kind: 'words' }, words: Words): number {
  const [first] = wanted;
  if (first === undefined) return 0;
  const fits = (word: string | undefined, index: number): boolean =>
    prefix && index === wanted.length - 1 ? (word ?? '').startsWith(wanted[index] ?? '') : word === wanted[index];
  let count = 0;
  for (const [property, held] of words) {
    if (field !== null && field !== property) continue;
    for (let at = 0; at < held.length; at += 1) {
      if (wanted.every((_, index) => fits(held[at + index], index))) count += 1;
    }
  }
  return count;
}
