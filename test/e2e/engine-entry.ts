/** What the page of engine.test.ts runs: the recorded cases of a theme, asked of the engine in this browser. */
import { PropertyGraph } from '../../graph/store/property-graph/property-graph.ts';
import { engineRun } from '../cypher/recorded/answer.ts';
import { askCase } from '../cypher/recorded/ask-case.ts';
import type { RecordedCase } from '../cypher/recorded/cases.ts';

export async function answersTo(setup: readonly string[], queries: readonly string[]): Promise<RecordedCase[]> {
  const answers: RecordedCase[] = [];
  for (const query of queries) {
    const run = engineRun(new PropertyGraph());
    for (const statement of setup) await run(statement);
    answers.push(await askCase(query, run));
  }
  return answers;
}

Object.assign(globalThis, { answersTo });
