/** Extraction of a hand-made document, with keys replaced by names so that tests read as the facts do. */
import type { Reading } from '../../../graph/model/reading.ts';
import { gazetteer } from '../../../ingest/entities/gazetteer.ts';
import { extract } from '../../../ingest/extract/reading.ts';
import { uncalibrated } from '../../../ingest/language/model/calibration.ts';
import { buildDocument, type LayersGiven } from '../build-document.ts';

export interface Read {
  readonly reading: Reading;
  readonly text: string;
  /** The name, description or title of a key. */
  readonly named: (key: string | null) => string | null;
  readonly words: (span: { start: number; end: number }) => string;
}

export function read(table: string, given: LayersGiven): Read {
  const document = buildDocument(table, given);
  const reading = extract(document, { gazetteer: gazetteer(), extractor: 'test', calibration: uncalibrated });
  const { text } = document.article;
  return {
    reading,
    text,
    named: (key) => {
      const entity = reading.entities.find((other) => other.key === key);
      return entity?.name ?? entity?.description ?? reading.proposals.find((other) => other.key === key)?.title ?? key;
    },
    words: ({ start, end }) => text.slice(start, end),
  };
}
