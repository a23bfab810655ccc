/** A real Chromium on a real server over a small graph. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { startServer, type RunningServer } from '../../viewer/server/server.ts';
import { judgingOf } from '../viewer/support/judging.ts';
import { sample } from '../viewer/support/sample.ts';
import { sessionsOn } from '../viewer/support/sample-graph.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const app = fileURLToPath(new URL('../../dist/viewer/app/', import.meta.url));

export async function launch(): Promise<Browser> {
  if (!existsSync(executablePath)) {
    throw new Error(`There is no Chromium at ${executablePath}: install it, or name one in CHROMIUM.`);
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  });
}

export async function serve(): Promise<RunningServer> {
  if (!existsSync(`${app}index.html`)) throw new Error('The viewer is not built: run "npm run build" first.');
  const { facts, articles } = sample();
  return startServer({
    openSession: sessionsOn(facts),
    articles: async (id) => articles.get(id) ?? null,
    app,
    judging: judgingOf(facts),
    port: 0,
    store: 'sample',
  });
}

/** Whatever the page complains of; a test ends by asking that there is nothing. */
export function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    // SwiftShader warns that reading pixels back is slow: that is about this browser, not about the page.
    const ofDriver = message.text().includes('GPU stall due to ReadPixels');
    if ((message.type() === 'error' || message.type() === 'warning') && !ofDriver) found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  return found;
}

/** Opens an address of the viewer and waits until its map, or table, is there. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(
    () => {
      const shown = document.querySelector('.table-view') ?? document.querySelector('.stage canvas');
      const stage = document.querySelector('.stage');
      return shown !== null && (stage === null || 'stage' in stage) && document.querySelector('.state') === null;
    },
    null,
    { polling: 100, timeout: 50_000 },
  );
}

/** Where something is drawn, in pixels of the page: a node by its id, or the middle of a line by its key. */
export async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const handle = await page.waitForFunction((wanted) => {
    interface Drawn {
      readonly stage?: {
        at(id: string): { x: number; y: number } | null;
        middleOf(key: string): { x: number; y: number } | null;
      };
    }
    const element: (Element & Drawn) | null = document.querySelector('.stage');
    const box = element?.getBoundingClientRect();
    const at = wanted.includes(' ') ? element?.stage?.middleOf(wanted) : element?.stage?.at(wanted);
    return box && at ? { x: box.left + at.x, y: box.top + at.y } : null;
  }, id);
  const place = await handle.jsonValue();
  if (place === null) throw new Error(`${id} is not drawn.`);
  return place;
}
