/** A finished chain as the reading states it: type, name as a newspaper writes it, description, mentions. */
import { fold } from '../../graph/model/id.ts';
import type { EntityType, LocalEntity, OrganizationKind } from '../../graph/model/reading.ts';
import type { Document, MentionType } from '../language/document.ts';
import type { Cluster } from './cluster.ts';
import type { View } from './view.ts';

const media =
  /\b(?:news|newspaper|times|post|herald|tribune|gazette|journal|broadcaster|tv|television|radio|magazine|news agency)$/iu;

const typeOf = (cluster: Cluster): EntityType => {
  if (cluster.known !== null) return cluster.known.type;
  const type: MentionType = cluster.type;
  return type === 'Group' ? 'Organization' : type;
};

function kindOf(cluster: Cluster, type: EntityType, name: string | null): OrganizationKind | null {
  if (type !== 'Organization') return null;
  if (cluster.known !== null) return cluster.known.kind;
  if (cluster.type === 'Group') return 'group';
  if (name === null && cluster.views.every((view) => view.number === 'many')) return 'group';
  return media.test(name ?? cluster.views[0]?.text ?? '') ? 'media' : 'institution';
}

const wordsIn = (text: string): number => fold(text).split(' ').length;

/** The fullest form; among equally full ones the most used, then the first. */
function fullest(views: readonly View[], form: (view: View) => string): string | null {
  const count = new Map<string, number>();
  for (const view of views) count.set(form(view), (count.get(form(view)) ?? 0) + 1);
  const [best] = [...count].toSorted((a, b) => wordsIn(b[0]) - wordsIn(a[0]) || b[1] - a[1]);
  return best?.[0] ?? null;
}

function nameOf(cluster: Cluster): string | null {
  if (cluster.known !== null) return cluster.known.name;
  const names = cluster.views.filter((view) => view.form === 'name');
  return fullest(names, (view) => view.person?.text ?? view.text);
}

const mentionsOf = (document: Document, cluster: Cluster): LocalEntity['mentions'] =>
  cluster.views
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .map((view) => ({
      start: document.words[view.from]?.start ?? 0,
      end: document.words[view.to - 1]?.end ?? 1,
      form: view.form,
    }));

/** The cluster as an entity; null where it has neither name nor description. */
export function entityOf(document: Document, cluster: Cluster, key: string): LocalEntity | null {
  const type = typeOf(cluster);
  const name = nameOf(cluster);
  const description = fullest(
    cluster.views.filter((view) => view.form === 'description'),
    (view) => view.text,
  );
  if (name === null && description === null) return null;
  return {
    key,
    type,
    name,
    description,
    kind: kindOf(cluster, type, name),
    known: cluster.known?.id ?? null,
    within: type === 'Place' ? (cluster.known?.state ?? null) : null,
    members: [],
    mentions: mentionsOf(document, cluster),
  };
}

/** Several spoken of by pronouns alone ("they"): described by the names of those who are meant. */
export const jointEntity = (
  document: Document,
  cluster: Cluster,
  key: string,
  members: readonly LocalEntity[],
): LocalEntity => ({
  key,
  type: 'Organization',
  name: null,
  description: members.map((member) => member.name ?? member.description).join(' and '),
  kind: 'group',
  known: null,
  within: null,
  members: [],
  mentions: mentionsOf(document, cluster),
});
