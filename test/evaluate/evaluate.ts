/**
 * How well stories are put together from perfect claims, or from what the reader makes of them:
 * `npx tsx test/evaluate/evaluate.ts [--read] [--wrong]`.
 */
import { parseArgs } from 'node:util';
import { figuresOf } from './figures.ts';
import { asRead } from './readings.ts';
import { annotatedStories } from './stories.ts';

const { values } = parseArgs({
  options: {
    /** Takes the reader's own claims; what the markup has nothing of is not counted, and statements are not compared. */
    read: { type: 'boolean', default: false },
    /** Also lists what is disputed and not found, and what is found and not disputed. */
    wrong: { type: 'boolean', default: false },
  },
});
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (part: number): string => (100 * part).toFixed(1).padStart(6);

const stories = annotatedStories();
if (stories === null) print('The annotated corpus is not at hand: nothing is measured.');
else {
  const { missed, wrong, ...figures } = figuresOf(values.read ? await asRead(stories) : stories);
  print(`${''.padEnd(12)}     P     R    F1`);
  for (const [name, { precision, recall, f1 }] of Object.entries(figures))
    if (!values.read || name !== 'statements')
      print(`${name.padEnd(12)}${percent(precision)}${percent(recall)}${percent(f1)}`);
  if (values.wrong) {
    for (const one of missed) print(`missed  ${one}`);
    for (const one of wrong) print(`wrong   ${one}`);
  }
}
