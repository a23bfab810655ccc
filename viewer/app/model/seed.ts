/** Where a node starts before the layout: the same node always at the same place, spread over a disc. */

/** FNV-1a, 32 bits (Fowler, Noll and Vo). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

const SIZE = 100;

export function seed(id: string): { x: number; y: number } {
  const angle = (hash(id) / 2 ** 32) * 2 * Math.PI;
  const radius = Math.sqrt(hash(`${id} radius`) / 2 ** 32) * SIZE;
  return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
}

/** Beside another node, for what is shown when that one is expanded. */
export function seedBeside(
  id: string,
  { x, y }: { x: number; y: number },
  distance = SIZE * 0.12,
): { x: number; y: number } {
  const angle = (hash(id) / 2 ** 32) * 2 * Math.PI;
  return { x: x + Math.cos(angle) * distance, y: y + Math.sin(angle) * distance };
}
