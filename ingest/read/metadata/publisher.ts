/** Who published an article, as its own page says it; null where it does not. */
import { isMargin } from '../page/page.ts';
import { type Rule, type Scene, choose } from './candidate.ts';
import { signatureIn } from './embed.ts';
import { openingOf } from './published.ts';
import { cleanName, hostOf, isDomain, isOutletName, nameForDomain, siteKey } from './site-name.ts';
import { besideDate, partsOf } from './written-date.ts';

type Rules = Rule<string>;

const named = (text: string | undefined, score: number) => {
  const value = text === undefined ? null : cleanName(text);
  return value === null || /^https?:/iu.test(value) ? [] : [{ value, score }];
};

/** Nothing that names an outlet is longer. */
const LONGEST = 400;

/** Lines outside the story, or too short to be its prose. */
function* margins({ page }: Scene): Generator<string> {
  for (const [index, { bare, furniture }] of page.blocks.entries()) {
    const isBeside = isMargin(page, index) || bare.length <= 140 || furniture !== null;
    if (isBeside && bare.length <= LONGEST) yield bare;
  }
}

const labelled: Rules = function* (scene) {
  for (const line of margins(scene)) {
    const label = /^(?:publisher|publication|published\s+by)\s*:\s*(.{2,80}?)(?:\.\s.*)?$/iu.exec(line);
    yield* named(label?.[1], 8);
  }
};

/** "Source: The Herald". Under a story it may be the source of a table or a picture: there it must look like an outlet. */
const source: Rules = function* ({ page }) {
  for (const [index, { bare }] of page.blocks.entries()) {
    const { name, agencies } = SOURCE.exec(bare)?.groups ?? {};
    if (name === undefined || !isMargin(page, index)) continue;
    if (index < page.lead || agencies !== undefined || isDomain(name) || isOutletName(name)) yield* named(name, 8);
  }
};

const SOURCE = /^source\s*:\s*(?<name>.{2,80}?)(?<agencies>\s+and\s+(?:news\s+)?agencies)?(?:\.(?:\s.*)?)?$/iu;

/** "Published by The Herald on May 14": the name may also be a person's. */
const publishedBy: Rules = function* (scene) {
  for (const line of margins(scene)) {
    const name = /^(?:[Pp]ublished|[Pp]osted)\s+(?:by|in)\s+(\p{Lu}.{1,40}?)(?:\s+on\s.*|,\s.*|\s\|.*)?$/u.exec(
      line,
    )?.[1];
    if (name !== undefined && (isDomain(name) || isOutletName(name))) yield* named(name, 7);
  }
};

/** "This article was originally published in The Herald." */
const originally: Rules = function* (scene) {
  for (const line of margins(scene)) {
    const { about, name } = ORIGINALLY.exec(line)?.groups ?? {};
    if (name !== undefined && (about !== undefined || isDomain(name) || isOutletName(name))) yield* named(name, 8);
  }
};

const ORIGINALLY =
  /^\(?(?<about>[Tt]his\s+(?:article|story|report|piece|post|interview)\s+(?:was\s+)?)?(?:[Oo]riginally|[Ff]irst)\s+(?:published|appeared)\s+(?:by|in|on|at)\s+(?<name>(?:the\s+)?(?:\p{Lu}|www\.).{1,60}?)(?:\s+on\s+.*|\s+and\s+.*|[.,;)](?:\s.*)?)?$/u;

/** "© 2025 The Herald. All rights reserved." */
const copyright: Rules = function* (scene) {
  for (const line of margins(scene)) {
    const notice = COPYRIGHT.exec(line)?.[1];
    yield* named(notice, 8);
  }
};

const COPYRIGHT =
  /^(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)(?:\s*(?:©|\([cC]\)))?\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?,?)?\s*(?:by\s+)?(\p{Lu}[^|©]*?|www\.[\w.-]+)(?:\.\s.*|\.?\s*[Aa]ll [Rr]ights [Rr]eserved.*|,\s*(?:Inc|LLC|Ltd|19|20).*|\s*[|•·].*)?$/u;

/** What blog software puts under a post: "Discover more from Fadfm.com". */
const discoverMore: Rules = function* (scene) {
  for (const line of margins(scene)) {
    yield* named(/^discover\s+more\s+from\s+(.{2,60})$/iu.exec(line)?.[1], 8);
  }
};

/** "For more updates visit www.example.com." */
const visitUs: Rules = function* (scene) {
  for (const line of margins(scene)) {
    const address =
      /\bvisit(?:\s+us\s+at|\s+our\s+(?:web)?site(?:\s+at)?)?:?\s+(?:https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,12})\b/iu.exec(
        line,
      )?.[1];
    if (address !== undefined && isDomain(address)) yield { value: address, score: 7 };
  }
};

/** A domain or an outlet's name that stands alone, or beside a date, above or below the story. */
const nameLine: Rules = function* ({ page }) {
  for (const [index, { bare }] of page.blocks.entries()) {
    if (!isMargin(page, index)) continue;
    const name = besideDate(bare)?.rest ?? bare;
    if (isDomain(name)) yield { value: name, score: 7 };
    else if (isOutletName(name)) yield { value: name, score: index <= 3 || index >= page.blocks.length - 3 ? 5 : 2 };
    else if (index < page.lead && bare.length <= 120)
      for (const part of partsOf(bare).slice(1)) if (isDomain(part)) yield { value: part, score: 5 };
  }
};

/** "Envoys meet in Geneva | The Herald" as a browser's title has it, and "By Jane Doe, The Herald". */
const nameAfterTitle: Rules = function* ({ page }) {
  for (const { bare } of page.blocks.slice(0, Math.min(page.lead, 4))) {
    const parts = bare.split(/\s+[|–—-]\s+/u);
    const suffix = parts.length > 1 ? parts.at(-1) : undefined;
    const byline = /^[Bb][Yy]\s+\p{Lu}[^,|]{3,40}(?:,|\s\|)\s*(.{2,40})$/u.exec(bare)?.[1];
    for (const name of [suffix, byline]) if (name !== undefined && isOutletName(name)) yield { value: name, score: 6 };
  }
};

/** "GENEVA (Reuters) —", "GENEVA, May 14. /TASS/.": the agency that wrote it, unless the page says who printed it. */
const datelineAgency: Rules = function* ({ page }) {
  const lead = page.blocks[page.lead]?.bare ?? '';
  const agency = /\((\p{Lu}[\p{L} ]{1,30})\)\s*$/u.exec(openingOf(lead) ?? '')?.[1];
  yield* named(agency ?? /^\p{Lu}[^/]{2,60}\/(\p{Lu}[\p{L} ]{1,20})\/[.\s]/u.exec(lead)?.[1], 4);
};

/** The site of the article's own address, by the name that the page spells it with where it does. */
const siteOfUrl: Rules = function* ({ page, url }) {
  const host = hostOf(url);
  if (host === null) return;
  const name = nameForDomain(host, page.text);
  yield name === null ? { value: host, score: 4 } : { value: name, score: 8 };
};

/** An embedded post may be anybody's: it only supports a name that something else gives. */
const signedEmbed: Rules = function* ({ page }) {
  for (const block of page.blocks) yield* named(signatureIn(block.bare)?.name, 2);
};

const rules: readonly Rules[] = [
  labelled,
  source,
  publishedBy,
  originally,
  copyright,
  discoverMore,
  visitUs,
  nameLine,
  nameAfterTitle,
  datelineAgency,
  siteOfUrl,
  signedEmbed,
];

export const publisherOf = (scene: Scene): string | null => choose(scene, rules, siteKey);
