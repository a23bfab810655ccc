// Builds dist/: tsc for what Node runs, data files copied beside the code that reads them, Vite for the viewer's page.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const copied = ['cypher/library', 'ingest/data', 'ingest/language/model/files'];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
for (const folder of copied) {
  if (existsSync(folder))
    cpSync(folder, `dist/${folder}`, { recursive: true, filter: (file) => !/\.tsx?$/.test(file) });
}
chmodSync('dist/cli/main.js', 0o755);
await build({ configFile: 'vite.config.ts', logLevel: 'warn' });
