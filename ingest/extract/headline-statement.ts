/** Statements that a headline reports by a colon alone: "Lind: Port will stay open", "Port will stay open: Lind". */
import type { ResolvedDocument } from '../entities/entities.ts';
import type { View } from '../entities/view.ts';
import { headlineOf } from '../language/headline.ts';
import type { Range } from '../language/document.ts';
import type { Saying } from './continued-quote.ts';
import { overlaps } from './evidence.ts';

/** Fewer words are a label ("Lind: profile"). */
const fewestWords = 3;
/** How sure it is that who stands before or after the colon says the rest. */
const confidence = 0.7;

/** The person whose name fills a range of words. */
const personIn = ({ entities }: ResolvedDocument, range: Range): View | undefined =>
  entities.views.find(
    (view) => view.form === 'name' && view.type === 'Person' && view.from === range.from && view.to === range.to,
  );

/** One saying at most; none where the model has found an attribution in the headline. */
export function headlineStatements(document: ResolvedDocument): Saying[] {
  const headline = headlineOf(document);
  if (headline === null) return [];
  const { words, layers, entities } = document;
  const colon = words.slice(0, headline.to).findIndex(({ form }) => form === ':');
  if (colon < 0 || layers.attributions.some(({ content }) => content.some((part) => overlaps(part, headline))))
    return [];
  const [before, after] = [
    { from: headline.from, to: colon },
    { from: colon + 1, to: headline.to },
  ];
  for (const [named, said] of [
    [before, after],
    [after, before],
  ] as const) {
    const view = personIn(document, named);
    const entity = view === undefined ? null : entities.ofMention[view.index];
    if (view === undefined || entity == null || said.to - said.from < fewestWords) continue;
    return [{ speaker: { entity, range: view }, cue: { from: colon, to: colon + 1 }, parts: [said], confidence }];
  }
  return [];
}
