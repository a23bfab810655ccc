/** `=~`: a text as a whole against a regular expression in Java's notation. */
import type { Value } from '../../../graph/store/value/value.ts';
import { compileRegex, type RegexPattern } from '../regex/pattern.ts';
import { RegexError } from '../regex/syntax.ts';
import type { Context } from '../runtime/context.ts';
import { executionFault, fault, typeFault } from '../runtime/fault.ts';

const LENGTH_LIMIT = 10_000;
const CACHE_SIZE = 100;
/** What may be tried of a pattern that looks around or refers back, even where no time limit is set. */
const TRIES = 50_000_000;
const cache = new Map<string, RegexPattern>();

export function matchesPattern(text: Value, pattern: Value, context: Context): boolean | null {
  if (pattern === null || typeof text !== 'string') return null;
  if (typeof pattern !== 'string') throw typeFault('STRING', pattern);
  const compiled = compiledFor(pattern);
  let tries = 0;
  return compiled.matches(text, () => {
    context.step();
    tries += 1;
    if (tries > TRIES) throw executionFault(`The regular expression '${pattern}' takes too long: make it simpler.`);
  });
}

function compiledFor(pattern: string): RegexPattern {
  const known = cache.get(pattern);
  if (known !== undefined) return known;
  if (pattern.length > LENGTH_LIMIT) throw fault('SyntaxError', 'The regular expression is too long');
  const compiled = compile(pattern);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(pattern, compiled);
  return compiled;
}

function compile(pattern: string): RegexPattern {
  try {
    return compileRegex(pattern);
  } catch (error) {
    if (error instanceof RegexError) throw fault('SemanticError', `Invalid Regex: ${error.message}`);
    throw error;
  }
}
