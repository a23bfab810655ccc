/** CREATE and DROP of indexes and constraints. */
import { CypherError } from '../../session.ts';
import type { ConstraintKind, IndexKind, SchemaCommand } from '../syntax/schema-command.ts';
import type { Cursor } from './cursor.ts';
import { parseTypeName } from './type-name.ts';

const ADMINISTRATION: readonly string[] = [
  'PRIVILEGES',
  'SUPPORTED',
  'ALIASES',
  'DATABASE',
  'COMPOSITE',
  'ROLE',
  'ROLES',
  'ALIAS',
  'SERVER',
  'SERVERS',
];

/** What is asked of a server rather than of a graph, as the Community edition refuses it. */
function refuseAdministration(cursor: Cursor): void {
  for (const verb of ['CREATE', 'DROP', 'ALTER', 'SHOW']) {
    for (const what of ADMINISTRATION) {
      if (!cursor.isWord(verb, what) || (verb === 'SHOW' && what === 'DATABASE')) continue;
      throw new CypherError(
        'Neo.ClientError.Statement.UnsupportedAdministrationCommand',
        `Unsupported administration command: ${verb} ${what}. There is one graph here, and no server.`,
      );
    }
  }
}

/** Null where no schema command stands here. */
export function parseSchemaCommand(cursor: Cursor): SchemaCommand | null {
  refuseAdministration(cursor);
  const { position } = cursor;
  if (cursor.acceptWord('CREATE')) {
    const replace = cursor.acceptWord('OR', 'REPLACE');
    const index = acceptIndexKind(cursor);
    if (index !== null) return parseIndex(cursor, index);
    if (cursor.acceptWord('CONSTRAINT')) return parseConstraint(cursor);
    if (replace) throw cursor.invalid();
  }
  cursor.goto(position);
  if (cursor.isWord('DROP', 'INDEX') || cursor.isWord('DROP', 'CONSTRAINT')) {
    cursor.next();
    const what = cursor.acceptWord('INDEX') ? 'index' : 'constraint';
    if (what === 'constraint') cursor.expectWord('CONSTRAINT');
    const name = cursor.name('a name');
    return { kind: 'drop', what, name, ifExists: cursor.acceptWord('IF', 'EXISTS') };
  }
  return null;
}

function acceptIndexKind(cursor: Cursor): IndexKind | null {
  if (cursor.acceptWord('INDEX')) return 'range';
  if (cursor.acceptWord('RANGE', 'INDEX')) return 'range';
  if (cursor.acceptWord('TEXT', 'INDEX')) return 'text';
  if (cursor.acceptWord('POINT', 'INDEX')) return 'point';
  if (cursor.acceptWord('LOOKUP', 'INDEX')) return 'lookup';
  if (cursor.acceptWord('VECTOR', 'INDEX')) return 'vector';
  return cursor.acceptWord('FULLTEXT', 'INDEX') ? 'fulltext' : null;
}

function parseIndex(cursor: Cursor, index: IndexKind): SchemaCommand {
  const { name, ifNotExists } = parseName(cursor);
  const { entity, variable, names } = parseTarget(cursor);
  cursor.expectWord('ON');
  const each = cursor.acceptWord('EACH');
  if (index === 'lookup') {
    cursor.name('labels or type');
    cursor.expect('(');
    cursor.name('a variable');
    cursor.expect(')');
    return { kind: 'create index', index, name, ifNotExists, entity, names, properties: [] };
  }
  if (index !== 'fulltext' && names.length !== 1) throw cursor.error('An index of this kind has one label or type');
  const bare = !each && !cursor.is('(');
  if (!bare) cursor.expect(each ? '[' : '(');
  const properties = parseProperties(cursor, variable);
  if (!bare) cursor.expect(each ? ']' : ')');
  if (properties.length > 1 && (bare || index === 'text' || index === 'point'))
    throw cursor.error('An index of this kind has one property');
  skipOptions(cursor);
  return { kind: 'create index', index, name, ifNotExists, entity, names, properties };
}

