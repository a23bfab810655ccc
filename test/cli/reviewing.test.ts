/** Judging from the viewer, on a store that it reads meanwhile. */
import { expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../cli/embedded.ts';
import { judgingIn } from '../../cli/reviewing.ts';
import { EmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import { story } from '../graph/support/story.ts';

const told = (name: string, other: string) => story(`${name} met ${other}.`).people(name, other).evidence();

test('a judgement shows in the store that is read, keeps no lock, and can be taken back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'));
  const writer = EmbeddedStore.open(folder, { write: true });
  for (const name of ['Ivo Lind', 'Iwo Lindt']) {
    const { article, reading } = told(name, name === 'Ivo Lind' ? 'Sana Haddad' : 'Omar Bakri');
    const meeting = { ...reading, roles: reading.entities.map(({ key }) => role(key)) };
    writer.evidence.add(article, meeting);
  }
  writer.refresh();
  await writer.close();

  const opened = await openEmbedded(folder, 'read');
  const judging = judgingIn({ store: folder }, opened);
  const people = async () => (await opened.current().facts()).nodes.filter(({ label }) => label === 'Person').length;
  expect(await people()).toBe(4);
  const pair = ['person:ivo-lind', 'person:iwo-lindt'] as const;
  const id = await judging.judge('same', pair);
  expect(await people()).toBe(3);
  await expect(judging.judge('different', pair)).rejects.toThrow(/judged the same; `dossier undo/);
  expect(await judging.undo(id)).toBe(true);
  expect(await judging.undo(id)).toBe(false);
  expect(await people()).toBe(4);
  await judging.judge('different', pair);
  expect(await people()).toBe(4);
  await opened.store.close();
  rmSync(folder, { recursive: true });
});

const role = (person: string) => ({
  key: `role of ${person}`,
  person,
  of: null,
  role: 'envoy',
  tense: 'present' as const,
  anchor: { start: 0, end: 1, confidence: 0.9 },
});
