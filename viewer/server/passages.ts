/** From claims to the sentences that a reader is shown: one for each sentence, with all its claims' words marked. */
import type { Article } from '../../graph/model/article.ts';
import type { ClaimRow } from './graph-source.ts';
import { around, merged, sentencesOf, type Stretch } from './passage.ts';
import type { ArticleInfo, Passage } from './wire.ts';

/** Reads an article's text; null where the store has it no more. */
export type ReadArticle = (id: string) => Promise<Article | null>;

const manners: Readonly<Record<ClaimRow['modality'], string | null>> = {
  actual: null,
  planned: 'planned',
  conditional: 'possible',
  alleged: 'alleged',
};

const manner = ({ polarity, modality }: ClaimRow): string[] =>
  [polarity === 'denied' ? 'denied' : null, manners[modality]].filter((word) => word !== null);

export const articleInfo = (claim: ClaimRow): ArticleInfo => ({
  id: claim.article,
  publisher: claim.publisher,
  headline: claim.headline,
  published: claim.articlePublished,
  url: claim.url,
});

/** Oldest article first, sentences in the order of its text. Without the article's text the claim's own words stand alone. */
export async function passagesOf(claims: readonly ClaimRow[], readArticle: ReadArticle): Promise<Passage[]> {
  const passages: Passage[] = [];
  for (const id of new Set(claims.map(({ article }) => article))) {
    const article = await readArticle(id);
    const here = claims.filter((claim) => claim.article === id);
    passages.push(...(article === null ? here.map(alone) : ofArticle(article.text, here)));
  }
  return passages;
}

function ofArticle(text: string, claims: readonly ClaimRow[]): Passage[] {
  const sentenceList = sentencesOf(text);
  const groups = new Map<number, { claims: ClaimRow[]; stretch: Stretch }>();
  for (const claim of claims.toSorted((a, b) => a.start - b.start)) {
    const { start, end } = around(text, sentenceList, claim);
    const last = [...groups.values()].at(-1);
    if (last && start < last.stretch.end) {
      last.claims.push(claim);
      last.stretch = { start: last.stretch.start, end: Math.max(end, last.stretch.end) };
    } else groups.set(start, { claims: [claim], stretch: { start, end } });
  }
  return [...groups.values()].flatMap(({ claims: here, stretch }) => {
    const found = around(text, sentenceList, stretch);
    const first = here[0];
    return first ? [{ ...passage(first, here), ...found, highlights: highlights(here, found) }] : [];
  });
}

const highlights = (claims: readonly ClaimRow[], { start, end }: Stretch): [number, number][] =>
  merged(narrow(claims, end - start))
    .map((one): [number, number] => [Math.max(one.start, start) - start, Math.min(one.end, end) - start])
    .filter(([from, to]) => to > from);

/** Where some claims mark words and another the whole sentence, the words say more. */
function narrow(claims: readonly ClaimRow[], length: number): readonly ClaimRow[] {
  const words = claims.filter(({ start, end }) => end - start < length * 0.8);
  return words.length > 0 ? words : claims;
}

const passage = (first: ClaimRow, claims: readonly ClaimRow[]) => ({
  article: articleInfo(first),
  confidence: Math.max(...claims.map(({ confidence }) => confidence)),
  manner: [...new Set(claims.flatMap(manner))],
});

const alone = (claim: ClaimRow): Passage => ({
  ...passage(claim, [claim]),
  before: '',
  sentence: claim.text,
  after: '',
  highlights: [[0, claim.text.length]],
  start: claim.start,
  end: claim.end,
});