function parseConstraint(cursor: Cursor): SchemaCommand {
  const { name, ifNotExists } = parseName(cursor);
  const { entity, variable, names } = parseTarget(cursor);
  cursor.expectWord('REQUIRE');
  const many = cursor.accept('(');
  const properties = parseProperties(cursor, variable);
  if (many) cursor.expect(')');
  cursor.expectWord('IS');
  const constraint = parseConstraintKind(cursor);
  skipOptions(cursor);
  const [target] = names;
  if (target === undefined || names.length > 1) throw cursor.error('A constraint has one label or type');
  return { kind: 'create constraint', constraint, name, ifNotExists, entity, target, properties };
}

/** Types that no stored property has. */
const NOT_STORED: ReadonlySet<string> = new Set(['NOTHING', 'NULL', 'ANY', 'NODE', 'RELATIONSHIP', 'PATH', 'MAP']);

function parseConstraintKind(cursor: Cursor): ConstraintKind {
  if (cursor.acceptWord('NOT', 'NULL')) return 'existence';
  if (cursor.acceptWord('KEY')) return 'key';
  if (cursor.acceptWord('UNIQUE')) return 'uniqueness';
  if (cursor.accept('::') || cursor.acceptWord('TYPED')) {
    const { at } = cursor.peek();
    const { alternatives } = parseTypeName(cursor);
    if (alternatives.some(({ name }) => NOT_STORED.has(name))) {
      throw cursor.error('A property cannot be of this type', at);
    }
    return 'type';
  }
  if (cursor.acceptWord('NODE') || cursor.acceptWord('RELATIONSHIP') || cursor.acceptWord('REL')) {
    if (cursor.acceptWord('KEY')) return 'key';
    cursor.expectWord('UNIQUE');
    return 'uniqueness';
  }
  throw cursor.invalid();
}

function parseName(cursor: Cursor): { name: string | null; ifNotExists: boolean } {
  const unnamed = cursor.isWord('FOR') || cursor.isWord('IF', 'NOT', 'EXISTS');
  const name = unnamed ? null : cursor.name('a name');
  return { name, ifNotExists: cursor.acceptWord('IF', 'NOT', 'EXISTS') };
}

function parseTarget(cursor: Cursor): { entity: 'node' | 'relationship'; variable: string; names: string[] } {
  if (!cursor.acceptWord('FOR')) cursor.expectWord('ON');
  cursor.expect('(');
  if (!cursor.is(')')) {
    const variable = cursor.name('a variable');
    const names = cursor.accept(':') ? parseNames(cursor) : [];
    cursor.expect(')');
    return { entity: 'node', variable, names };
  }
  cursor.expect(')');
  cursor.accept('<');
  cursor.expect('-');
  cursor.expect('[');
  const variable = cursor.name('a variable');
  const names = cursor.accept(':') ? parseNames(cursor) : [];
  cursor.expect(']');
  cursor.expect('-');
  cursor.accept('>');
  cursor.expect('(');
  cursor.expect(')');
  return { entity: 'relationship', variable, names };
}

function parseNames(cursor: Cursor): string[] {
  const names = [cursor.name('a label or type')];
  while (cursor.accept('|')) names.push(cursor.name('a label or type'));
  return names;
}

function parseProperties(cursor: Cursor, variable: string): string[] {
  const properties: string[] = [];
  do {
    const { at } = cursor.peek();
    const subject = cursor.name('a variable');
    if (subject !== variable) throw cursor.error(`Variable \`${subject}\` not defined`, at);
    cursor.expect('.');
    properties.push(cursor.name('a property name'));
  } while (cursor.accept(','));
  return properties;
}

function skipOptions(cursor: Cursor): void {
  if (cursor.acceptWord('OPTIONS')) cursor.grammar.expression(cursor);
}
