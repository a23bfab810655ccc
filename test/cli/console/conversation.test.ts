import { beforeEach, describe, expect, test } from '@jest/globals';
import { runCommand } from '../../../cli/console/commands.ts';
import { Conversation } from '../../../cli/console/conversation.ts';
import { openEngineSession } from '../../../cypher/engine/session.ts';
import { PropertyGraph } from '../../../graph/store/property-graph/property-graph.ts';

let graph: PropertyGraph;
let shown: string;
let asked: string[];
let answer: boolean;

function converse(person = true): Conversation {
  return new Conversation(
    openEngineSession(graph, { write: true }),
    {
      write: (text) => (shown += text),
      confirm: person
        ? async (question) => {
            asked.push(question);
            return answer;
          }
        : null,
    },
    runCommand,
  );
}

const count = async (): Promise<unknown> =>
  (await openEngineSession(graph).run('MATCH (n) RETURN count(n) AS n')).records[0]?.get('n');

beforeEach(() => {
  graph = new PropertyGraph();
  shown = '';
  asked = [];
  answer = true;
});

describe('a talk with the console', () => {
  test('a statement runs when its semicolon comes, over several lines', async () => {
    const talk = converse();
    expect(await talk.take('UNWIND [1, 2] AS n')).toBe(false);
    expect(talk.prompt).toBe('     …> ');
    expect(await talk.take('RETURN n;')).toBe(true);
    expect(shown).toBe('n\n─\n1\n2\n2 rows\n');
    expect(talk.prompt).toBe('dossier> ');
  });

  test('whoever would change the graph is asked first', async () => {
    const talk = converse();
    answer = false;
    await talk.take('CREATE (:Note);');
    expect([asked, shown, await count()]).toEqual([['This changes the graph. Run it?'], 'Not run.\n', 0n]);
    answer = true;
    await talk.take('CREATE (:Note);');
    expect(await count()).toBe(1n);
    await talk.take('MATCH (n) RETURN count(n);');
    expect(asked).toHaveLength(2);
  });

  test('nobody is asked where nobody is there', async () => {
    await converse(false).take('CREATE (:Note);');
    expect(await count()).toBe(1n);
  });

  test('a transaction can be undone or kept', async () => {
    const talk = converse();
    await talk.take(':begin');
    expect(talk.prompt).toBe('dossier#> ');
    await talk.take('CREATE (:Note);');
    await talk.take(':rollback');
    expect([await count(), asked]).toEqual([0n, []]);
    await talk.take(':begin');
    await talk.take('CREATE (:Note);');
    await talk.take(':commit');
    expect(await count()).toBe(1n);
    await expect(talk.take(':commit')).rejects.toThrow('No transaction is open; :begin opens one.');
  });

  test('parameters hold what an expression gives, and later ones may use earlier ones', async () => {
    const talk = converse();
    await talk.take(':param year => 2030');
    await talk.take(':param day => date({year: $year, month: 5, day: 1})');
    await talk.take(':params');
    expect(shown).toBe('year => 2030\nday => 2030-05-01\n');
    await talk.take(':params clear');
    await expect(talk.take('RETURN $day;')).rejects.toThrow('Expected parameter(s): day');
  });

  test('a failed statement leaves nothing begun, and a command misspelled gets the near one', async () => {
    const talk = converse();
    await expect(talk.take('RETURN nothing;')).rejects.toMatchObject({
      code: 'Neo.ClientError.Statement.SyntaxError',
      column: 8,
    });
    expect(talk.prompt).toBe('dossier> ');
    await expect(talk.take(':parms')).rejects.toThrow('There is no command :parms. Did you mean ":params"');
    await expect(talk.take(':exit now')).rejects.toThrow(':exit takes nothing after it.');
  });

  test('the schema counts labels and types and lists their properties', async () => {
    const talk = converse(false);
    await talk.take('CREATE (a:Person {name: "Ivo", age: 40})-[:KNOWS {since: 1}]->(:Person {name: "Sana"});');
    shown = '';
    await talk.take(':schema');
    expect(shown).toMatch(/Person +2 +age, name\n/);
    expect(shown).toMatch(/KNOWS +1 +since\n/);
  });

  test('what is left without a semicolon at the end of the input runs too', async () => {
    const talk = converse(false);
    await talk.take(':format csv');
    await talk.take('RETURN 1 AS one');
    await talk.finish();
    expect(shown).toBe('one\n1\n');
  });

  test('PROFILE shows rows and plan', async () => {
    await converse(false).take('PROFILE UNWIND [1, 2] AS n RETURN n;');
    expect(shown).toMatch(/2 rows\n\nOperator +Details +Rows +DB hits\n/);
    expect(shown).toMatch(/Unwind.* 2 /);
  });
});
