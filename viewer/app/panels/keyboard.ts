/** Keys, wherever the focus is. */
import { commandFor, type Command } from '../model/keys.ts';
import { towards } from '../model/direction.ts';
import { back, change, expand, select } from '../state/actions.ts';
import type { Viewer } from '../state/viewer.ts';
import { theStage } from './stage-holder.ts';

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.matches('input:not([type=checkbox]), textarea, select') || target.isContentEditable);

const focusOn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();

/** Nodes that a line joins to this one. */
function neighboursOf(viewer: Viewer, id: string): string[] {
  return viewer.lines.value.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : []));
}

function walk(viewer: Viewer, direction: 'left' | 'right' | 'up' | 'down'): void {
  const stage = theStage();
  if (stage === null) return;
  const { selected } = viewer.view.value;
  const here = selected === null ? null : stage.at(selected);
  if (selected === null || here === null) {
    const first = viewer.visible.value.nodes.toSorted((a, b) => b.degree - a.degree)[0];
    if (first) select(viewer, first.id);
    return;
  }
  const others = neighboursOf(viewer, selected).flatMap((id) => {
    const at = stage.at(id);
    return at === null ? [] : [{ ...at, id }];
  });
  const next = towards(here, others, direction);
  if (next !== null) select(viewer, next.id);
}

function toggleFilters(viewer: Viewer): void {
  viewer.sheet.value = viewer.sheet.value === 'filters' ? 'none' : 'filters';
  focusOn('#filters input');
}

const actions: Readonly<Record<Command, (viewer: Viewer) => void>> = {
  search: () => focusOn('#search'),
  filters: toggleFilters,
  table: (viewer) => change(viewer, { table: !viewer.view.value.table }),
  console: (viewer) => change(viewer, { console: !viewer.view.value.console }),
  ask: (viewer) => {
    viewer.dialog.value = 'ask';
  },
  review: (viewer) => {
    if (viewer.status.value?.judging) viewer.dialog.value = 'review';
  },
  help: (viewer) => {
    viewer.dialog.value = 'help';
  },
  back,
  open: () => focusOn('#evidence'),
  expand: (viewer) => {
    const { selection } = viewer;
    if (selection.value.what === 'node') void expand(viewer, selection.value.id);
  },
  fit: () => theStage()?.fit(),
  left: (viewer) => walk(viewer, 'left'),
  right: (viewer) => walk(viewer, 'right'),
  up: (viewer) => walk(viewer, 'up'),
  down: (viewer) => walk(viewer, 'down'),
};

/** Gives back what ends it. */
export function listen(viewer: Viewer, document: Document): () => void {
  const pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    const { activeElement } = document;
    const onMap = activeElement === document.body || activeElement?.closest('.map') != null;
    const command = commandFor(event, { typing: isField(event.target), onMap });
    if (command === null) return;
    event.preventDefault();
    if (command === 'back' && isField(event.target) && activeElement instanceof HTMLElement) {
      activeElement.blur();
      return;
    }
    actions[command](viewer);
  };
  document.addEventListener('keydown', pressed);
  return () => document.removeEventListener('keydown', pressed);
}
