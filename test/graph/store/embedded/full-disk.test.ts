import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { project } from '../../../../graph/project/project.ts';
import { EmbeddedStore } from '../../../../graph/store/embedded/embedded-store.ts';
import { told } from './support/told.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const evidence = Array.from({ length: 40 }, (_, n) => told('Ivo Lind', `Sana Haddad ${n}`, '2031-05-13', `${n}.txt`));
const [first] = evidence;
const KIBIBYTE = 1024;

/** The shell holds files to the size that this one has, as a full disk would. */
test('facts that the disk does not take are not there, and are once it does', async () => {
  const store = EmbeddedStore.open(folder, { write: true });
  if (first === undefined) throw new Error('no evidence');
  store.evidence.add(first.article, first.reading);
  store.refresh();
  for (const { article, reading } of evidence) store.evidence.add(article, reading);
  const { size } = store;
  await store.close();

  const script = new URL('support/refreshing.ts', import.meta.url).pathname;
  const command = `ulimit -f ${Math.ceil(size / KIBIBYTE)} && exec "${process.execPath}" --import tsx "${script}" "${folder}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const { refused, facts } = JSON.parse(stdout);
  expect(refused).toEqual([expect.stringContaining('cannot be written'), expect.stringContaining('cannot be written')]);
  expect(facts).toEqual(JSON.parse(JSON.stringify(project([first]))));

  const again = EmbeddedStore.open(folder, { write: true });
  expect(again.stale).toBe(true);
  again.refresh();
  expect(again.facts()).toEqual(project(evidence));
  await again.close();
}, 60_000);
