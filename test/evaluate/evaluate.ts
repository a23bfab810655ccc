/** How well stories are put together from perfect claims: `npx tsx test/evaluate/evaluate.ts [--wrong]`. */
import { parseArgs } from 'node:util';
import { figuresOf } from './figures.ts';
import { annotatedStories } from './stories.ts';

const { values } = parseArgs({
  options: {
    /** Also lists what is disputed and not found, and what is found and not disputed. */
    wrong: { type: 'boolean', default: false },
  },
});
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (part: number): string => (100 * part).toFixed(1).padStart(6);

const stories = annotatedStories();
if (stories === null) print('The annotated corpus is not at hand: nothing is measured.');
else {
  const { missed, wrong, ...figures } = figuresOf(stories);
  print(`${''.padEnd(12)}     P     R    F1`);
  for (const [name, { precision, recall, f1 }] of Object.entries(figures))
    print(`${name.padEnd(12)}${percent(precision)}${percent(recall)}${percent(f1)}`);
  if (values.wrong) {
    for (const one of missed) print(`missed  ${one}`);
    for (const one of wrong) print(`wrong   ${one}`);
  }
}
