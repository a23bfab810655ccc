/** The types of Cypher as a tree: what is a kind of what, and what two of them have in common. */

/** A type, or a list of it, a list of lists of it and so on. */
export interface Type {
  /** A kind of value, or `ANY`, `NUMBER`, of which others are kinds. */
  readonly name: string;
  /** How many lists are around it. */
  readonly depth: number;
}

/** Those that are no kind of another than `ANY` are left out. */
const PARENTS: Readonly<Record<string, string>> = {
  INTEGER: 'NUMBER',
  FLOAT: 'NUMBER',
  NODE: 'MAP',
  RELATIONSHIP: 'MAP',
};

/** Values that pass for values of another type where only that one is taken. */
const COERCIONS: Readonly<Record<string, string>> = { INTEGER: 'FLOAT' };

/** All names, in the order in which messages have them, as Neo4j spells them there. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['ANY', 'Any'],
  ['BOOLEAN', 'Boolean'],
  ['FLOAT', 'Float'],
  ['INTEGER', 'Integer'],
  ['MAP', 'Map'],
  ['NODE', 'Node'],
  ['NUMBER', 'Number'],
  ['PATH', 'Path'],
  ['RELATIONSHIP', 'Relationship'],
  ['POINT', 'Point'],
  ['STRING', 'String'],
  ['DURATION', 'Duration'],
  ['DATE', 'Date'],
  ['ZONED TIME', 'Time'],
  ['LOCAL TIME', 'LocalTime'],
  ['LOCAL DATETIME', 'LocalDateTime'],
  ['ZONED DATETIME', 'DateTime'],
]);

export const plain = (name: string): Type => ({ name, depth: 0 });
export const listType = ({ name, depth }: Type): Type => ({ name, depth: depth + 1 });

/** What a list's items are; what is no list stays. */
export const itemType = (type: Type): Type => (type.depth === 0 ? type : { name: type.name, depth: type.depth - 1 });

const ANY = plain('ANY');

const isAny = ({ name, depth }: Type): boolean => depth === 0 && name === 'ANY';

function parentOf({ name, depth }: Type): Type {
  return depth > 0 ? ANY : plain(PARENTS[name] ?? 'ANY');
}

/** Whether every value of `type` is one of `above`. */
export function includes(above: Type, type: Type): boolean {
  if (isAny(above)) return true;
  if (above.depth > 0) return type.depth > 0 && includes(itemType(above), itemType(type));
  return type.depth === 0 && (above.name === type.name || above.name === PARENTS[type.name]);
}

/** The narrowest type that includes both. */
export function common(left: Type, right: Type): Type {
  if (left.depth > 0 && right.depth > 0) return listType(common(itemType(left), itemType(right)));
  if (includes(left, right)) return left;
  if (includes(right, left)) return right;
  return common(parentOf(left), parentOf(right));
}

/** The narrower of two of which one includes the other, else null. */
export function narrower(left: Type, right: Type): Type | null {
  if (includes(left, right)) return right;
  return includes(right, left) ? left : null;
}

/** What values of the type pass for, if anything. A list passes for whether it has items. */
export function coerced({ name, depth }: Type): Type | null {
  if (depth > 0) return plain('BOOLEAN');
  const other = COERCIONS[name];
  return other === undefined ? null : plain(other);
}
