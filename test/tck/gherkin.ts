/** Reads the part of Gherkin that the TCK is written in: backgrounds, outlines with examples, doc strings, tables. */

export interface GherkinStep {
  readonly text: string;
  readonly docString: string | null;
  readonly table: readonly (readonly string[])[];
}

export interface Scenario {
  /** As in the file; the scenarios of one outline are told apart by `#2`, `#3` … */
  readonly name: string;
  readonly steps: readonly GherkinStep[];
}

interface Block {
  readonly name: string;
  readonly steps: GherkinStep[];
  /** Rows of the examples, each with its header; null where it is no outline. */
  examples: Map<string, string>[] | null;
}

/** All scenarios of a feature file, outlines written out, each beginning with the steps of the background. */
export function scenarios(feature: string): Scenario[] {
  const background: GherkinStep[] = [];
  const found: Scenario[] = [];
  const seen = new Map<string, number>();
  for (const block of blocks(feature)) {
    if (block.name === BACKGROUND) {
      background.push(...block.steps);
      continue;
    }
    for (const row of block.examples ?? [new Map<string, string>()]) {
      const name = fill(block.name, row);
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      const steps = block.steps.map((step) => fillStep(step, row));
      found.push({ name: count > 1 ? `${name} #${count}` : name, steps: [...background, ...steps] });
    }
  }
  return found;
}

const BACKGROUND = '\0background';
const HEADING = /^(Background|Scenario Outline|Scenario):\s*(.*)$/;
const STEP = /^(?:Given|When|Then|And|But) (.*)$/;

function blocks(feature: string): Block[] {
  const found: Block[] = [];
  const lines = feature.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    const heading = HEADING.exec(line);
    const block = found.at(-1);
    if (heading !== null) {
      const [, keyword, name = ''] = heading;
      found.push({
        name: keyword === 'Background' ? BACKGROUND : name,
        steps: [],
        examples: keyword === 'Scenario Outline' ? [] : null,
      });
    } else if (block !== undefined && line.startsWith('Examples:')) {
      const { rows, end } = readTable(lines, at + 1);
      const [header = [], ...body] = rows;
      block.examples?.push(...body.map((row) => new Map(header.map((name, index) => [name, row[index] ?? '']))));
      at = end;
    } else if (block !== undefined && STEP.test(line)) {
      const { step, end } = readStep(lines, at);
      block.steps.push(step);
      at = end;
    }
  }
  return found;
}

/** A step, and the last line that belongs to it. */
function readStep(lines: readonly string[], at: number): { step: GherkinStep; end: number } {
  const text = STEP.exec((lines[at] ?? '').trim())?.[1] ?? '';
  const next = lines[at + 1] ?? '';
  if (next.trim() !== '"""') {
    const { rows, end } = readTable(lines, at + 1);
    return { step: { text, docString: null, table: rows }, end };
  }
  const indent = next.indexOf('"');
  const close = lines.findIndex((line, index) => index > at + 1 && line.trim() === '"""');
  const content = lines.slice(at + 2, close).map((line) => line.replace(new RegExp(`^\\s{0,${indent}}`), ''));
  return { step: { text, docString: content.join('\n'), table: [] }, end: close };
}

/** Rows from a line on; comments and empty lines between them are passed over. */
function readTable(lines: readonly string[], from: number): { rows: string[][]; end: number } {
  const rows: string[][] = [];
  let end = from - 1;
  for (let at = from; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (line === '' || line.startsWith('#')) continue;
    if (!line.startsWith('|')) break;
    rows.push(cells(line));
    end = at;
  }
  return { rows, end };
}

/** `\|`, `\\` and `\n` inside a cell stand for the character. */
function cells(line: string): string[] {
  const found: string[] = [];
  let cell = '';
  for (const [part] of line.slice(1).matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (part === '|') {
      found.push(cell.trim());
      cell = '';
    } else if (part === '\\n') cell += '\n';
    else cell += part === '\\|' || part === '\\\\' ? part.slice(1) : part;
  }
  return found;
}

function fill(text: string, row: ReadonlyMap<string, string>): string {
  return text.replaceAll(/<([^<>]+)>/g, (whole, name: string) => row.get(name) ?? whole);
}

function fillStep({ text, docString, table }: GherkinStep, row: ReadonlyMap<string, string>): GherkinStep {
  return {
    text: fill(text, row),
    docString: docString === null ? null : fill(docString, row),
    table: table.map((line) => line.map((cell) => fill(cell, row))),
  };
}
