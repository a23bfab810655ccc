/** Numbers sentences in the order in which a reader meets them, whatever the order in which lines were made. */
import type { Line, Section, Source } from './model.ts';

const numbersOf = ({ references, disputes }: Line) => [
  ...references,
  ...disputes.flatMap(({ sayings }) => sayings.flatMap((saying) => saying.references)),
];

/** Sentences that no line refers to are left out. */
export function numbered(
  sections: readonly Section[],
  sources: readonly Source[],
): { readonly sections: Section[]; readonly sources: Source[] } {
  const met = new Set(sections.flatMap(({ lines }) => lines.flatMap(numbersOf)));
  const order = new Map([...met].map((number, index) => [number, index + 1]));
  const renumber = (references: readonly number[]) =>
    references.flatMap((number) => order.get(number) ?? []).toSorted((a, b) => a - b);
  return {
    sections: sections.map((section) => ({
      ...section,
      lines: section.lines.map((line) => ({
        ...line,
        references: renumber(line.references),
        disputes: line.disputes.map((dispute) => ({
          ...dispute,
          sayings: dispute.sayings.map((saying) => ({ ...saying, references: renumber(saying.references) })),
        })),
      })),
    })),
    sources: sources
      .flatMap((source) => {
        const number = order.get(source.number);
        return number === undefined ? [] : [{ ...source, number }];
      })
      .toSorted((a, b) => a.number - b.number),
  };
}
