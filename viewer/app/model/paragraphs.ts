/** An article's text in paragraphs, cut at what is claimed and at the sentence that is open. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface TextPiece {
  readonly text: string;
  /** `here`: the sentence that is open; `told`: words that a claim rests on. */
  readonly role: 'plain' | 'told' | 'here';
}

const inside = (at: number, { start, end }: Stretch): boolean => start <= at && at < end;

/** Pieces of each paragraph, in order; together they are the text without the breaks between paragraphs. */
export function paragraphs(text: string, told: readonly Stretch[], here: Stretch): TextPiece[][] {
  const found: TextPiece[][] = [];
  for (const { index, 0: paragraph } of text.matchAll(/[^\n](?:.|\n(?!\s*\n))*/g)) {
    const end = index + paragraph.length;
    const touching = told.filter((one) => one.start < end && one.end > index);
    const cuts = new Set([index, end]);
    for (const one of [...touching, here]) {
      for (const cut of [one.start, one.end]) if (cut > index && cut < end) cuts.add(cut);
    }
    const places = [...cuts].toSorted((a, b) => a - b);
    const pieces: TextPiece[] = [];
    for (const [at, from] of places.entries()) {
      const to = places[at + 1];
      if (to === undefined) break;
      const role = inside(from, here) ? 'here' : touching.some((one) => inside(from, one)) ? 'told' : 'plain';
      const last = pieces.at(-1);
      const words = text.slice(from, to);
      if (last?.role === role) pieces[pieces.length - 1] = { text: last.text + words, role };
      else pieces.push({ text: words, role });
    }
    found.push(pieces);
  }
  return found;
}
