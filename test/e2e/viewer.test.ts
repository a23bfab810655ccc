/** The viewer in a real browser: from first sight to the sentence behind a line. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { RunningServer } from '../../viewer/server/server.ts';
import { complaints, launch, open, placeOf, serve } from './browser.ts';

const president = 'person:nazim-karahisarli';
const chancellor = 'person:rudiger-amsel';
const met = `MET_WITH ${president} ${chancellor}`;

let server: RunningServer;
let browser: Browser;
let page: Page;
let found: string[];

beforeAll(async () => {
  server = await serve();
  browser = await launch();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  found = complaints(page);
});
afterEach(async () => {
  await page.close();
  if (found.length > 0) throw new Error(`The page complains: ${found.join('; ')}`);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const evidence = () => page.locator('#evidence');
const selected = () => new URL(page.url()).searchParams.get('select');

test('draws with WebGL in this browser', async () => {
  const renderer = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    const info = gl?.getExtension('WEBGL_debug_renderer_info');
    return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  });
  expect(renderer).toMatch(/\S/);
});

test('search finds without accents and selects; Escape selects nothing', async () => {
  await open(page, server.url);
  await page.keyboard.press('/');
  await page.keyboard.type('rudiger ams');
  await page.getByRole('option', { name: 'Rüdiger Amsel Person' }).waitFor();
  await page.keyboard.press('Enter');
  await evidence().getByRole('heading', { name: 'Rüdiger Amsel' }).waitFor();
  expect(selected()).toBe(chancellor);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await evidence().getByRole('heading', { name: 'What the articles tell' }).waitFor();
});

test('a line leads to its sentence, and on to the article at that sentence', async () => {
  await open(page, `${server.url}?without=SPOKE_OF`);
  const { x, y } = await placeOf(page, met);
  await page.mouse.click(x, y);
  await evidence().getByRole('heading', { level: 2 }).getByText('met').waitFor();
  const sentence = evidence().locator('.passage', { hasText: 'had also met German Chancellor' });
  await sentence.waitFor();
  expect(await sentence.locator('mark').allInnerTexts()).toContain('met');
  await sentence.getByRole('button', { name: /open the article/ }).click();
  const here = page.locator('.article-text mark').first();
  await here.waitFor();
  expect(await here.innerText()).toContain('had also met German Chancellor');
  await page.goBack();
  await sentence.waitFor();
});

test('clicking a node selects it; expanding shows what lies next to it and says so', async () => {
  await open(page, server.url);
  const { x, y } = await placeOf(page, president);
  await page.mouse.click(x, y);
  await evidence().getByRole('heading', { name: 'Nazim Karahisarli' }).waitFor();
  const before = await page.locator('.map').getAttribute('aria-label');
  await page.keyboard.press('e');
  await page.waitForFunction((was) => document.querySelector('.map')?.getAttribute('aria-label') !== was, before);
  await page.waitForFunction(() =>
    /more shown/.test(document.querySelector('[role=status].unseen')?.textContent ?? ''),
  );
  expect(new URL(page.url()).searchParams.getAll('expand')).toEqual([president]);
});

test('arrow keys walk to a neighbour and Enter leads to the evidence', async () => {
  await open(page, `${server.url}?select=${encodeURIComponent(president)}`);
  await page.locator('.map').focus();
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
    await page.keyboard.press(key);
    if (selected() !== president) break;
  }
  await page.waitForFunction((was) => !decodeURIComponent(location.search).includes(`select=${was}`), president);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('evidence');
});

test('the dates narrow what is shown; a filter that hides all of it is named and lifted', async () => {
  await open(page, server.url);
  const whole = await page.locator('.map').getAttribute('aria-label');
  await page.getByLabel('From').fill('2030-12-01');
  await page.waitForFunction((was) => document.querySelector('.map')?.getAttribute('aria-label') !== was, whole);
  expect(page.url()).toContain('from=2030-12-01');
  await page.getByLabel('From').fill('2035-01-01');
  await page.getByText('Everything is hidden by the time chosen below.').waitFor();
  await page.getByRole('button', { name: 'Lift the time chosen below' }).click();
  await page.waitForFunction((was) => document.querySelector('.map')?.getAttribute('aria-label') === was, whole);
});

test('the timeline is brushed', async () => {
  await open(page, server.url);
  const track = page.locator('.track');
  await track.waitFor();
  const box = await track.boundingBox();
  if (box === null) throw new Error('There is no timeline.');
  await page.mouse.move(box.x + box.width * 0.6, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 2, box.y + 20);
  await page.mouse.up();
  await page.waitForFunction(() => location.search.includes('from=') && location.search.includes('to='));
  const { searchParams } = new URL(page.url());
  expect(String(searchParams.get('from')) < String(searchParams.get('to'))).toBe(true);
});

test('the console runs a query, shows an error with a caret, and changes nothing', async () => {
  await open(page, server.url);
  await page.keyboard.press('c');
  const statement = page.getByLabel('Cypher statement');
  await statement.fill("MATCH (p:Person {name: 'Nazim Karahisarli'})-[m:MET_WITH]-(q) RETURN p, m, q.name AS other");
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const rows = page.getByRole('region', { name: 'Rows' });
  await rows.getByText('Rüdiger Amsel').waitFor();
  await page.getByRole('button', { name: /on the map/ }).click();
  await page.getByText('Only what the query found stands out.').waitFor();
  await statement.fill('MATCH (p:Person)\nRETURN p.name ORDR BY p.name');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.locator('.problem pre').waitFor();
  expect(await page.locator('.problem pre').innerText()).toContain('ORDR');
  await statement.fill("CREATE (:Person {id: 'person:nobody', name: 'Nobody'})");
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page
    .locator('.problem')
    .getByText(/read|access/i)
    .waitFor();
  found.splice(0, found.length, ...found.filter((text) => !text.includes('400 (Bad Request)')));
});

test('a question of the library is asked with a name', async () => {
  await open(page, server.url);
  await page.getByRole('button', { name: 'Ask' }).click();
  await page.getByLabel('Find a question').fill('quotes');
  await page.getByRole('button', { name: /Quotes of/ }).click();
  await page.getByLabel(/^actor/).fill('Karahisarli');
  await page.getByRole('dialog').getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByRole('region', { name: 'Rows' }).waitFor();
  expect(await page.locator('.parameters').innerText()).toContain(president);
});

test('a permalink brings the same view; back and forward walk the selections', async () => {
  await open(page, `${server.url}?select=${encodeURIComponent(president)}&without=SPOKE_OF&as=table`);
  await evidence().getByRole('heading', { name: 'Nazim Karahisarli' }).waitFor();
  expect(await page.getByLabel('Spoke of').isChecked()).toBe(false);
  await page.getByRole('button', { name: /^Who and what/ }).click();
  await page.locator('main').getByRole('button', { name: 'Rüdiger Amsel' }).click();
  await evidence().getByRole('heading', { name: 'Rüdiger Amsel' }).waitFor();
  await page.goBack();
  await evidence().getByRole('heading', { name: 'Nazim Karahisarli' }).waitFor();
  await page.goForward();
  await evidence().getByRole('heading', { name: 'Rüdiger Amsel' }).waitFor();
});

test('the map is saved as a picture that shows it', async () => {
  await open(page, server.url);
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the map as a picture' }).click();
  const file = await (await started).path();
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const colours = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
    const seen = new Set<number>();
    for (let at = 0; at < pixels.length; at += 4) {
      seen.add(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0));
    }
    return [0x2f5d8c, 0x8c3f2b, 0xa67c00].filter((colour) => seen.has(colour)).length;
  }, bytes.toString('base64'));
  expect(colours).toBe(3);
});

test('pairs that may be one are judged by key, and taken back', async () => {
  await open(page, `${server.url}?as=table`);
  await page.getByRole('button', { name: 'Judge what may be the same' }).waitFor();
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: 'Are these the same?' });
  const looked = () => dialog.locator('.pair-side h3').allInnerTexts();
  await dialog.locator('.pair').waitFor();
  const first = await looked();
  await page.keyboard.press('d');
  await dialog.getByText('different', { exact: true }).waitFor();
  expect(await looked()).not.toEqual(first);
  await page.keyboard.press('u');
  await dialog.locator('.decided').waitFor({ state: 'detached' });
  // The pairs are asked for anew once the judgement is taken back.
  for (const title of first) await dialog.locator('.pair-side h3', { hasText: title }).first().waitFor();
  expect(await looked()).toEqual(first);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});
