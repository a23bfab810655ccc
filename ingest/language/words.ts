/** Splits text into words and punctuation marks, as the model was trained to see them. */
import type { Article } from '../../graph/model/article.ts';
import type { Word } from './document.ts';
import { visibleText } from './visible.ts';

const LETTER = '[\\p{L}\\p{M}]';
const ALNUM = '[\\p{L}\\p{M}\\p{N}]';
/** Written with a full stop that ends no sentence. */
const ABBREVIATIONS =
  'Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Sens|Rep|Reps|Gov|Lt|Col|Sgt|Capt|Rev|Hon|St|Jr|Sr|Inc|Corp|Co|Ltd|vs|' +
  'Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Messrs|Maj|Adm|Brig|' +
  'Ariz|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|' +
  'Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo';

/** Alternatives in order: the first that matches wins. The model's vocabulary of words depends on every one. */
const WORD = new RegExp(
  [
    '(?:https?://|www\\.)[^\\s<>"“”]*[\\p{L}\\p{N}/]', // addresses
    '[\\p{L}\\p{N}._+\\-]{1,64}@[\\p{L}\\p{N}\\-]+(?:\\.[\\p{L}\\p{N}\\-]+)+',
    '[@#][\\p{L}\\p{N}_]+',
    '(?:\\p{L}\\.){2,}', // U.S.
    `(?:${ABBREVIATIONS})\\.(?!${ALNUM})`,
    '\\p{Lu}\\.(?=\\s?\\p{Lu})', // the initial in George W. Bush
    `\\p{N}+(?:[.,:]\\p{N}+)*(?:st|nd|rd|th|s)?(?!${ALNUM})`, // 1,500  10:30  25th  1990s
    `[Cc]an(?=not(?!${ALNUM}))`,
    `${LETTER}+?(?=n['’]t(?!${ALNUM}))`, // do|n't
    `n['’]t(?!${ALNUM})`,
    `(?<=[\\p{L}\\p{M}\\p{N}.])['’](?:s|S|re|ve|ll|d|m)(?!${ALNUM})`, // Putin|'s
    `[OD]['’]\\p{Lu}${ALNUM}+`, // O'Brien
    `${ALNUM}+`,
    '\\.{2,}|-{2,}|[!?]{2,}',
    '\\S',
  ].join('|'),
  'gu',
);

const OPENING = new Set(['“', '«']);
const CLOSING = new Set(['”', '»']);

/** The words of the article's story: none from its boilerplate, no Markdown syntax; offsets are the article's. */
export function splitWords(article: Pick<Article, 'text' | 'boilerplate'>): Word[] {
  const { text, offsets } = visibleText(article);
  const words: Word[] = [];
  let inside = false;
  let last = 0;
  for (const { 0: form, index } of text.matchAll(WORD)) {
    const paragraph = words.length === 0 || text.slice(last, index).includes('\n');
    last = index + form.length;
    if (paragraph) inside = false;
    const opens = OPENING.has(form) || (form === '"' && !inside);
    const closes = CLOSING.has(form) || (form === '"' && inside);
    const quoted = inside || opens || closes;
    if (opens) inside = true;
    else if (closes) inside = false;
    words.push({ form, start: offsets[index] ?? 0, end: (offsets[last - 1] ?? 0) + 1, paragraph, quoted });
  }
  return words;
}
