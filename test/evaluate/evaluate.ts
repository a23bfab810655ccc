/** How well stories are put together from perfect claims: `npx tsx test/evaluate/evaluate.ts [--wrong]`. */
import { parseArgs } from 'node:util';
import { factsOf } from '../../graph/project/project.ts';
import { resolve } from '../../graph/resolve/resolve.ts';
import { bcubed, type Clustered } from '../graph/support/bcubed.ts';
import { foundDisputes } from './found-disputes.ts';
import { type GoldDispute, goldDisputes } from './gold-disputes.ts';
import { goldStatements } from './gold-statements.ts';
import { annotatedStories } from './stories.ts';

const { values } = parseArgs({
  options: {
    /** Also lists what is disputed and not found, and what is found and not disputed. */
    wrong: { type: 'boolean', default: false },
  },
});
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const nameOf = ({ subject, slot }: GoldDispute): string => `${slot} ${subject}`;
const percent = (part: number): string => (100 * part).toFixed(1).padStart(6);

const stories = annotatedStories();
if (stories === null) print('The annotated corpus is not at hand: nothing is measured.');
else {
  const resolution = resolve(stories);
  const found = (article: string, key: string): string => resolution.idOf(article, key) ?? '';
  print(`${''.padEnd(12)}     P     R    F1`);
  const row = (name: string, items: readonly Clustered[]): void => {
    const { precision, recall, f1 } = bcubed(items);
    print(`${name.padEnd(12)}${percent(precision)}${percent(recall)}${percent(f1)}`);
  };
  for (const kind of ['entities', 'meetings', 'proposals'] as const)
    row(
      kind,
      stories.flatMap(({ article, reading, gold }) =>
        reading[kind].map(({ key }) => ({ found: found(article.id, key), gold: gold.get(key) ?? '' })),
      ),
    );
  row(
    'statements',
    goldStatements(stories).map(({ article, key, gold }) => ({ found: found(article, key), gold })),
  );
  const gold = new Set(goldDisputes(stories).map(nameOf));
  const mine = new Set(foundDisputes(factsOf(resolution), resolution, stories).map(nameOf));
  const right = [...mine].filter((one) => gold.has(one)).length;
  const [precision, recall] = [right / (mine.size || 1), right / (gold.size || 1)];
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  print(`${'disputes'.padEnd(12)}${percent(precision)}${percent(recall)}${percent(f1)}   ${right} of ${gold.size}`);
  if (values.wrong) {
    for (const one of gold) if (!mine.has(one)) print(`missed  ${one}`);
    for (const one of mine) if (!gold.has(one)) print(`false   ${one}`);
  }
}
