/** What keys do, in one place: the page acts on it and the help lists it. */

export type Command =
  | 'search'
  | 'filters'
  | 'table'
  | 'console'
  | 'ask'
  | 'review'
  | 'help'
  | 'back'
  | 'open'
  | 'expand'
  | 'fit'
  | 'left'
  | 'right'
  | 'up'
  | 'down';

interface Binding {
  readonly key: string;
  readonly shown: string;
  readonly command: Command;
  readonly does: string;
  /** Only while the map or nothing has the focus: elsewhere the key has its usual meaning. */
  readonly map?: true;
}

export const bindings: readonly Binding[] = [
  { key: '/', shown: '/', command: 'search', does: 'search' },
  { key: 'ArrowLeft', shown: '←', command: 'left', does: 'the neighbour to the left', map: true },
  { key: 'ArrowRight', shown: '→', command: 'right', does: 'the neighbour to the right', map: true },
  { key: 'ArrowUp', shown: '↑', command: 'up', does: 'the neighbour above', map: true },
  { key: 'ArrowDown', shown: '↓', command: 'down', does: 'the neighbour below', map: true },
  { key: 'Enter', shown: 'Enter', command: 'open', does: 'read the evidence of what is selected', map: true },
  { key: 'e', shown: 'e', command: 'expand', does: 'show all that lies next to what is selected' },
  { key: 'Escape', shown: 'Esc', command: 'back', does: 'close what is open, then select nothing' },
  { key: 'a', shown: 'a', command: 'ask', does: 'ask a question of the library' },
  { key: 'r', shown: 'r', command: 'review', does: 'judge what may be the same' },
  { key: 'f', shown: 'f', command: 'filters', does: 'filters' },
  { key: 't', shown: 't', command: 'table', does: 'the map as a table, and back' },
  { key: 'c', shown: 'c', command: 'console', does: 'the Cypher console' },
  { key: '0', shown: '0', command: 'fit', does: 'show the whole map' },
  { key: '?', shown: '?', command: 'help', does: 'this list' },
];

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** `typing`: a field has the focus, where letters are letters; `onMap`: arrows walk the graph. */
export function commandFor(pressed: Pressed, { typing, onMap }: { typing: boolean; onMap: boolean }): Command | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  if (typing && pressed.key !== 'Escape') return null;
  const found = bindings.find(({ key }) => key === pressed.key);
  return found === undefined || (found.map && !onMap) ? null : found.command;
}
