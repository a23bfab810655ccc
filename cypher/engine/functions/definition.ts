/** How a function is declared: a signature that says what it takes and gives, and what it computes. */
import type { Value } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';

export interface ParameterType {
  /** Kinds of value that it takes; 'ANY' takes all. */
  readonly kinds: readonly string[];
  readonly optional: boolean;
  /** As many values as are given. */
  readonly repeated: boolean;
}

export interface FunctionDefinition {
  readonly name: string;
  readonly parameters: readonly ParameterType[];
  readonly returns: string;
  /** Whether null as an argument gives null without a call. */
  readonly nullGivesNull: boolean;
  /** Gives another value each time, hence not the same for a whole group. */
  readonly volatile: boolean;
  readonly call: (items: readonly Value[], context: Context) => Value;
}

interface Options {
  readonly nulls?: 'propagate' | 'pass';
  readonly volatile?: boolean;
}

/** `signature` is like `substring(STRING, INTEGER, INTEGER?) STRING`; `|` joins kinds, `...` repeats. */
export function define(
  signature: string,
  call: FunctionDefinition['call'],
  { nulls = 'propagate', volatile = false }: Options = {},
): FunctionDefinition {
  const [, name = '', list = '', returns = 'ANY'] = /^([\w.]+)\((.*)\) (.+)$/.exec(signature) ?? [];
  const parameters = list === '' ? [] : list.split(', ').map(parseParameter);
  return { name, parameters, returns, nullGivesNull: nulls === 'propagate', volatile, call };
}

function parseParameter(text: string): ParameterType {
  const optional = text.endsWith('?');
  const repeated = text.endsWith('...');
  const kinds = text.replace(/\?$|\.\.\.$/, '').split('|');
  return { kinds: kinds.flatMap((kind) => (kind === 'NUMBER' ? ['INTEGER', 'FLOAT'] : [kind])), optional, repeated };
}

/** Least and greatest number of arguments. */
export function arity({ parameters }: FunctionDefinition): { min: number; max: number } {
  const repeated = parameters.some((parameter) => parameter.repeated);
  const min = parameters.filter((parameter) => !parameter.optional && !parameter.repeated).length;
  return { min, max: repeated ? Number.POSITIVE_INFINITY : parameters.length };
}
