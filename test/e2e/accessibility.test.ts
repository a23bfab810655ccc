/** axe-core finds no serious violation, light and dark, narrow and wide, in every state a person may meet. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import type { RunningServer } from '../../viewer/server/server.ts';
import { launch, open, serve } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const person = encodeURIComponent('person:nazim-karahisarli');

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await serve();
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Serious and critical ones, each with where it is. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(async () => {
    const withAxe: Window & { readonly axe?: { run(): Promise<AxeResults> } } = window;
    return withAxe.axe?.run() ?? null;
  });
  if (results === null) throw new Error('axe did not start.');
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`));
}

const views: readonly (readonly [string, string, (page: Page) => Promise<void>])[] = [
  ['first sight', '', async () => undefined],
  [
    'a person',
    `?select=${person}`,
    async (page) => {
      await page.evaluate(() => document.querySelector<HTMLElement>('.tabs button:last-child')?.click());
      await page.locator('.facts .fact summary').first().click();
      await page.locator('.passage').first().waitFor();
    },
  ],
  ['the table', '?as=table', async () => undefined],
  ['the console', '?as=table&console=open', async () => undefined],
  [
    'the questions',
    '?as=table',
    async (page) => {
      await page.keyboard.press('a');
      await page.locator('.questions li').first().waitFor();
    },
  ],
  [
    'the pairs to judge',
    '?as=table',
    async (page) => {
      await page.locator('[aria-label="Judge what may be the same"]').waitFor();
      await page.keyboard.press('r');
      await page.locator('.pair .passage').first().waitFor();
      await page.keyboard.press('d');
      await page.locator('.decided').first().waitFor();
    },
  ],
  ['the help', '?as=table', async (page) => page.keyboard.press('?')],
];

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  describe.each([320, 1280])('at %i pixels', (width) => {
    test.each(views)('%s', async (_, query, act) => {
      const page = await browser.newPage({ viewport: { width, height: 760 }, colorScheme, reducedMotion: 'reduce' });
      await open(page, `${server.url}${query}`);
      await act(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(await violations(page)).toEqual([]);
      expect(wide).toBeLessThanOrEqual(width);
      await page.close();
    });
  });
});
