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

const PIECE = 8192;

/** Backwards, code point by code point; in time that grows with the length only. */
export function reversed(text: string): string {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    const place = text.length - 1 - at;
    if (unit >> 10 === 0x36 && next >> 10 === 0x37) {
      units[place - 1] = unit;
      units[place] = next;
      at += 1;
    } else units[place] = unit;
  }
  let turned = '';
  for (let at = 0; at < units.length; at += PIECE) turned += String.fromCharCode(...units.subarray(at, at + PIECE));
  return turned;
}
