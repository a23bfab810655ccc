/** Functions of where in a CSV file a row comes from: rows carry it, and expressions read it from there. */
import { define } from './definition.ts';

const LINE_NUMBER = 'linenumber';
const FILE = 'file';

export const CSV_FUNCTIONS = [define(`${LINE_NUMBER}() INTEGER`, () => null), define(`${FILE}() STRING`, () => null)];

/** What of a row's origin a function gives; null for other functions. */
export function csvOriginOf(name: string): 'line' | 'file' | null {
  const lower = name.toLowerCase();
  return lower === LINE_NUMBER ? 'line' : lower === FILE ? 'file' : null;
}
