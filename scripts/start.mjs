// The one command: installs and builds what is missing, reads the examples into a new store, serves the viewer.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBuild, ensurePackages, root, run } from './setup.mjs';

ensurePackages();
ensureBuild();

const dossier = (...words) => run(process.execPath, ['dist/cli/main.js', ...words]);

const store = process.env.DOSSIER_STORE ?? '.dossier';
const folder = resolve(root, store);
/** Lies in the store until all examples are in it: stopped in the middle, the next start goes on. */
const unfinished = join(folder, 'examples-unfinished');
if (!existsSync(folder) || existsSync(unfinished)) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(unfinished, '');
  const status = dossier('ingest', 'examples');
  if (status !== 0 && status !== 3) process.exit(status);
  rmSync(unfinished);
} else {
  process.stderr.write(`Serving what ${store} holds; remove that folder to start again from the examples.\n`);
}
process.exit(dossier('serve', ...process.argv.slice(2)));
