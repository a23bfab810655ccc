/** Aggregates whose value does not depend on the order of the rows. */
import type { Expressions } from './expression.ts';
import type { Random } from './random.ts';

export function aggregate(random: Random, expressions: Expressions): string {
  const distinct = random.pick(['', '', 'DISTINCT ']);
  switch (random.below(8)) {
    case 0:
      return 'count(*)';
    case 1:
      return `sum(${distinct}${expressions.of('integer')})`;
    case 2:
      return `min(${expressions.of(random.pick(['integer', 'string', 'date', 'list']))})`;
    case 3:
      return `max(${expressions.of(random.pick(['integer', 'string', 'boolean', 'float']))})`;
    case 4:
      return `collect(${distinct}${expressions.of(random.pick(['integer', 'string', 'boolean']))})`;
    case 5:
      return `avg(${distinct}${expressions.of('integer')})`;
    case 6:
      return random.pick([
        `percentileDisc(${expressions.of('integer')}, 0.5)`,
        `percentileCont(${expressions.of('integer')}, 0.3)`,
        `stDev(${expressions.of('integer')})`,
      ]);
    default:
      return `count(${distinct}${expressions.any()})`;
  }
}
