/** Texts counted and cut by code points, as Neo4j does, not by UTF-16 units. */

const SURROGATE = /[\ud800-\udfff]/;

export function lengthOf(text: string): number {
  if (!SURROGATE.test(text)) return text.length;
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** As String.slice. */
export function slice(text: string, from: number, to?: number): string {
  if (!SURROGATE.test(text)) return text.slice(from, to);
  return Array.from(text).slice(from, to).join('');
}
