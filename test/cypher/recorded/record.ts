/**
 * Asks a real Neo4j at NEO4J_URI for the answers to all cases, or to those of the themes named, and writes them to
 * answers/: `tsx test/cypher/recorded/record.ts [theme …]`. All of that server's data is deleted;
 * for the theme load-csv its `server.directories.import` must be the folder files/ here.
 */
import { writeFileSync } from 'node:fs';
import { answersFile, type RecordedCase, themes } from './cases.ts';
import { askCase } from './ask-case.ts';
import { connect } from './neo4j.ts';

const neo = connect();
const wanted = process.argv.slice(2);
const version = await neo.run('CALL dbms.components() YIELD versions RETURN versions[0] AS version');
const neo4j = 'error' in version ? 'unknown' : String(JSON.parse(version.rows[0]?.[0] ?? '""'));
for (const { name, setup, queries } of themes()) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const cases: RecordedCase[] = [];
  let isFresh = false;
  for (const query of queries) {
    if (!isFresh) {
      await neo.clear();
      for (const statement of setup) {
        const made = await neo.run(statement);
        if ('error' in made) throw new Error(`${name}: ${made.message}`);
      }
      await neo.run('CALL db.awaitIndexes()');
    }
    const answered = await askCase(query, neo.run, name);
    cases.push(answered);
    isFresh = answered.error === undefined && answered.counters === undefined;
  }
  writeFileSync(answersFile(name), `${JSON.stringify({ neo4j, cases }, null, 2)}\n`);
  process.stdout.write(`${name}: ${cases.length} cases\n`);
}
await neo.clear();
await neo.close();
