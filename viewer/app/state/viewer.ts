/** The page's state: what is shown, what is held, and what follows from both. Panels read it; actions change it. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ArticlePage, FactCard, GraphView, QuestionInfo, Status, Timeline } from '../../server/wire.ts';
import { emptyGraph, type HeldGraph } from '../model/graph.ts';
import { visible, type Visible } from '../model/filter.ts';
import { type Line, lineOf, toLines } from '../model/lines.ts';
import type { Theme } from '../model/palette.ts';
import { initialView, type ViewState } from '../model/view-state.ts';
import { type Api } from './api.ts';
import { Answers } from './loaded.ts';

export type Phase = 'loading' | 'ready' | 'empty' | 'failed';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Sheet = 'none' | 'filters' | 'evidence';

export type Selection =
  | { readonly what: 'nothing' }
  | { readonly what: 'node'; readonly id: string }
  | { readonly what: 'line'; readonly line: Line }
  | { readonly what: 'fact'; readonly id: string };

export interface LayoutRun {
  readonly done: number;
  readonly total: number;
}

export interface Viewer {
  readonly api: Api;
  readonly view: Signal<ViewState>;
  readonly held: Signal<HeldGraph>;
  readonly cut: Signal<GraphView['cut']>;
  readonly positions: Signal<ReadonlyMap<string, Point>>;
  /** Null while nothing is being laid out. */
  readonly layout: Signal<LayoutRun | null>;
  readonly phase: Signal<Phase>;
  /** Why loading failed. */
  readonly problem: Signal<string>;
  /** True while the server does not answer. */
  readonly gone: Signal<boolean>;
  /** False where the browser cannot draw the map. */
  readonly canDraw: Signal<boolean>;
  readonly status: Signal<Status | null>;
  readonly timeline: Signal<Timeline | null>;
  readonly questions: Signal<readonly QuestionInfo[]>;
  readonly theme: Signal<Theme>;
  /** Which panel lies over the map on a narrow screen. */
  readonly sheet: Signal<Sheet>;
  readonly dialog: Signal<'none' | 'ask' | 'help' | 'review'>;
  /** What a screen reader is told. */
  readonly announced: Signal<string>;
  /** Ids that a query found: all else is dimmed. Null where nothing is picked out. */
  readonly focus: Signal<ReadonlySet<string> | null>;
  /** Asked before a large expansion; null while nothing is asked. */
  readonly pending: Signal<{ readonly id: string; readonly view: GraphView; readonly count: number } | null>;
  readonly visible: ReadonlySignal<Visible>;
  readonly lines: ReadonlySignal<readonly Line[]>;
  readonly selection: ReadonlySignal<Selection>;
  readonly cards: Answers<FactCard>;
  readonly articles: Answers<ArticlePage>;
}

export function createViewer(api: Api, view: ViewState = initialView): Viewer {
  const state = signal(view);
  const held = signal<HeldGraph>(emptyGraph);
  const shown = computed(() => visible(held.value, state.value, state.value.selected));
  const lines = computed(() => toLines(shown.value.edges));
  return {
    api,
    view: state,
    held,
    cut: signal(null),
    positions: signal(new Map()),
    layout: signal(null),
    phase: signal('loading'),
    problem: signal(''),
    gone: signal(false),
    canDraw: signal(true),
    status: signal(null),
    timeline: signal(null),
    questions: signal([]),
    theme: signal('light'),
    sheet: signal('none'),
    dialog: signal('none'),
    announced: signal(''),
    focus: signal(null),
    pending: signal(null),
    visible: shown,
    lines,
    selection: computed(() => selectionOf(state.value.selected, held.value, lines.value)),
    cards: new Answers((id) => api.fact(id)),
    articles: new Answers((id) => api.article(id)),
  };
}

/** A line that the filters hide is still selected: it is made from what is held. */
function selectionOf(id: string | null, held: HeldGraph, lines: readonly Line[]): Selection {
  if (id === null) return { what: 'nothing' };
  if (held.nodes.has(id)) return { what: 'node', id };
  const line = lineOf(lines, id) ?? (id.includes(' ') ? lineOf(toLines([...held.edges.values()]), id) : null);
  if (line !== null && line.key === id) return { what: 'line', line };
  return { what: 'fact', id };
}
