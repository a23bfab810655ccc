/** What a step of the TCK asks for, read from its sentence. */
import type { GherkinStep } from './gherkin.ts';

export type Phase = 'compile time' | 'runtime' | 'any time';

export type Step =
  | { readonly kind: 'empty graph' }
  | { readonly kind: 'named graph'; readonly name: string }
  | { readonly kind: 'setup'; readonly query: string }
  | { readonly kind: 'parameters'; readonly cells: readonly (readonly [string, string])[] }
  | { readonly kind: 'procedure'; readonly signature: string; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'query'; readonly query: string }
  | {
      readonly kind: 'rows';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly ordered: boolean;
      /** Whether lists count as equal in whatever order their elements are. */
      readonly anyListOrder: boolean;
    }
  | { readonly kind: 'no rows' }
  | { readonly kind: 'side effects'; readonly effects: Readonly<Record<string, number>> }
  | { readonly kind: 'error'; readonly type: string; readonly phase: Phase; readonly detail: string };

/** Throws for a sentence that the TCK did not have when this was written. */
export function readStep(step: GherkinStep): Step {
  const { text, table } = step;
  const query = step.docString ?? '';
  if (text === 'an empty graph' || text === 'any graph') return { kind: 'empty graph' };
  if (text === 'having executed:') return { kind: 'setup', query };
  if (text === 'executing query:' || text === 'executing control query:') return { kind: 'query', query };
  if (text === 'parameters are:') return { kind: 'parameters', cells: pairs(table) };
  if (text === 'the result should be empty') return { kind: 'no rows' };
  if (text === 'no side effects') return { kind: 'side effects', effects: {} };
  if (text === 'the side effects should be:') {
    const effects = Object.fromEntries(pairs(table).map(([what, count]) => [what, Number(count)]));
    return { kind: 'side effects', effects };
  }
  const [, graph] = /^the (\S+) graph$/.exec(text) ?? [];
  if (graph !== undefined) return { kind: 'named graph', name: graph };
  const [, signature] = /^there exists a procedure (.+):$/s.exec(text) ?? [];
  if (signature !== undefined) return { kind: 'procedure', signature, rows: table.slice(1) };
  return readResult(text, table) ?? readError(text);
}

function readResult(text: string, table: GherkinStep['table']): Step | null {
  const match = /^the result should be(, in order|, in any order)?( \(ignoring element order for lists\))?:$/.exec(
    text,
  );
  if (match === null) return null;
  const [columns = [], ...rows] = table;
  return { kind: 'rows', columns, rows, ordered: match[1] === ', in order', anyListOrder: match[2] !== undefined };
}

function readError(text: string): Step {
  const [, type, phase, detail] = /^an? (\w+) should be raised at ([a-z ]+): (.+)$/.exec(text) ?? [];
  if (type === undefined || detail === undefined || !isPhase(phase)) throw new Error(`Not a step of the TCK: ${text}`);
  return { kind: 'error', type, phase, detail };
}

function isPhase(text: string | undefined): text is Phase {
  return text === 'compile time' || text === 'runtime' || text === 'any time';
}

function pairs(table: GherkinStep['table']): (readonly [string, string])[] {
  return table.map(([name = '', value = '']) => [name, value]);
}
