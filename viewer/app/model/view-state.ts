/** The whole state of the view as a person could tell it to another, and its form in an address. */
import { NodeKind, Relation } from '../../server/wire.ts';

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export interface ViewState {
  /** A node's or fact's id, or a line's key; null where nothing is selected. */
  readonly selected: string | null;
  /** The article that is open, at a stretch of its text. */
  readonly reading: { readonly article: string; readonly start: number; readonly end: number } | null;
  readonly hiddenKinds: readonly NodeKind[];
  readonly hiddenRelations: readonly Relation[];
  /** Only what these publishers tell; all where there is none. */
  readonly publishers: readonly string[];
  readonly disputedOnly: boolean;
  /** Days, `YYYY-MM-DD`, both inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  readonly table: boolean;
  readonly console: boolean;
  /** The statement in the console. */
  readonly cypher: string | null;
  /** Nodes that were expanded, in order. */
  readonly expanded: readonly string[];
  /** How many actors the first sight asks for; null for the server's own choice. */
  readonly actors: number | null;
  /** Null shows everything. */
  readonly camera: Camera | null;
}

export const initialView: ViewState = {
  selected: null,
  reading: null,
  hiddenKinds: [],
  hiddenRelations: [],
  publishers: [],
  disputedOnly: false,
  from: null,
  to: null,
  table: false,
  console: false,
  cypher: null,
  expanded: [],
  actors: null,
  camera: null,
};

const day = /^\d{4}-\d{2}-\d{2}$/;
const round = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Only what differs from the initial view; the same view has the same text. */
export function toQuery(view: ViewState): string {
  const query = new URLSearchParams();
  if (view.selected !== null) query.set('select', view.selected);
  if (view.reading !== null) {
    query.set('read', view.reading.article);
    query.set('at', `${view.reading.start}-${view.reading.end}`);
  }
  for (const kind of [...view.hiddenKinds].toSorted()) query.append('hide', kind);
  for (const relation of [...view.hiddenRelations].toSorted()) query.append('without', relation);
  for (const publisher of [...view.publishers].toSorted()) query.append('by', publisher);
  if (view.disputedOnly) query.set('disputed', 'yes');
  if (view.from !== null) query.set('from', view.from);
  if (view.to !== null) query.set('to', view.to);
  if (view.table) query.set('as', 'table');
  if (view.console) query.set('console', 'open');
  if (view.cypher !== null) query.set('cypher', view.cypher);
  for (const id of view.expanded) query.append('expand', id);
  if (view.actors !== null) query.set('actors', String(view.actors));
  if (view.camera !== null) {
    const { x, y, ratio } = view.camera;
    query.set('camera', [x, y, ratio].map(round).join(','));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function stretch(article: string | null, at: string | null): ViewState['reading'] {
  const [start, end] = (at ?? '').split('-').map(Number);
  if (article === null) return null;
  return { article, start: start || 0, end: end || start || 0 };
}

function camera(text: string | null): Camera | null {
  const [x, y, ratio] = (text ?? '').split(',').map(Number);
  const good = [x, y, ratio].every((one) => one !== undefined && Number.isFinite(one));
  return good && x !== undefined && y !== undefined && ratio !== undefined && ratio > 0 ? { x, y, ratio } : null;
}

const known = <T extends string>(all: readonly T[], given: readonly string[]): T[] =>
  all.filter((one) => given.includes(one));

/** Reads an address; whatever it does not understand is as in the initial view. */
export function fromQuery(text: string): ViewState {
  const query = new URLSearchParams(text);
  const date = (name: string) => {
    const value = query.get(name);
    return value !== null && day.test(value) ? value : null;
  };
  const actors = Number(query.get('actors'));
  return {
    selected: query.get('select') || null,
    reading: stretch(query.get('read'), query.get('at')),
    hiddenKinds: known(NodeKind.options, query.getAll('hide')),
    hiddenRelations: known(Relation.options, query.getAll('without')),
    publishers: [...new Set(query.getAll('by'))],
    disputedOnly: query.get('disputed') === 'yes',
    from: date('from'),
    to: date('to'),
    table: query.get('as') === 'table',
    console: query.get('console') === 'open',
    cypher: query.get('cypher'),
    expanded: [...new Set(query.getAll('expand'))].slice(0, 50),
    actors: Number.isInteger(actors) && actors > 0 ? actors : null,
    camera: camera(query.get('camera')),
  };
}

/** What back and forward walk: selections and articles. Filters and the camera change the address in place. */
export const isStep = (from: ViewState, to: ViewState): boolean =>
  from.selected !== to.selected ||
  from.reading?.article !== to.reading?.article ||
  from.reading?.start !== to.reading?.start;
