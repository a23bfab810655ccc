/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import type { FactCard, GraphView, Passage } from '../../../viewer/server/wire.ts';
import { Evidence } from '../../../viewer/app/panels/evidence.tsx';
import { Filters } from '../../../viewer/app/panels/filters.tsx';
import { MainView } from '../../../viewer/app/panels/main-view.tsx';
import { PassageView } from '../../../viewer/app/panels/passage.tsx';
import { expand, select } from '../../../viewer/app/state/actions.ts';
import { type Api, ServerError } from '../../../viewer/app/state/api.ts';
import { ViewerContext } from '../../../viewer/app/state/context.ts';
import { load } from '../../../viewer/app/state/load.ts';
import { createViewer, type Viewer } from '../../../viewer/app/state/viewer.ts';
import { edge, node } from '../support/graph.ts';

const passage: Passage = {
  article: { id: 'article:1', publisher: 'Frontier Wire', headline: 'Kabul says no', published: null, url: null },
  before: 'They met on Monday.',
  sentence: 'Kabul rejected the plan.',
  after: 'No date was given.',
  highlights: [[6, 14]],
  start: 20,
  end: 44,
  confidence: 0.7,
  manner: [],
};
const card: FactCard = {
  id: 'a 1 c',
  what: 'REJECTED',
  sentence: 'Zabit rejected the plan',
  quote: null,
  aliases: [],
  notes: [],
  ends: [],
  confidence: 0.7,
  disputes: [],
  passages: [passage],
  more: 0,
  facts: [],
  when: null,
  published: null,
  articles: 1,
  origins: 1,
  disputed: [],
};
const view: GraphView = {
  nodes: [node('person:a', { name: 'Zabit' }), node('proposal:c', { kind: 'Proposal', name: 'the plan' })],
  edges: [edge('person:a 1 proposal:c', { publishers: ['Frontier Wire'] })],
  cut: null,
};
const gone = () => Promise.reject(new ServerError({ code: 'gone', message: 'The server does not answer.' }));

const answering = (part: Partial<Api> = {}): Api => ({
  graph: async () => view,
  neighbours: async () => view,
  fact: async () => card,
  article: gone,
  search: async () => ({ hits: [] }),
  query: gone,
  questions: async () => ({ questions: [] }),
  timeline: async () => ({ happened: [], published: [] }),
  status: async () => ({ store: null, nodes: {}, relationships: {}, disputed: 0, publishers: [], judging: true }),
  review: async () => ({ pairs: [], all: 0 }),
  judge: gone,
  undo: gone,
  ...part,
});

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function show(viewer: Viewer, children: ComponentChildren): Promise<void> {
  await act(async () => {
    render(<ViewerContext.Provider value={viewer}>{children}</ViewerContext.Provider>, root);
    await Promise.resolve();
  });
}

async function loaded(part: Partial<Api> = {}): Promise<Viewer> {
  const viewer = createViewer(answering(part));
  await load(viewer);
  return viewer;
}

describe('the evidence', () => {
  test('of a line: its sentence with the words relied on, its publisher, how sure it is', async () => {
    const viewer = await loaded();
    select(viewer, 'REJECTED person:a proposal:c');
    await show(viewer, <Evidence />);
    await act(() => Promise.resolve());
    expect(root.querySelector('h2')?.textContent).toBe('Zabit rejected the plan');
    expect(root.querySelector('mark')?.textContent).toBe('rejected');
    expect(root.textContent).toContain('Frontier Wire');
    expect(root.querySelector('abbr')?.textContent).toBe('likely');
    expect(root.querySelector('abbr')?.title).toContain('70 %');
  });

  test('that does not come says why', async () => {
    const viewer = await loaded({ fact: gone });
    select(viewer, 'person:a');
    await show(viewer, <Evidence />);
    await act(() => Promise.resolve());
    expect(root.querySelector('[role=alert]')?.textContent).toBe('The server does not answer.');
  });

  test('a passage opens its article at the sentence', async () => {
    const viewer = await loaded();
    await show(viewer, <PassageView passage={passage} />);
    await act(() => root.querySelector('button')?.click());
    expect(viewer.view.value.reading).toEqual({ article: 'article:1', start: 20, end: 44 });
  });
});

describe('the filters', () => {
  test('list what there is with its count, and hide it', async () => {
    const viewer = await loaded();
    await show(viewer, <Filters />);
    const proposals = [...root.querySelectorAll('label')].find((label) => label.textContent === 'Proposals1');
    await act(() => proposals?.querySelector('input')?.click());
    expect(viewer.view.value.hiddenKinds).toEqual(['Proposal']);
    expect(viewer.visible.value.nodes.map(({ name }) => name)).toEqual(['Zabit']);
  });
});

describe('states', () => {
  test('an empty store says how to read something', async () => {
    const viewer = await loaded({ graph: async () => ({ nodes: [], edges: [], cut: null }) });
    await show(viewer, <MainView table />);
    expect(root.textContent).toContain('dossier ingest');
  });

  test('a server that is gone says so, and can be tried again', async () => {
    let answers = false;
    const viewer = await loaded({ graph: () => (answers ? Promise.resolve(view) : gone()) });
    await show(viewer, <MainView table />);
    expect(root.textContent).toContain('The server does not answer');
    answers = true;
    await act(async () => {
      root.querySelector('button')?.click();
      await load(viewer);
    });
    expect(root.querySelector('table')).not.toBeNull();
  });

  test('all that is hidden is hidden by a filter that has a name', async () => {
    const viewer = await loaded();
    viewer.view.value = { ...viewer.view.value, publishers: ['Nobody'] };
    await show(viewer, <MainView table />);
    expect(root.textContent).toContain('Everything is hidden by the choice of publishers');
    await act(() =>
      [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith('Lift'))?.click(),
    );
    expect(viewer.view.value.publishers).toEqual([]);
  });

  test('without WebGL the table stands in, and says so', async () => {
    const viewer = await loaded();
    viewer.canDraw.value = false;
    await show(viewer, <MainView table />);
    expect(root.textContent).toContain('cannot draw the map');
    expect(root.querySelector('table')).not.toBeNull();
  });
});

test('an expansion that adds more than fifty asks first', async () => {
  const many = Array.from({ length: 60 }, (_, index) => node(`person:${index}`));
  const viewer = await loaded({ neighbours: async () => ({ nodes: many, edges: [], cut: null }) });
  await expand(viewer, 'person:a');
  expect(viewer.pending.value?.count).toBe(60);
  expect(viewer.held.value.nodes.size).toBe(2);
  await expand(viewer, 'person:a', true);
  expect(viewer.held.value.nodes.size).toBe(62);
  expect(viewer.view.value.expanded).toEqual(['person:a']);
});
