/** What a way to write a date is: words that it looks like, and what they mean where they stand. */
import type { Day, Interval } from '../../../graph/model/interval.ts';

export type Tense = 'past' | 'future';

export interface DateContext {
  /** The day of publication, null where it is unknown. */
  readonly published: Day | null;
  /** The last day, and the last date of whatever width, that the text gave before: for "the next day", "that week". */
  readonly lastDay: Day | null;
  readonly lastDate: Interval | null;
  /** Of what the date belongs to; null where the words leave it open. */
  readonly tense: Tense | null;
  /** The word before, in lower case. */
  readonly before: string;
}

/** What the named parts of the pattern matched, in lower case. */
export type Groups = Readonly<Record<string, string | undefined>>;

export interface DateRule {
  /** Over words in lower case, parted by spaces; word borders on both sides are added. */
  readonly pattern: string;
  /** True where the words alone may be something else (2014, May): what stands around must make it a date. */
  readonly weak?: boolean;
  /** Null where it cannot be resolved. */
  readonly resolve: (groups: Groups, context: DateContext) => Interval | null;
}
