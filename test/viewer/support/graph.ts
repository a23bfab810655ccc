/** Nodes and edges of a view, in a line each. */
import type { GraphEdge, GraphNode } from '../../../viewer/server/wire.ts';
import { emptyGraph, type HeldGraph, withView } from '../../../viewer/app/model/graph.ts';

export const node = (id: string, part: Partial<GraphNode> = {}): GraphNode => ({
  id,
  kind: 'Person',
  name: id,
  detail: null,
  degree: 1,
  when: null,
  published: null,
  articles: 1,
  origins: 1,
  disputed: [],
  ...part,
});

/** `a REJECTED b` */
export function edge(text: string, part: Partial<GraphEdge> = {}): GraphEdge {
  const [source = '', , target = ''] = text.split(' ');
  return {
    id: text,
    relation: 'REJECTED',
    source,
    target,
    fact: text,
    verb: 'rejected',
    confidence: 0.9,
    publishers: [],
    when: null,
    published: null,
    articles: 1,
    origins: 1,
    disputed: [],
    ...part,
  };
}

export const held = (nodes: readonly GraphNode[], edges: readonly GraphEdge[]): HeldGraph =>
  withView(emptyGraph, { nodes: [...nodes], edges: [...edges] });
