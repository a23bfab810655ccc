/**
 * Coreference inside an article: names make the clusters; descriptions join them by the offices and states that the
 * article gives, pronouns and what is left by the model's antecedents, as far as type, number and gender allow.
 */
import type { Document } from '../language/document.ts';
import { headlineOf } from '../language/headline.ts';
import { type Turn, turnsIn } from '../language/turns.ts';
import { Cluster } from './cluster.ts';
import type { Known } from './gazetteer.ts';
import { nameClusters } from './naming.ts';
import { genderOfWord } from './gender.ts';
import { sameOffice } from './office.ts';
import { speakerOf } from './source.ts';
import type { Title } from './title.ts';
import { initials, speakerOfTurn } from './turn.ts';
import type { View } from './view.ts';

/** How many words after a headline may name whom it speaks of. */
const LEAD = 60;

/** How many sentences on whoever spoke may be "he". */
const SPEAKS_ON = 2;

interface Scene {
  readonly document: Document;
  readonly views: readonly View[];
  readonly known: readonly (Known | null)[];
  readonly clusterOf: (Cluster | null)[];
}

const word = (document: Document, index: number): string => document.words[index]?.form.toLowerCase() ?? '';

/** The states named inside a range, by id. */
function statesIn({ views, known }: Scene, range: { from: number; to: number }): string[] {
  return views
    .filter((view) => view.from >= range.from && view.to <= range.to)
    .flatMap((view) => {
      const thing = known[view.index];
      return thing?.type === 'State' || thing?.type === 'Organization' ? [thing.state ?? thing.id] : [];
    });
}

/** What titles say of their holders: office, state, gender. */
function learnTitles(scene: Scene, titles: readonly Title[]): void {
  for (const title of titles) {
    const cluster = scene.clusterOf[title.holder];
    if (cluster == null) continue;
    for (let index = title.from; index < title.to; index++) {
      if (scene.document.layers.pos[index] !== 'ADJ') cluster.offices.add(word(scene.document, index));
      cluster.lean(genderOfWord(word(scene.document, index)), 3);
    }
    for (const state of statesIn(scene, title)) cluster.states.add(state);
    cluster.offices.add(initials(scene.document, title));
  }
}

/** What a description tells of the one it is said of. */
function learnDescription(scene: Scene, cluster: Cluster, view: View): void {
  if (view.form !== 'description') return;
  const noun = word(scene.document, view.head);
  cluster.offices.add(noun);
  for (const state of statesIn(scene, view)) cluster.states.add(state);
}

function join(scene: Scene, cluster: Cluster, view: View): void {
  cluster.add(view);
  scene.clusterOf[view.index] = cluster;
  learnDescription(scene, cluster, view);
}

const definite = (document: Document, view: View): boolean =>
  /^(?:the|this|that|his|her|their|its)$/u.test(word(document, view.from)) ||
  /^(?:the|this|that)$/u.test(word(document, view.from - 1));

/** "Governor, a difficult night": who is spoken to by the office. */
const isAddressed = (document: Document, { from, to }: View): boolean =>
  to - from === 1 && (word(document, to) === ',' || word(document, from - 1) === ',');

/** "Kalman Bereczky, the Hungarian minister" and "the minister, Kalman Bereczky": the name that a description explains. */
function appositive({ document, views, clusterOf }: Scene, view: View): Cluster | null {
  const { heads, relations } = document.layers;
  for (const other of views) {
    if (other.form !== 'name' || other.type !== view.type) continue;
    const apart = other.to <= view.from || other.from >= view.to;
    const tied =
      (heads[view.head] === other.head && relations[view.head] === 'appos') ||
      (heads[other.head] === view.head && /^(?:appos|flat)/u.test(relations[other.head] ?? ''));
    const near = Math.min(Math.abs(view.from - other.to), Math.abs(other.from - view.to)) <= 2;
    if (apart && tied && near) return clusterOf[other.index] ?? null;
  }
  return null;
}

/** The one named person before it whose office and state, as the article gives them, a description repeats. */
function byOffice(scene: Scene, view: View, all: readonly Cluster[]): Cluster | null {
  if (view.type !== 'Person' || view.number === 'many') return null;
  if (!definite(scene.document, view) && !isAddressed(scene.document, view)) return null;
  const noun = word(scene.document, view.head);
  const states = statesIn(scene, view);
  const fitting = all.filter((cluster) => {
    if (cluster.type !== 'Person' || !cluster.named || !cluster.accepts(view)) return false;
    if (describesOther(scene, view, cluster)) return false;
    if (!cluster.views.some((other) => other.from < view.from)) return false;
    if (states.length > 0 && !states.every((state) => cluster.states.has(state))) return false;
    return (
      [...cluster.offices].some((office) => sameOffice(office, noun)) ||
      (states.length > 0 &&
        noun === word(scene.document, view.to - 1) &&
        scene.document.layers.pos[view.head] === 'PROPN')
    );
  });
  const exact = fitting.filter((cluster) => cluster.offices.has(noun));
  const chosen = exact.length === 1 ? exact : fitting;
  return chosen.length === 1 ? (chosen[0] ?? null) : null;
}

