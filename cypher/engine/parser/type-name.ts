/** Type names as in `x IS :: LIST<INTEGER NOT NULL> | STRING`. */
import type { TypeName } from '../syntax/ast.ts';
import type { Cursor } from './cursor.ts';

const NAMES: readonly (readonly [readonly string[], string])[] = [
  [['PROPERTY', 'VALUE'], 'PROPERTY VALUE'],
  [['ANY', 'NODE'], 'NODE'],
  [['ANY', 'RELATIONSHIP'], 'RELATIONSHIP'],
  [['ANY', 'MAP'], 'MAP'],
  [['ANY', 'PROPERTY', 'VALUE'], 'PROPERTY VALUE'],
  [['ANY', 'VALUE'], 'ANY'],
  [['ANY'], 'ANY'],
  [['NOTHING'], 'NOTHING'],
  [['NULL'], 'NULL'],
  [['BOOLEAN'], 'BOOLEAN'],
  [['BOOL'], 'BOOLEAN'],
  [['STRING'], 'STRING'],
  [['VARCHAR'], 'STRING'],
  [['SIGNED', 'INTEGER'], 'INTEGER'],
  [['INTEGER'], 'INTEGER'],
  [['INT'], 'INTEGER'],
  [['FLOAT'], 'FLOAT'],
  [['DATE'], 'DATE'],
  [['LOCAL', 'TIME'], 'LOCAL TIME'],
  [['LOCAL', 'DATETIME'], 'LOCAL DATETIME'],
  [['ZONED', 'TIME'], 'ZONED TIME'],
  [['ZONED', 'DATETIME'], 'ZONED DATETIME'],
  [['TIME', 'WITHOUT', 'TIMEZONE'], 'LOCAL TIME'],
  [['TIME', 'WITH', 'TIMEZONE'], 'ZONED TIME'],
  [['TIMESTAMP', 'WITHOUT', 'TIMEZONE'], 'LOCAL DATETIME'],
  [['TIMESTAMP', 'WITH', 'TIMEZONE'], 'ZONED DATETIME'],
  [['DURATION'], 'DURATION'],
  [['POINT'], 'POINT'],
  [['NODE'], 'NODE'],
  [['VERTEX'], 'NODE'],
  [['RELATIONSHIP'], 'RELATIONSHIP'],
  [['EDGE'], 'RELATIONSHIP'],
  [['MAP'], 'MAP'],
  [['PATH'], 'PATH'],
  [['LIST'], 'LIST'],
  [['ARRAY'], 'LIST'],
];

export function parseTypeName(cursor: Cursor): TypeName {
  const alternatives = [parseOne(cursor)];
  while (!cursor.barEnds && cursor.accept('|')) alternatives.push(parseOne(cursor));
  return {
    alternatives: alternatives.flatMap((one) =>
      one.name === 'ANY' && one.inner !== null ? one.inner.alternatives : [one],
    ),
  };
}

function parseOne(cursor: Cursor): TypeName['alternatives'][number] {
  return cursor.nested(() => {
    if (cursor.isWord('ANY') && cursor.is('<', 1)) {
      cursor.next();
      return { name: 'ANY', notNull: false, inner: parseInner(cursor) };
    }
    const found = NAMES.find(([words]) => cursor.acceptWord(...words));
    if (found === undefined) throw cursor.invalid();
    let name = found[1];
    let inner = name === 'LIST' && cursor.is('<') ? parseInner(cursor) : null;
    let notNull = acceptNotNull(cursor);
    while (cursor.acceptWord('LIST') || cursor.acceptWord('ARRAY')) {
      inner = { alternatives: [{ name, notNull, inner }] };
      name = 'LIST';
      notNull = acceptNotNull(cursor);
    }
    return { name, notNull, inner };
  });
}

function parseInner(cursor: Cursor): TypeName {
  cursor.expect('<');
  const inner = cursor.withBarEnding(false, () => parseTypeName(cursor));
  cursor.expect('>');
  return inner;
}

function acceptNotNull(cursor: Cursor): boolean {
  return cursor.acceptWord('NOT', 'NULL') || cursor.accept('!');
}
