/** The entities of a document: who and what its mentions stand for. */
import type { LocalEntity } from '../../graph/model/reading.ts';
import type { Document } from '../language/document.ts';
import { clusters } from './coreference.ts';
import type { Cluster } from './cluster.ts';
import { entityOf, jointEntity } from './entity.ts';
import type { Gazetteer } from './gazetteer.ts';
import { membersOf } from './group.ts';
import { knownOf } from './sense.ts';
import { titles, type Title } from './title.ts';
import { views, type View } from './view.ts';

export interface Entities {
  readonly views: readonly View[];
  readonly titles: readonly Title[];
  readonly list: readonly LocalEntity[];
  /** The entity of each mention, by index; null where it stands for nothing found. */
  readonly ofMention: readonly (LocalEntity | null)[];
}

/** A document with its entities. */
export interface ResolvedDocument extends Document {
  readonly entities: Entities;
}

/** Adds the layer of entities; keys are `e1`, `e2` … in the order of first mention. */
export function withEntities(document: Document, gazetteer: Gazetteer): ResolvedDocument {
  const all = views(document, gazetteer);
  const known = knownOf(document, all);
  const held = titles(document, all);
  const clusterOf = clusters(document, all, known, held);
  const finished = new Map<Cluster, LocalEntity>();
  const found = new Set(clusterOf.filter((cluster) => cluster !== null));
  for (const cluster of found) {
    const entity = entityOf(document, cluster, `e${finished.size + 1}`);
    if (entity !== null) finished.set(cluster, entity);
  }
  for (const cluster of found) {
    const members = membersOf(document, cluster, clusterOf, all).flatMap((member) => finished.get(member) ?? []);
    if (members.length === 0) continue;
    const entity = finished.get(cluster) ?? jointEntity(document, cluster, `e${finished.size + 1}`, members);
    entity.members = members.map(({ key }) => key);
    finished.set(cluster, entity);
  }
  const ofMention = clusterOf.map((cluster) => (cluster === null ? null : (finished.get(cluster) ?? null)));
  return { ...document, entities: { views: all, titles: held, list: [...finished.values()], ofMention } };
}
