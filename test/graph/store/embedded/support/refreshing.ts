/** Refreshes the store in the folder named, twice where the first is refused, and writes what was said and what facts there are. */
import { EmbeddedStore } from '../../../../../graph/store/embedded/embedded-store.ts';

const [folder = ''] = process.argv.slice(2);
const store = EmbeddedStore.open(folder, { write: true });
const refused: string[] = [];
for (let time = 0; time < 2; time += 1) {
  try {
    store.refresh();
  } catch (error) {
    refused.push(String(error));
  }
}
process.stdout.write(JSON.stringify({ refused, facts: store.facts() }));
await store.close();
