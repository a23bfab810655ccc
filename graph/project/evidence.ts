/** Articles and claims as nodes: every fact leads to the words that tell it. */
import type { FactNode, FactRelationship, Facts } from '../model/fact.ts';
import { claimsOf } from '../evidence/claims.ts';
import type { LocalClaim } from '../evidence/said.ts';
import type { Evidence } from '../resolve/resolution.ts';
import { targetMeeting } from './meetings.ts';
import type { Offices } from './offices.ts';
import { present } from './properties.ts';
import { targetProposal } from './proposals.ts';
import { targetStance } from './stances.ts';
import { targetStatement } from './statements.ts';
import { type Target, Targets } from './targets.ts';
import type { World } from './world.ts';

/**
 * An article's node with its Claim nodes, IN and ABOUT; a claim that supports nothing in the graph is left out, and so are
 * all of an article that a later text replaces. `evidence` is without what was judged to be misread.
 */
export function articleFacts(world: World, offices: Offices, article: number, evidence: Evidence): Facts {
  const nodes = [articleNode(world, article, evidence)];
  const relationships: FactRelationship[] = [];
  if (world.resolver.articles.counts(article)) {
    const targets = targetsIn(world, offices, article);
    for (const claim of claimsOf(evidence.article, evidence.reading)) {
      const target = targets.of(claim.source);
      if (!target) continue;
      nodes.push(claimNode(claim, target.fact));
      relationships.push(...claimRelationships(claim, target));
    }
  }
  return { nodes, relationships };
}

function targetsIn(world: World, offices: Offices, article: number): Targets {
  const targets = new Targets();
  const { articles, items } = world.resolver;
  const { meetings, proposals, statements, stances } = articles.items(article);
  for (const telling of meetings) {
    const id = items.meetings.itemOf(telling.anchor);
    if (id !== undefined) targetMeeting(targets, world, id, { article, telling });
  }
  for (const telling of proposals) {
    const id = items.proposals.itemOf(telling.anchor);
    if (id !== undefined) targetProposal(targets, id, { article, telling });
  }
  for (const telling of statements) {
    const id = items.statements.itemOf(telling.anchor);
    if (id !== undefined) targetStatement(targets, world, id, { article, telling });
  }
  for (const stance of stances) targetStance(targets, world, article, stance);
  offices.target(targets, article);
  return targets;
}

function articleNode({ resolver }: World, number: number, { article, reading }: Evidence): FactNode {
  const { id, url, publisher, headline, published, path } = article;
  const by = resolver.articles.replacedBy(number);
  return {
    id,
    label: 'Article',
    properties: present({
      id,
      url,
      publisher,
      headline,
      published: published?.earliest,
      publishedLatest: published?.latest,
      path,
      origin: resolver.articles.idOf(resolver.origins.originOf(by ?? number)),
      revisedBy: by === undefined ? null : resolver.articles.idOf(by),
      extractor: reading.extractor,
    }),
  };
}

/** Its properties in order, as `present` would have them. */
function claimNode(claim: LocalClaim, fact: string): FactNode {
  const { id, article, slot, value, polarity, modality, start, end, text, confidence, extractor } = claim;
  return {
    id,
    label: 'Claim',
    properties: { article, confidence, end, extractor, fact, id, modality, polarity, slot, start, text, value },
  };
}

/** Their ids are the claim's, and the node's where there are several. */
function claimRelationships({ id, article }: LocalClaim, { about }: Target): FactRelationship[] {
  const digest = id.slice(id.indexOf(':') + 1);
  const relationship = (type: 'IN' | 'ABOUT', own: string, end: string): FactRelationship => ({
    id: own,
    type,
    start: id,
    end,
    properties: { id: own },
  });
  return [
    relationship('IN', `in:${digest}`, article),
    ...[...new Set(about)].map((node) => relationship('ABOUT', `about:${digest}/${node}`, node)),
  ];
}
