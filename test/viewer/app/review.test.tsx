/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { ReviewDialog } from '../../../viewer/app/panels/review.tsx';
import { type Api, createApi, ServerError } from '../../../viewer/app/state/api.ts';
import { ViewerContext } from '../../../viewer/app/state/context.ts';
import { createViewer, type Viewer } from '../../../viewer/app/state/viewer.ts';
import type { ReviewPair } from '../../../viewer/server/wire.ts';
import { node } from '../support/graph.ts';

const pair = (a: string, b: string): ReviewPair => ({
  a: node(`person:${a}`, { name: a }),
  b: node(`person:${b}`, { name: b }),
  reason: 'They share a surname.',
});
const all = [pair('Ivo Lind', 'I. Lind'), pair('Ana Ruiz', 'A. Ruiz')];

/** A server with these pairs, in memory; `refusing` says why it keeps no judgement. */
function judging(refusing: string | null = null): Api {
  const judged = new Map<string, ReviewPair>();
  const left = () => all.filter((one) => ![...judged.values()].includes(one));
  return {
    ...createApi('.', () => Promise.reject(new Error('no server'))),
    review: async () => ({ pairs: left(), all: left().length }),
    judge: async ({ kind, a }) => {
      if (refusing !== null) throw new ServerError({ code: 'STORE_LOCKED', message: refusing });
      const found = all.find((one) => one.a.id === a);
      if (found) judged.set(`${kind} ${a}`, found);
      return { id: `${kind} ${a}` };
    },
    undo: async (id) => {
      judged.delete(id);
      return { id };
    },
  };
}

/** What jsdom lacks. */
function showModal(this: HTMLDialogElement): void {
  this.open = true;
}

let root: HTMLElement;
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = showModal;
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function opened(api: Api): Promise<Viewer> {
  const viewer = createViewer(api);
  viewer.dialog.value = 'review';
  await act(async () => {
    render(
      <ViewerContext.Provider value={viewer}>
        <ReviewDialog />
      </ViewerContext.Provider>,
      root,
    );
  });
  await settled();
  return viewer;
}

const settled = () => act(async () => new Promise((done) => setTimeout(done, 5)));

async function press(key: string): Promise<void> {
  await act(async () => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
  await settled();
}

const looked = () => [...root.querySelectorAll('.pair-side h3')].map(({ textContent }) => textContent);
const decided = () => [...root.querySelectorAll('.decided > span')].map(({ textContent }) => textContent);

test('a key judges the pair that is looked at, and the next one comes', async () => {
  const viewer = await opened(judging());
  expect(looked()).toEqual(['Ivo Lind', 'I. Lind']);
  await press('s');
  expect([looked(), decided()]).toEqual([['Ana Ruiz', 'A. Ruiz'], ['Ivo Lind · I. Lind: the same']]);
  expect(viewer.announced.value).toBe('Kept: Ivo Lind and I. Lind are the same.');
  await press('d');
  expect(decided()).toEqual(['Ana Ruiz · A. Ruiz: different', 'Ivo Lind · I. Lind: the same']);
  expect(root.textContent).toContain('Nothing is left to judge.');
});

test('the last decision is taken back, and its pair is looked at again', async () => {
  await opened(judging());
  await press('d');
  await press('u');
  expect([looked(), decided()]).toEqual([['Ivo Lind', 'I. Lind'], []]);
});

test('later leaves a pair as it is; the list leads to any', async () => {
  await opened(judging());
  await press('n');
  expect(looked()).toEqual(['Ana Ruiz', 'A. Ruiz']);
  await act(async () => root.querySelector<HTMLElement>('.review-list button')?.click());
  expect(looked()).toEqual(['Ivo Lind', 'I. Lind']);
});

test('what the server refuses is said, and nothing is judged', async () => {
  await opened(judging('Another process is writing to this store.'));
  await press('s');
  expect(root.querySelector('[role=alert]')?.textContent).toBe('Another process is writing to this store.');
  expect([looked(), decided()]).toEqual([['Ivo Lind', 'I. Lind'], []]);
});
