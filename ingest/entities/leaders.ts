/** Those who hold an office in several states, spoken of as one: "the leaders of Greece and Turkey", "Greek, Turkish leaders". */
import { withAddedMentions } from './added-mentions.ts';
import type { Document, Range } from '../language/document.ts';
import type { Cluster } from './cluster.ts';
import { isOffice, sameOffice } from './office.ts';
import type { View } from './view.ts';

const between = /^(?:,|and|&)$/u;
/** What may stand between the states and the office: "Greek and Turkish foreign ministers". */
const modifier = /^(?:prime|foreign|defen[cs]e|finance|interior|energy|trade|justice|health|top|chief|special)$/iu;
const singular = (form: string): string => form.toLowerCase().replace(/s$/u, '');

const isOffices = (form: string): boolean => /\p{L}{3}s$/u.test(form) && isOffice(singular(form));

/** The stretch that one such group's words fill, from any of its state's mentions on; null where it is none. */
function groupAt({ words, layers }: Document, first: Range): Range | null {
  const stateAt = new Map(layers.mentions.filter(({ type }) => type === 'State').map((state) => [state.from, state]));
  const form = (at: number): string => words[at]?.form ?? '';
  let [at, states] = [first.from, 0];
  for (let state = stateAt.get(at); state !== undefined; state = stateAt.get(at)) {
    states += 1;
    at = state.to;
    const next = [at, at + 1, at + 2].find((word) => stateAt.has(word));
    if (next === undefined || !words.slice(at, next).every((word) => between.test(word.form) || word.form === 'the'))
      break;
    at = next;
  }
  if (states < 2) return null;
  const article = (from: number): number => (/^the$/iu.test(form(from - 1)) ? from - 1 : from);
  const start = /^the$/iu.test(form(first.from - 1)) ? first.from - 1 : first.from;
  if (form(start - 1) === 'of' && isOffices(form(start - 2))) {
    let office = start - 2;
    while (modifier.test(form(office - 1))) office--;
    return { from: article(office), to: at };
  }
  let office = at;
  while (modifier.test(form(office))) office++;
  return isOffices(form(office)) ? { from: start, to: office + 1 } : null;
}

/** The document with a mention for every such group; what the model marked inside it, but for the states, is left out. */
export function withLeaders(document: Document): Document {
  const { mentions } = document.layers;
  const groups: Range[] = [];
  for (const state of mentions) {
    if (state.type !== 'State' || groups.some(({ to }) => state.from < to)) continue;
    const group = groupAt(document, state);
    if (group !== null) groups.push(group);
  }
  if (groups.length === 0) return document;
  const added = groups.map((group) => ({ ...group, type: 'Group' as const, confidence: 0.8 }));
  return withAddedMentions(
    document,
    added,
    ({ type, from, to }) => type === 'State' || !groups.some((group) => from < group.to && to > group.from),
  );
}

/** Whether somebody holds such an office in a state, as the article's titles say. */
function holds(
  { type, named, states, offices }: Cluster,
  state: string,
  office: string,
  special: readonly string[],
): boolean {
  if (type !== 'Person' || !named || !states.has(state) || offices.has('opposition')) return false;
  if (!special.every((word) => offices.has(word))) return false;
  const leads = office === 'leader' && offices.has('prime') && offices.has('minister');
  return leads || [...offices].some((held) => sameOffice(held, office));
}

/**
 * The members of such a group: of each state the one whom the article gives the office, else the state itself. Empty for
 * any other group.
 */
export function leadersIn(
  { words }: Document,
  group: View,
  views: readonly View[],
  clusterOf: readonly (Cluster | null)[],
): Cluster[] {
  const states = views
    .filter((view) => view.from >= group.from && view.to <= group.to && view !== group)
    .flatMap(({ index }) => clusterOf[index] ?? [])
    .filter(({ known }) => known?.type === 'State');
  const inside = words.slice(group.from, group.to).map(({ form }) => form);
  const offices = inside.find(isOffices);
  if (new Set(states).size < 2 || offices === undefined) return [];
  const special = inside.filter((form) => modifier.test(form)).map((form) => form.toLowerCase());
  const office = singular(offices);
  const all = [...new Set(clusterOf.filter((cluster) => cluster !== null))];
  return [...new Set(states)].map((state) => {
    const fitting = all.filter((cluster) => holds(cluster, state.known?.id ?? '', office, special));
    const exact = fitting.filter((cluster) => cluster.offices.has(office));
    const chosen = exact.length === 1 ? exact : fitting;
    return (chosen.length === 1 ? chosen[0] : undefined) ?? state;
  });
}
