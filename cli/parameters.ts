/** A query's parameters, from `--param NAME=VALUE` and from a JSON file. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { DossierError } from '../graph/model/errors.ts';

export type Parameters = Record<string, unknown>;

const Assignments = z.record(z.string(), z.json());

/**
 * `limit=5` is a number, `names=["a","b"]` a list, `name=Ivo Lind` text; a later one of the same name wins, and all win
 * over the file. Throws OPTION_INVALID or INPUT_UNREADABLE.
 */
export function parametersOf(assignments: readonly string[], file: string | undefined): Parameters {
  return { ...(file === undefined ? {} : inFile(file)), ...Object.fromEntries(assignments.map(assignment)) };
}

function assignment(text: string): [string, unknown] {
  const at = text.indexOf('=');
  if (at < 1) throw new DossierError('OPTION_INVALID', `--param "${text}" is not NAME=VALUE.`);
  return [text.slice(0, at), valueOf(text.slice(at + 1))];
}

function valueOf(text: string): unknown {
  if (/^-?\d+$/.test(text)) return BigInt(text);
  try {
    return withIntegers(JSON.parse(text));
  } catch {
    return text;
  }
}

function inFile(path: string): Parameters {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new DossierError('INPUT_UNREADABLE', `--params ${path} cannot be read; check the path.`, { cause });
  }
  try {
    const assignments = Assignments.parse(JSON.parse(text));
    return Object.fromEntries(Object.entries(assignments).map(([name, value]) => [name, withIntegers(value)]));
  } catch (cause) {
    throw new DossierError('OPTION_INVALID', `--params ${path} is not a JSON object of parameters.`, { cause });
  }
}

/** JSON has one kind of number; a whole one is an INTEGER here. */
function withIntegers(value: unknown): unknown {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  if (Array.isArray(value)) return value.map(withIntegers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withIntegers(one)]));
}
