/** Reads number literals, exactly, and says what is wrong with those that are not numbers. */
import { INTEGER_MAX, isInteger64 } from '../../../graph/store/value/numbers.ts';
import type { Token } from '../syntax/token.ts';
import { errorAt } from '../syntax/error.ts';

const INTEGER = /^(?:0[xX][0-9a-fA-F]+(?:_[0-9a-fA-F]+)*|0o[0-7]+(?:_[0-7]+)*|\d+(?:_\d+)*)$/;
const FLOAT = /^(?:\d+(?:_\d+)*)?(?:\.\d+(?:_\d+)*)?(?:[eE][+-]?\d+)?$/;

/** `negative`: a minus stands before it, which makes -2^63 an integer. */
export function readInteger(source: string, token: Token, negative: boolean): bigint {
  const text = token.text.replace(/^0X/, '0x');
  if (!INTEGER.test(text) || /^0\d/.test(text))
    throw errorAt(source, token.at, `Invalid number literal '${token.text}'`);
  const value = BigInt(text.replaceAll('_', ''));
  const signed = negative ? -value : value;
  if (isInteger64(signed)) return signed;
  throw errorAt(
    source,
    token.at,
    `Integer overflow: '${token.text}' is not between -${INTEGER_MAX + 1n} and ${INTEGER_MAX}`,
  );
}

export function readFloat(source: string, token: Token): number {
  if (!FLOAT.test(token.text)) throw errorAt(source, token.at, `Invalid number literal '${token.text}'`);
  const value = Number(token.text.replaceAll('_', ''));
  if (Number.isFinite(value)) return value;
  throw errorAt(source, token.at, `Floating point number is too large: '${token.text}'`);
}
