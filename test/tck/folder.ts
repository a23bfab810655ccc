/** Where the TCK lies: as the test set-up unpacked it, or a copy beside the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Scenario, scenarios } from './gherkin.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const candidates = [join(root, 'node_modules/.cache/tck'), join(root, '../shared/tck')];

/** Null where it has not been fetched: `npm test` does. */
export const folder = candidates.find((path) => existsSync(join(path, 'features'))) ?? null;

/** Names such as `clauses/match/Match1`, in order. */
export function features(tck: string): string[] {
  return readdirSync(join(tck, 'features'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.feature'))
    .map((file) => file.replaceAll('\\', '/').replace(/\.feature$/, ''))
    .toSorted();
}

export function scenariosOf(tck: string, feature: string): Scenario[] {
  return scenarios(readFileSync(join(tck, `features/${feature}.feature`), 'utf8'));
}

/** The statements that make one of its named graphs. */
export function namedGraph(tck: string, name: string): string[] {
  return readFileSync(join(tck, 'graphs', name, `${name}.cypher`), 'utf8')
    .split(/;\s*(?:\n|$)/)
    .filter((statement) => statement.trim() !== '');
}
