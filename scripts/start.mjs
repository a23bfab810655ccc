// The one command: installs and builds what is missing, reads the examples into a new store, serves the viewer.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBuild, ensurePackages, root, run } from './setup.mjs';

ensurePackages();
ensureBuild();

const store = process.env.DOSSIER_STORE ?? '.dossier';
if (!existsSync(resolve(root, store))) {
  const status = run(process.execPath, ['dist/cli/main.js', 'ingest', 'examples']);
  if (status !== 0 && status !== 3) process.exit(status);
} else {
  process.stderr.write(`Serving what ${store} holds; remove that folder to start again from the examples.\n`);
}
process.exit(run(process.execPath, ['dist/cli/main.js', 'serve', ...process.argv.slice(2)]));
