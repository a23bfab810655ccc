/** Names that every state has one of: "the Foreign Ministry" identifies nothing without the state, or the story. */

const words = new Set(
  `administration affairs agriculture air armed army assembly authority board cabinet central chamber chancellery
   coast command commerce commission committee communications congress council court defence defense delegation department
   economy education electoral embassy energy environment external federal finance forces force foreign general
   government guard health high house human industry information intelligence interior internal international joint justice
   labour labor legislature local lower main ministry mission national navy office opposition palace parliament police
   presidency presidential press prime minister provincial public regional republic rights ruling safety secretariat
   security senate service services social staff state supreme tourism trade transport treasury tribunal upper union
   party company bank university times tribune herald gazette radio television agency and of the for`
    .trim()
    .split(/\s+/),
);

/** Takes a folded name without its article. */
export const isGenericName = (name: string): boolean => name.split(' ').every((word) => words.has(word));
