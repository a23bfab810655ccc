/** An archive of any size: the annotated corpus told again with other people, words, states and days. */
import type { Evidence } from '../../graph/resolve/resolution.ts';
import { annotatedStories } from '../evaluate/stories.ts';
import { corpus } from '../graph/support/corpus.ts';
import { basesOf, synthetic } from '../graph/support/synthetic.ts';

/** The first `count` articles; of three stories where the whole corpus is not at hand. */
export function* archive(count: number): Generator<Evidence> {
  yield* synthetic(basesOf(annotatedStories(['a', 'b', 'c']) ?? corpus()), count);
}