/** "The union" of an article in which one organization is called so: "the ferry workers' union Pontveer", "the Dockers' Union". */
function byKind({ document }: Scene, view: View, all: readonly Cluster[]): Cluster | null {
  const noun = word(document, view.head);
  if (view.type !== 'Organization' || view.text.toLowerCase() !== noun || !definite(document, view)) return null;
  const isCalledSo = (name: View): boolean =>
    name.form === 'name' &&
    name.from < view.from &&
    (word(document, name.from - 1) === noun || name.text.toLowerCase().split(' ').includes(noun));
  const called = all.filter((cluster) => cluster.accepts(view) && cluster.views.some(isCalledSo));
  return called.length === 1 ? (called[0] ?? null) : null;
}

const first = (cluster: Cluster): number => Math.min(...cluster.views.map(({ from }) => from));

/** "Envoy rejects plan": whom a headline's office is, the first paragraphs say; of several, who is named first. */
function byHeadline(scene: Scene, view: View, all: readonly Cluster[]): Cluster | null {
  const headline = headlineOf(scene.document);
  if (headline === null || view.to > headline.to || view.type !== 'Person' || view.number === 'many') return null;
  const noun = word(scene.document, view.head);
  const states = statesIn(scene, view);
  const fitting = all.filter(
    (cluster) =>
      cluster.type === 'Person' &&
      cluster.named &&
      cluster.accepts(view) &&
      first(cluster) < headline.to + LEAD &&
      states.every((state) => cluster.states.has(state)) &&
      [...cluster.offices].some((office) => sameOffice(office, noun)),
  );
  const exact = fitting.filter((cluster) => cluster.offices.has(noun));
  return (exact.length > 0 ? exact : fitting).toSorted((a, b) => first(a) - first(b))[0] ?? null;
}

/** "Haddad's spokeswoman", "a spokeswoman for Haddad" is not Haddad: whose or for whom somebody is, is somebody else. */
function describesOther({ document, views, clusterOf }: Scene, view: View, cluster: Cluster): boolean {
  const owns = ({ to }: View): boolean =>
    /['’]s?$/u.test(word(document, to - 1)) || /^['’]s?$/u.test(word(document, to));
  const serves = ({ from }: View): boolean => /^(?:for|of|to)$/u.test(word(document, from - 1));
  return (
    view.form === 'description' &&
    views.some(
      (inner) =>
        inner !== view &&
        inner.form === 'name' &&
        inner.from >= view.from &&
        inner.to <= view.to &&
        clusterOf[inner.index] === cluster &&
        (owns(inner) || (inner.from > view.from && serves(inner))),
    )
  );
}

/** "Greek officials" are not "the leaders of Greece and Turkey", though both are several people. */
const speaksOfOthers = (scene: Scene, view: View, cluster: Cluster): boolean =>
  view.form === 'description' &&
  cluster.type === 'Group' &&
  cluster.views.some(
    (other) =>
      other.form === 'description' &&
      statesIn(scene, other).length > 1 &&
      statesIn(scene, other).join(' ') !== statesIn(scene, view).join(' '),
  );

/** The model's antecedent, followed back until one that may be meant. */
function byModel(scene: Scene, view: View): Cluster | null {
  const { document, clusterOf } = scene;
  const seen = new Set<number>();
  for (
    let at = document.layers.antecedents[view.index] ?? -1;
    at >= 0 && !seen.has(at);
    at = document.layers.antecedents[at] ?? -1
  ) {
    seen.add(at);
    const cluster = clusterOf[at];
    if (cluster?.accepts(view) !== true) continue;
    if (!describesOther(scene, view, cluster) && !speaksOfOthers(scene, view, cluster)) return cluster;
  }
  return null;
}

/** Where the model knows none for "he" or "she": the person who was last the subject, at most two sentences back. */
function bySubject({ document, views, clusterOf }: Scene, view: View): Cluster | null {
  if (view.pronoun?.gender !== 'he' && view.pronoun?.gender !== 'she') return null;
  const { sentenceOf, relations } = document.layers;
  const near = views
    .filter((other) => other.from < view.from && (sentenceOf[other.from] ?? 0) >= (sentenceOf[view.from] ?? 0) - 2)
    .filter((other) => clusterOf[other.index]?.type === 'Person' && clusterOf[other.index]?.accepts(view) === true);
  const subject = near.findLast((other) => relations[other.head]?.startsWith('nsubj') === true);
  return clusterOf[(subject ?? near.at(-1))?.index ?? -1] ?? null;
}

