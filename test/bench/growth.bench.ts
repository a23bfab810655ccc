/** One more article costs what its neighbourhood costs: in a large archive about what it costs in a small one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Evidence } from '../../graph/resolve/resolution.ts';
import { EmbeddedStore } from '../../graph/store/embedded/embedded-store.ts';
import { archive } from './archive.ts';
import type { Benchmark } from './bench.ts';

/** Articles of the larger archive; `DOSSIER_ARTICLES` asks for another number. */
const LARGE = Number(process.env.DOSSIER_ARTICLES ?? 800);
const SMALL = Math.ceil(LARGE / 8);
/** As many as there are rounds, and more. */
const MORE = 20;

interface Archive {
  readonly store: EmbeddedStore;
  /** Articles that come after it. */
  readonly more: Evidence[];
  readonly figures: string;
}

const add = ({ evidence }: EmbeddedStore, { article, reading }: Evidence): void => evidence.add(article, reading);

/** Processor time in milliseconds: other programs matter less. */
function processor(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function storeOf(folder: string, count: number): Archive {
  const store = EmbeddedStore.open(join(folder, String(count)), { write: true });
  const more: Evidence[] = [];
  let read = 0;
  for (const one of archive(count + MORE)) {
    if (read < count) add(store, one);
    else more.push(one);
    read++;
  }
  const making = processor(() => void store.refresh()) / count;
  const figures = `${count} articles: made in ${making.toFixed(1)} ms of the processor each, ${Math.round(store.size / count / 1024)} KiB each on disk, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB in memory`;
  return { store, more, figures };
}

function grow({ store, more }: Archive): void {
  const next = more.shift();
  if (!next) throw new Error('no more articles were prepared');
  add(store, next);
  store.refresh();
}

export default function growth(): Benchmark {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-growth-'));
  const [small, large] = [storeOf(folder, SMALL), storeOf(folder, LARGE)];
  return {
    name: 'growth, one more article',
    measured: { name: `to ${LARGE}`, run: () => grow(large) },
    reference: { name: `to ${SMALL}`, run: () => grow(small) },
    figures: async () => {
      const one = processor(() => grow(large));
      return `${small.figures}\n  ${large.figures}; one more in ${one.toFixed(0)} ms of the processor`;
    },
    close: async () => {
      await small.store.close();
      await large.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
