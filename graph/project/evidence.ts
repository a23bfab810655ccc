/** Articles and claims as nodes: every fact leads to the words that tell it. */
import { hashId } from '../model/id.ts';
import type { FactNode, FactRelationship, Facts } from '../model/fact.ts';
import { claimsOf } from '../evidence/claims.ts';
import type { LocalClaim } from '../evidence/said.ts';
import type { Evidence } from '../resolve/resolution.ts';
import { type Draft, present, type Target } from './draft.ts';

/** Article by article: its node and its Claim nodes with IN and ABOUT; a claim that supports nothing in the graph is left out. */
export function* projectEvidence(draft: Draft): Generator<Facts> {
  for (const { evidence, by } of draft.resolution.retired)
    yield { nodes: [articleNode(draft, evidence, by)], relationships: [] };
  for (const evidence of draft.resolution.evidence) {
    const nodes = [articleNode(draft, evidence)];
    const relationships: FactRelationship[] = [];
    for (const claim of claimsOf(evidence.article, evidence.reading)) {
      const target = draft.targetOf(claim.article, claim.source);
      if (!target) continue;
      nodes.push(claimNode(claim, target.fact));
      relationships.push(...claimRelationships(claim, target));
    }
    yield { nodes, relationships };
  }
}

function articleNode(draft: Draft, { article, reading }: Evidence, revisedBy: string | null = null): FactNode {
  const { id, url, publisher, headline, published, path } = article;
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
      origin: draft.resolution.origins.get(revisedBy ?? id),
      revisedBy,
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

function claimRelationships({ id, article }: LocalClaim, { about }: Target): FactRelationship[] {
  const relationship = (type: 'IN' | 'ABOUT', end: string): FactRelationship => {
    const own = hashId(type.toLowerCase(), id, end);
    return { id: own, type, start: id, end, properties: { id: own } };
  };
  return [relationship('IN', article), ...[...new Set(about)].map((node) => relationship('ABOUT', node))];
}