/** "…," Lind wrote. "…," he wrote: who says more right after what a named person said is that person. */
function byLastSpeaker({ document, views, clusterOf }: Scene, view: View): Cluster | null {
  if (view.pronoun?.gender !== 'he' && view.pronoun?.gender !== 'she') return null;
  const { attributions, sentenceOf } = document.layers;
  const said = attributions.filter(({ speech, source }) => speech && source !== null);
  const at = said.findIndex(({ source }) => source !== null && source.from <= view.from && source.to >= view.to);
  const before = said[at - 1]?.source;
  if (before == null || (sentenceOf[before.from] ?? 0) < (sentenceOf[view.from] ?? 0) - SPEAKS_ON) return null;
  const speaker = speakerOf(document, views, before);
  const cluster = speaker === null ? null : clusterOf[speaker.index];
  return cluster?.named === true && cluster.accepts(view) ? cluster : null;
}

/** "I" and "we" inside a quotation are who says it. */
function bySpeaker({ document, views, clusterOf }: Scene, view: View): Cluster | null {
  if (view.pronoun?.person !== 'first' || !view.quoted) return null;
  const said = document.layers.attributions.find(({ content }) =>
    content.some(({ from, to }) => view.from >= from && view.to <= to),
  );
  if (said?.source == null) return null;
  const speaker = speakerOf(document, views, said.source);
  return speaker === null ? null : (clusterOf[speaker.index] ?? null);
}

/** "I" of a transcript is whoever speaks in that turn. */
function byTurn({ document, views, clusterOf }: Scene, view: View, turns: readonly Turn[]): Cluster | null {
  if (view.pronoun?.person !== 'first' || view.pronoun.number !== 'one' || view.quoted) return null;
  const turn = turns.find(({ said }) => view.from >= said.from && view.to <= said.to);
  return turn === undefined ? null : speakerOfTurn(document, views, ({ index }) => clusterOf[index] ?? null, turn);
}

/** "They" and "the two" of several who have no name together. */
const isJoint = ({ type, form, pronoun }: View): boolean =>
  type === 'Group' &&
  form === 'pronoun' &&
  (pronoun === null || (pronoun.person === 'third' && pronoun.number === 'many'));

/** The model's choice, unless it is a person without a name where one with a name has just spoken. */
function modelOrSpeaker(scene: Scene, view: View): Cluster | null {
  const read = byModel(scene, view);
  return read?.named === true ? read : (byLastSpeaker(scene, view) ?? read);
}

const byDescription = (scene: Scene, view: View, all: readonly Cluster[]): Cluster | null =>
  byOffice(scene, view, all) ?? byKind(scene, view, all) ?? byHeadline(scene, view, all);

/** The clusters of an article and the cluster of every mention; null for a pronoun that stands for nothing found. */
export function clusters(
  document: Document,
  views: readonly View[],
  known: readonly (Known | null)[],
  titles: readonly Title[],
): (Cluster | null)[] {
  const named = nameClusters(views, known);
  const scene: Scene = { document, views, known, clusterOf: views.map(() => null) };
  for (const cluster of named) for (const view of cluster.views) scene.clusterOf[view.index] = cluster;
  learnTitles(scene, titles);
  const all = [...named];
  const turns = turnsIn(document);
  const rest = views.filter((view) => view.form !== 'name');
  for (const view of rest.filter(({ form }) => form === 'description')) {
    const cluster = appositive(scene, view);
    if (cluster?.accepts(view) === true) join(scene, cluster, view);
  }
  for (const view of rest.filter(({ index }) => scene.clusterOf[index] === null)) {
    if (view.pronoun?.person === 'first' && view.quoted) continue;
    let cluster =
      byTurn(scene, view, turns) ??
      (view.form === 'description' ? byDescription(scene, view, all) : null) ??
      modelOrSpeaker(scene, view) ??
      bySubject(scene, view);
    if (cluster === null && (view.form === 'description' || isJoint(view))) all.push((cluster = new Cluster(null)));
    if (cluster !== null) join(scene, cluster, view);
  }
  for (const view of rest.filter(({ index }) => scene.clusterOf[index] === null)) {
    const cluster = bySpeaker(scene, view) ?? byModel(scene, view);
    if (cluster !== null) join(scene, cluster, view);
  }
  return scene.clusterOf;
}
