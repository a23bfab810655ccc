import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { project } from '../../graph/project/project.ts';
import { EmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import { story } from '../graph/support/story.ts';
import { dossier } from './support/dossier.ts';

jest.setTimeout(120_000);

const met = (publisher: string, name: string, date: string) =>
  story(`${name} met Sana Haddad, the ${publisher} says.`, { publisher })
    .people(name, 'Sana Haddad')
    .meeting('met', [name, 'Sana Haddad'], { date })
    .evidence();
const evidence = [met('Herald', 'Ivo Lind', '2031-05-12'), met('Tribune', 'Ivar Lindt', '2031-05-13')];

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-judging-'));
  for (const name of ['one', 'other']) {
    const store = EmbeddedStore.open(join(folder, name), { write: true });
    for (const { article, reading } of evidence) store.evidence.add(article, reading);
    store.refresh();
    await store.close();
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = async (args: readonly string[], store = 'one') => {
  const { status, stdout, stderr } = await dossier(['--store', join(folder, store), ...args]);
  return { status, out: stdout, error: stderr };
};
const exported = async (store = 'one') => (await run(['export', '--format', 'json'], store)).out;

test('judging, its contrary, and taking it back', async () => {
  const before = await exported();
  const same = JSON.parse((await run(['same', 'Ivo Lind', 'person:ivar-lindt', '--json'])).out);
  expect(same).toMatchObject({ known: false, judgement: { kind: 'same' } });
  const joined = await exported();
  expect(JSON.parse(joined).nodes.filter(({ label }: { label: string }) => label === 'Meeting').length).toBe(1);

  const again = await run(['same', 'person:ivar-lindt', 'person:ivo-lind', '--json']);
  expect(JSON.parse(again.out)).toMatchObject({ known: true, changed: 0, judgement: { id: same.judgement.id } });
  for (const two of [
    ['person:ivo-lind', 'person:ivar-lindt'],
    ['Ivo Lind', 'Ivar Lindt'],
  ]) {
    const contrary = await run(['different', ...two]);
    expect(contrary.status).toBe(1);
    expect(contrary.error).toContain(`\`dossier undo ${same.judgement.id}\``);
  }

  const explained = await run(['explain', 'Ivar Lindt']);
  expect(explained.out).toContain(`same person:ivar-lindt, person:ivo-lind (${same.judgement.id})`);
  const meeting = JSON.parse((await run(['query', '-f', 'json', 'MATCH (m:Meeting) RETURN m.id AS id'])).out)[0].id;
  const why = await run(['explain', meeting]);
  expect(why.out).toContain('In dispute:\n  date: 2031-05-12 (Herald) against 2031-05-13 (Tribune)\n');
  expect(why.out).toMatch(/ {4}Ivo Lind met Sana Haddad, the Herald says\.\n( {6}\w+ .*\n){5}/);

  expect((await run(['undo', same.judgement.id.slice(0, 16)])).status).toBe(0);
  expect(await exported()).toBe(before);
  expect(JSON.parse((await run(['judgements', '--json'])).out)).toEqual([]);
});

test('a rejected claim takes with it what only it told; rejecting it twice is rejecting it once', async () => {
  const before = await exported();
  const claims = 'MATCH (c:Claim) WHERE c.slot = "date" AND c.value = "2031-05-12" RETURN c.id AS id';
  const { id } = JSON.parse((await run(['query', '-f', 'json', claims])).out)[0];
  const rejected = JSON.parse((await run(['reject', id, '--note', 'a typing error', '--json'])).out);
  expect(rejected).toMatchObject({ known: false, judgement: { kind: 'wrong', text: 'a typing error' } });
  expect(JSON.parse((await run(['reject', id, '--json'])).out).known).toBe(true);
  expect(JSON.parse((await run(['query', '-f', 'json', claims])).out)).toEqual([]);
  expect((await run(['judgements'])).out).toContain('a typing error');
  await run(['undo', rejected.judgement.id]);
  expect(await exported()).toBe(before);
});

test('the same judgements in another order give the same graph, and it is the one that projection gives', async () => {
  const judgements = [
    ['same', 'person:ivo-lind', 'person:ivar-lindt'],
    ['different', 'person:ivo-lind', 'person:sana-haddad'],
  ];
  for (const judgement of judgements) await run(judgement, 'one');
  for (const judgement of judgements.toReversed()) await run(judgement, 'other');
  expect(await exported('one')).toBe(await exported('other'));
  const store = EmbeddedStore.open(join(folder, 'one'));
  expect(store.facts()).toEqual(project(evidence, [...store.judgements.all()]));
  await store.close();
});

test('what cannot be judged is said in one line', async () => {
  const cases: [string[], RegExp][] = [
    [['same', 'Ivo Lind', 'Nobody Known'], /^Nothing in the graph is called "Nobody Known"\..*\n$/],
    [['same', 'Haddad', 'Olga Brandt'], /^Nothing in the graph is called "Olga Brandt"\..*\n$/],
    [['reject', 'claim:none'], /^No claim here has the id "claim:none"; .*\n$/],
    [
      ['different', 'claim:none', 'claim:none'],
      /^No meeting, proposal or statement is told by a claim "claim:none"; .*\n$/,
    ],
    [['undo', 'none'], /^No judgement here has the id "none"; .*\n$/],
    [['explain', 'nobody at all'], /^Nothing in the graph is called "nobody at all"\..*\n$/],
    [['different', 'Sana Haddad', 'Haddad'], /^Both are Sana Haddad \(person:sana-haddad\): .*\n$/],
  ];
  for (const [args, message] of cases) {
    const { status, out, error } = await run(args);
    expect({ args, status, out }).toEqual({ args, status: 1, out: '' });
    expect(error).toMatch(message);
  }
});
