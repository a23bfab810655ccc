/** What the page of engine.test.ts runs: the recorded cases of a theme, asked of the engine in this browser. */
import { PropertyGraph } from '../../graph/store/property-graph/property-graph.ts';
import { engineRun } from '../cypher/recorded/answer.ts';
import { askCase } from '../cypher/recorded/ask-case.ts';
import type { RecordedCase } from '../cypher/recorded/cases.ts';

export interface Asked {
  readonly theme: string;
  readonly setup: readonly string[];
  readonly queries: readonly string[];
  /** What LOAD CSV reads: the bytes of each file by its path. */
  readonly files: Readonly<Record<string, readonly number[]>>;
}

export async function answersTo({ theme, setup, queries, files }: Asked): Promise<RecordedCase[]> {
  const open = (path: string): Uint8Array[] | null => {
    const bytes = files[path];
    return bytes === undefined ? null : [Uint8Array.from(bytes)];
  };
  const answers: RecordedCase[] = [];
  for (const query of queries) {
    const run = engineRun(new PropertyGraph(), { open });
    for (const statement of setup) await run(statement);
    answers.push(await askCase(query, run, theme));
  }
  return answers;
}

Object.assign(globalThis, { answersTo });
