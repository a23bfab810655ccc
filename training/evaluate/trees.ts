/** Parts of speech and dependency trees on a Universal Dependencies treebank, its words and sentences given. */
import { readFileSync } from 'node:fs';
import type { Range, Word } from '../../ingest/language/document.ts';
import { trees } from '../../ingest/language/layers/trees.ts';
import { loadEncoder, type Encoder } from '../../ingest/language/model/encoder.ts';
import { best } from '../../ingest/language/model/encoding.ts';
import type { ModelFiles } from '../../ingest/language/model/files.ts';
import type { Runtime } from '../../ingest/language/model/runtime.ts';
import type { Table } from './counts.ts';

interface Token {
  readonly form: string;
  readonly pos: string;
  /** Number in the sentence, from 1; 0 for a root. */
  readonly head: number;
  readonly relation: string;
}

interface Sentence {
  readonly paragraph: boolean;
  readonly tokens: readonly Token[];
}

/** As many sentences as fit a window, so that each tree is read whole. */
const SENTENCES = 4;

export async function scoreTrees(data: string, files: ModelFiles, runtime: Runtime, table: Table): Promise<void> {
  const encoder = await loadEncoder(files, runtime);
  for (const bank of ['ewt', 'gum']) {
    for (const document of documents(readFileSync(`${data}/ud/en_${bank}-ud-dev.conllu`, 'utf8')))
      for (let i = 0; i < document.length; i += SENTENCES)
        await scorePassage(document.slice(i, i + SENTENCES), bank.toUpperCase(), encoder, files, table);
  }
  await encoder.close();
}

async function scorePassage(
  passage: readonly Sentence[],
  bank: string,
  encoder: Encoder,
  { labels }: ModelFiles,
  table: Table,
): Promise<void> {
  const tokens = passage.flatMap((sentence) => sentence.tokens);
  const encoding = await encoder.encode(asWords(passage));
  const ranges: Range[] = [];
  for (const { tokens: own } of passage) {
    const from = ranges.at(-1)?.to ?? 0;
    ranges.push({ from, to: from + own.length });
  }
  const heads = trees(encoding, ranges);
  let pos = 0;
  let attached = 0;
  for (const { from, to } of ranges)
    for (let word = from; word < to; word++) {
      const token = tokens[word]!;
      const head = token.head === 0 ? -1 : from + token.head - 1;
      const relation = labels.relations[best(encoding.relations, word)] ?? '';
      if (labels.pos[best(encoding.pos, word)] === token.pos) pos++;
      if (heads[word] === head && withoutSubtype(relation) === withoutSubtype(token.relation)) attached++;
    }
  table.add(`parts of speech, ${bank}`, pos, tokens.length, tokens.length);
  table.add(`labelled attachment, ${bank}`, attached, tokens.length, tokens.length);
}

const withoutSubtype = (relation: string): string => relation.split(':')[0] ?? relation;

function asWords(passage: readonly Sentence[]): Word[] {
  const words: Word[] = [];
  let inside = false;
  let start = 0;
  for (const { paragraph, tokens } of passage)
    tokens.forEach(({ form }, i) => {
      if (paragraph && i === 0) inside = false;
      const opens = ['“', '«', '``'].includes(form) || (form === '"' && !inside);
      const closes = ['”', '»', "''"].includes(form) || (form === '"' && inside);
      const quoted = inside || opens || closes;
      if (opens) inside = true;
      else if (closes) inside = false;
      const first = words.length === 0 || (paragraph && i === 0);
      words.push({ form, start, end: start + form.length, paragraph: first, quoted });
      start += form.length + 1;
    });
  return words;
}

/** CoNLL-U: the sentences of each document. Ranges of tokens and empty nodes are left out. */
function documents(conllu: string): Sentence[][] {
  const out: Sentence[][] = [];
  for (const block of conllu.split(/\n\n+/)) {
    if (!block.trim()) continue;
    if (/^# newdoc/m.test(block) || out.length === 0) out.push([]);
    const tokens = block.split('\n').flatMap((line) => {
      const [id = '', form = '', , pos = '', , , head = '', relation = ''] = line.split('\t');
      return /^\d+$/.test(id) ? [{ form, pos, head: Number(head), relation }] : [];
    });
    out.at(-1)!.push({ paragraph: /^# newpar/m.test(block), tokens });
  }
  return out;
}
