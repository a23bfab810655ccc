/** Three invented stories of three articles each, read without fault: what the viewer is tried on. */
import type { Article } from '../../../graph/model/article.ts';
import type { Facts } from '../../../graph/model/fact.ts';
import { project } from '../../../graph/project/project.ts';
import { corpus } from '../../graph/support/corpus.ts';

export interface Sample {
  readonly facts: Facts;
  readonly articles: ReadonlyMap<string, Article>;
}

let made: Sample | null = null;

export function sample(): Sample {
  if (made === null) {
    const evidence = corpus();
    made = { facts: project(evidence), articles: new Map(evidence.map(({ article }) => [article.id, article])) };
  }
  return made;
}
