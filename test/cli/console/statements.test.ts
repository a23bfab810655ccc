import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitStatements } from '../../../cli/console/statements.ts';

describe('splitting what was typed into statements', () => {
  test('a semicolon ends a statement; what follows is begun', () => {
    expect(splitStatements('RETURN 1; RETURN 2;\nMATCH (n)')).toEqual({
      statements: ['RETURN 1', 'RETURN 2'],
      rest: '\nMATCH (n)',
    });
  });

  test.each(['RETURN "a;b"', "RETURN 'it''s;'", 'RETURN 1 // no; end', 'RETURN 1 /* ; */', 'MATCH (`a;b`) RETURN 1'])(
    'no semicolon of a string, a name or a comment ends one: %s',
    (text) => expect(splitStatements(text)).toEqual({ statements: [], rest: text }),
  );

  test('a string may go on in the next line', () => {
    expect(splitStatements('RETURN "two\n')).toEqual({ statements: [], rest: 'RETURN "two\n' });
    expect(splitStatements('RETURN "two\nlines";\n').statements).toEqual(['RETURN "two\nlines"']);
  });

  test('what no Cypher begins with is a statement of its own, for the engine to say what is wrong', () => {
    expect(splitStatements('RETURN § 1;\n')).toEqual({ statements: ['RETURN § 1;'], rest: '' });
  });

  test('empty statements are none', () => {
    expect(splitStatements(';;  ; ').statements).toEqual([]);
  });

  test('taken line by line or whole, the same statements come out', () => {
    const piece = fc.constantFrom('RETURN 1', 'MATCH (n)\nRETURN n', '"a;"', '// c;\n', ';', ' ', '\n');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = `${pieces.join('')}\n`;
        let begun = '';
        const taken: string[] = [];
        for (const line of text.split('\n').slice(0, -1)) {
          const { statements, rest } = splitStatements(`${begun}${line}\n`);
          begun = rest;
          taken.push(...statements);
        }
        expect(taken).toEqual(splitStatements(text).statements);
      }),
    );
  });
});
