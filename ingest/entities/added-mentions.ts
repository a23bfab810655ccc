/** Mentions that the model did not mark, among those that it did. */
import type { Document, Layers } from '../language/document.ts';

type MentionLayer = Layers['mentions'];

/** The document with these mentions besides, and without those of its own that are not kept; antecedents follow. */
export function withAddedMentions(
  document: Document,
  added: MentionLayer,
  keeps: (mention: MentionLayer[number]) => boolean = () => true,
): Document {
  const { mentions, antecedents } = document.layers;
  const kept = mentions.map((mention, was) => ({ mention, was })).filter(({ mention }) => keeps(mention));
  const all = [...kept, ...added.map((mention) => ({ mention, was: -1 }))].toSorted(
    ({ mention: a }, { mention: b }) => a.from - b.from || b.to - a.to,
  );
  const now = new Map(all.map(({ was }, index) => [was, index]));
  return {
    ...document,
    layers: {
      ...document.layers,
      mentions: all.map(({ mention }) => mention),
      antecedents: Int32Array.from(all, ({ was }) => (was < 0 ? -1 : (now.get(antecedents[was] ?? -1) ?? -1))),
    },
  };
}
