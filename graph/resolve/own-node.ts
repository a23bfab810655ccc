/** What an entity's own words identify, before any other article is looked at. */
import { isGenericName } from './institutions.ts';
import { type Local, nameNode } from './local.ts';
import { fullNameNode } from './people.ts';

/** The node that an entity's own words identify: gazetteer id, full name, or the stable name of an institution or group. */
export function ownNode(local: Local): string | null {
  let node = known.get(local);
  if (node === undefined) known.set(local, (node = nodeOf(local)));
  return node;
}

const known = new WeakMap<Local, string | null>();

function nodeOf(local: Local): string | null {
  const { entity } = local;
  if (entity.known !== null) return entity.known;
  if (entity.type === 'Person') return fullNameNode(local);
  if (entity.name !== null && local.name !== null)
    return entity.type === 'Organization' && isGenericName(local.name) ? null : nameNode(entity.type, entity.name);
  const { description } = entity;
  return description !== null && isStable(description) ? nameNode(entity.type, description) : null;
}

/** "Ukrainian officials", "the Chinese foreign ministry": definite or plural, with a proper name in it. */
function isStable(description: string): boolean {
  const words = withoutPossessive(description).split(/\s+/);
  const indefinite = /^(?:an?|some|several|many|two|three|other|another|his|her|its|their|our|my|\d+)$/i;
  return (
    !indefinite.test(words[0] ?? '') &&
    words.some(
      (word, index) => /^\p{Lu}/u.test(word) && (index > 0 || word.length > 3) && !/^(?:the|these|those)$/i.test(word),
    )
  );
}

const withoutPossessive = (text: string): string => text.replace(/[’']s\b/g, '');
