/** What the console can complete, asked of the graph itself. */
import { z } from 'zod';
import { questions } from '../../cypher/library/library.ts';
import type { Session } from '../../cypher/session.ts';
import { commandNames } from './commands.ts';
import type { Vocabulary } from './completion.ts';

export async function vocabularyOf(session: Session): Promise<Vocabulary> {
  const column = async (query: string): Promise<string[]> =>
    (await session.run(query)).records.map((record) => z.string().parse(record.get(0)));
  return {
    labels: await column('CALL db.labels() YIELD label'),
    types: await column('CALL db.relationshipTypes() YIELD relationshipType'),
    properties: await column('CALL db.propertyKeys() YIELD propertyKey'),
    functions: await column('SHOW FUNCTIONS YIELD name'),
    procedures: await column('SHOW PROCEDURES YIELD name'),
    questions: questions(),
    commands: commandNames,
  };
}
