/** What the model's heads find in annotated articles, before anything is made of it. */
import type { Document, Range } from '../../ingest/language/document.ts';
import { marked, type AnnotatedArticle, type Annotation } from './annotated.ts';
import type { Table } from './counts.ts';
import { half, match, shared, type Stretch } from './overlap.ts';

const KINDS = ['meet', 'propose', 'reject', 'accept'] as const;
const PRONOUN =
  /^(?:i|me|my|mine|myself|we|us|our|ours|you|your|yours|he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves|who|whom|whose|which|that)$/i;
const ARTICLE = /^(?:the|a|an|his|her|its|their|two|some|many|several)\s/i;

export function scoreLayers(article: AnnotatedArticle, document: Document, table: Table): void {
  const stretch = ({ from, to }: Range): Stretch => ({
    start: document.words[from]!.start,
    end: document.words[to - 1]!.end,
  });
  const mentions = document.layers.mentions.map((m) => ({ ...stretch(m), type: m.type }));
  const entities = distinct(marked(article, 'e'));
  scoreMentions(article, mentions, entities, table);
  scoreCoreference(document, mentions, entities, table);
  scoreProposals(document.layers.proposals.map(stretch), marked(article, 'prop'), table);
  for (const kind of KINDS) {
    const gold = marked(article, kind);
    const found = document.layers.triggers
      .filter((t) => t.kind === kind)
      .map((t) => ({ ...stretch(t), status: t.status }));
    const pairs = match(gold, found, shared);
    table.add(`triggers, ${kind}`, pairs.size, found.length, gold.length);
    if (kind !== 'meet') continue;
    const told = [...pairs].filter(([g]) => g.status);
    const right = told.filter(([g, f]) => g.status === f.status).length;
    table.add('status of a meeting', right, told.length, told.length);
  }
}

const at = ({ start, end }: Stretch): string => `${start}:${end}`;
const distinct = (list: readonly Annotation[]): Annotation[] => [...new Map(list.map((e) => [at(e), e])).values()];

function formOf(text: string): 'names' | 'descriptions' | 'pronouns' {
  if (PRONOUN.test(text)) return 'pronouns';
  return /\p{Lu}/u.test(text.replace(ARTICLE, '')) ? 'names' : 'descriptions';
}

const keys = (list: readonly Stretch[]): Set<string> => new Set(list.map(at));
const typed = (list: readonly (Stretch & { type: string | undefined })[]): Set<string> =>
  new Set(list.map((m) => `${at(m)} ${m.type}`));

function scoreMentions(
  article: AnnotatedArticle,
  found: readonly (Stretch & { type: string })[],
  gold: readonly Annotation[],
  table: Table,
): void {
  table.compare('mentions, with type', typed(found), typed(gold.map((e) => ({ ...e, type: e.t }))));
  table.compare('mentions', keys(found), keys(gold));
  for (const form of ['names', 'descriptions', 'pronouns'] as const) {
    const of = <T extends Stretch>(list: readonly T[]): T[] =>
      list.filter(({ start, end }) => formOf(article.text.slice(start, end)) === form);
    table.compare(`mentions, ${form}`, keys(of(found)), keys(of(gold)));
  }
}

/** B³ (Bagga and Baldwin 1998) over the mentions found, singletons counted. */
function scoreCoreference(
  { layers }: Document,
  mentions: readonly Stretch[],
  entities: readonly Annotation[],
  table: Table,
): void {
  const chain: number[] = [];
  mentions.forEach((_, i) => {
    const earlier = layers.antecedents[i] ?? -1;
    chain.push(earlier < 0 ? i : chain[earlier]!);
  });
  const found = clusters(mentions.map((m, i) => [at(m), String(chain[i])]));
  const gold = clusters(entities.map((e) => [at(e), e.id ?? '']));
  const precise = share(found, gold);
  const recalled = share(gold, found);
  table.add('coreference B³, precision', precise, found.size, found.size);
  table.add('coreference B³, recall', recalled, gold.size, gold.size);
}

type Clusters = ReadonlyMap<string, ReadonlySet<string>>;

/** Summed over the mentions of one side, the part of each one's cluster that the other side has together with it. */
function share(from: Clusters, other: Clusters): number {
  let sum = 0;
  for (const [mention, cluster] of from)
    sum += [...cluster].filter((m) => other.get(mention)?.has(m)).length / cluster.size;
  return sum;
}

/** Of each mention, the mentions of its cluster. */
function clusters(pairs: readonly (readonly [mention: string, cluster: string])[]): Map<string, ReadonlySet<string>> {
  const members = new Map<string, Set<string>>();
  for (const [mention, cluster] of pairs) members.set(cluster, (members.get(cluster) ?? new Set()).add(mention));
  return new Map(pairs.map(([mention, cluster]) => [mention, members.get(cluster)!]));
}

function scoreProposals(found: readonly Stretch[], gold: readonly Annotation[], table: Table): void {
  const outer = gold.filter((p) => !gold.some((q) => q !== p && q.start <= p.start && p.end <= q.end));
  table.add(
    'proposals, half of the words',
    match(outer, found, (g, f) => half([g], [f])).size,
    found.length,
    outer.length,
  );
}
