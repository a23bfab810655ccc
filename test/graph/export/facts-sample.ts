/** A small graph with everything that an export can trip over: quotes, line breaks, formulas, emoji, markup. */
import type { Facts } from '../../../graph/model/fact.ts';

export const awkward = '=HYPERLINK("x") `a` \'b\' \\ \n line two 😀 <b>&</b> }) DETACH DELETE n //';

export const sample: Facts = {
  nodes: [
    { id: 'article:1', label: 'Article', properties: { id: 'article:1', published: '2031-05-14', publisher: awkward } },
    {
      id: 'person:ivo-lind',
      label: 'Person',
      properties: { id: 'person:ivo-lind', name: 'Ivo Lind', aliases: ['Lind', awkward], articles: 2, origins: 1 },
    },
    { id: 'person:x', label: 'Person', properties: { id: 'person:x', name: awkward, articles: 1, origins: 1 } },
  ],
  relationships: [
    {
      id: 'met_with:1',
      type: 'MET_WITH',
      start: 'person:ivo-lind',
      end: 'person:x',
      properties: { id: 'met_with:1', earliest: '2031-05-13', latest: '2031-05-13', confidence: 1, origins: 1 },
    },
  ],
};
