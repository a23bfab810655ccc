/** Holds the layout: which folder may import which, and that nothing of Node reaches the code that browsers run. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['graph/model', 'ingest', 'graph', 'cypher', 'viewer/server', 'viewer/app', 'cli'] as const;

/** The table of docs/architecture.md: what each folder may import of ours, besides itself. */
const allowed: Record<(typeof folders)[number], readonly string[]> = {
  'graph/model': [],
  ingest: ['graph/model'],
  graph: ['graph/model'],
  cypher: ['graph', 'graph/model'],
  'viewer/server': ['cypher', 'graph', 'graph/model'],
  'viewer/app': ['viewer/server', 'cypher', 'graph', 'graph/model'],
  cli: ['ingest', 'graph', 'graph/model', 'cypher', 'viewer/server'],
};

/** Code that runs in a browser as well: no Node module, direct or by way of another file of ours. */
const browserSafe = ['cypher/engine', 'graph/store/value', 'graph/store/property-graph', 'viewer/app'];

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const statement =
  /^\s*(?:import|export)\s+(type\s)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

function files(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function imports(from: string): Import[] {
  return [...readFileSync(join(root, from), 'utf8').matchAll(statement)].map((match) => ({
    from,
    specifier: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

const target = ({ from, specifier }: Import): string | null =>
  specifier.startsWith('.') ? relative(root, resolve(root, dirname(from), specifier)) : null;

const folderOf = (path: string) => folders.find((folder) => path.startsWith(`${folder}/`));
const everything = [...new Set(folders.flatMap(files))].flatMap(imports);

test('the imports were found', () => {
  expect(everything.length).toBeGreaterThan(100);
});

describe('each folder imports only what the layout lets it', () => {
  test.each(folders)('%s', (folder) => {
    const wrong = everything
      .filter((found) => folderOf(found.from) === folder)
      .filter((found) => {
        const to = target(found);
        if (to === null) return false;
        const other = folderOf(to);
        return other !== folder && (other === undefined || !allowed[folder].includes(other));
      })
      .map(({ from, specifier }) => `${from} → ${specifier}`);
    expect(wrong).toEqual([]);
  });
});

/** Every Node module that a file reaches through imports that stay at run time. */
function nodeModules(start: string, seen = new Set<string>()): string[] {
  if (seen.has(start)) return [];
  seen.add(start);
  return imports(start)
    .filter((found) => !found.typeOnly)
    .flatMap((found) => {
      const to = target(found);
      if (to !== null) return /\.tsx?$/.test(to) ? nodeModules(to, seen) : [];
      const name = found.specifier.replace(/^node:/, '');
      return found.specifier.startsWith('node:') || builtinModules.includes(name)
        ? [`${start} → ${found.specifier}`]
        : [];
    });
}

test.each(browserSafe)('%s reaches no Node module', (folder) => {
  expect([...new Set(files(folder).flatMap((file) => nodeModules(file)))]).toEqual([]);
});
