/** What can follow what was typed: names of the graph by where they stand, functions, words of Cypher, commands. */
import type { Question } from '../../cypher/library/question.ts';

/** What the console knows to complete. */
export interface Vocabulary {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly properties: readonly string[];
  readonly functions: readonly string[];
  readonly procedures: readonly string[];
  readonly questions: readonly Question[];
  /** With their colon: `:help`. */
  readonly commands: readonly string[];
}

const keywords = (
  'ALL AND ANY AS ASC ASCENDING BY CALL CASE CONTAINS COLLECT COUNT CREATE DELETE DESC DESCENDING DETACH DISTINCT ' +
  'ELSE END ENDS EXISTS EXPLAIN FALSE FOREACH IN IS LIMIT MATCH MERGE NONE NOT NULL ON OPTIONAL OR ORDER PROFILE ' +
  'REMOVE RETURN SET SHORTEST SHOW SINGLE SKIP STARTS THEN TRUE UNION UNWIND WHEN WHERE WITH XOR YIELD'
).split(' ');

/** The candidates, sorted, and the end of the line that each of them would replace. */
export function complete(line: string, vocabulary: Vocabulary): [string[], string] {
  for (const { before, offers } of places) {
    const typed = before.exec(line)?.groups?.['typed'];
    if (typed === undefined) continue;
    const wanted = typed.toLowerCase();
    const hits = offers(vocabulary, line).filter((one) => one.toLowerCase().startsWith(wanted));
    return [[...new Set(hits)].toSorted(), typed];
  }
  return [[], ''];
}

interface Place {
  /** Matches a line that ends here; `typed` is what is there already. */
  readonly before: RegExp;
  readonly offers: (vocabulary: Vocabulary, line: string) => readonly string[];
}

/** The first that fits is where the line ends. */
const places: readonly Place[] = [
  { before: /^:ask\s+(?<typed>[a-z-]*)$/, offers: ({ questions }) => questions.map(({ name }) => name) },
  { before: /^:ask\s+[a-z-]+\s(?:.*\s)?(?<typed>\w*)$/, offers: parametersOf },
  { before: /^(?<typed>:\w*)$/, offers: ({ commands }) => commands },
  // Inside a relationship's brackets, after its colon or a bar.
  { before: /\[\w*:(?:[^\]]*[|&!(])?(?<typed>\w*)$/, offers: ({ types }) => types },
  // After a colon elsewhere: of a node, of a label test, of what SET and REMOVE name.
  { before: /(?:[(\s,&|!]|\w):(?:[^)\s]*[|&!(:])?(?<typed>\w*)$/, offers: ({ labels }) => labels },
  { before: /\bCALL\s+(?<typed>[\w.]*)$/i, offers: ({ procedures }) => procedures },
  { before: /[\w)\]]\.(?<typed>\w*)$/, offers: ({ properties }) => properties },
  { before: /(?<![\w$.`'"])(?<typed>\w+)$/, offers: ({ functions }, line) => [...cased(line), ...calls(functions)] },
];

function parametersOf({ questions }: Vocabulary, line: string): string[] {
  const name = line.split(/\s+/)[1];
  const asked = questions.find((one) => one.name === name);
  return (asked?.parameters ?? []).map((parameter) => `${parameter.name}=`);
}

const calls = (functions: readonly string[]): string[] => functions.map((name) => `${name}(`);

/** Keywords as the person writes them: in small letters where the word typed begins with one. */
function cased(line: string): readonly string[] {
  const typed = /\w+$/.exec(line)?.[0] ?? '';
  return /^[a-z]/.test(typed) ? keywords.map((word) => word.toLowerCase()) : keywords;
}
