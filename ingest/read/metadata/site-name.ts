/** Names of outlets: how they are cleaned, compared and recognised in a domain or on a line of their own. */
import { fold } from '../../../graph/model/id.ts';
import { wordsOf } from '../page/prose.ts';

const DOMAIN = /^(?:www\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,12}$/iu;

export const isDomain = (text: string): boolean =>
  DOMAIN.test(text) && !/\.(?:html?|pdf|jpe?g|png|txt|md)$/iu.test(text);

/** What two writings of one outlet share: case, "the" and "www." set aside. */
export const siteKey = (name: string): string =>
  fold(name.replace(/^www\./iu, ''))
    .replace(/^the /u, '')
    .replace(/\s/gu, '');

/** The host of a URL as a name, without "www."; null for an address that has no name. */
export function hostOf(url: string | null): string | null {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
  return isDomain(host) ? host : null;
}

/** A name fit to be shown: without legal notices and the punctuation around it; null where too little is left. */
export function cleanName(text: string): string | null {
  const name = text
    .replace(/\ball rights reserved\b.*$/iu, '')
    .replace(/\s*(?:\||•|·|–|—)\s.*$/u, '')
    .replace(/^[\s"“”'‘’(:,-]+|[\s"“”'‘’),;:|-]+$/gu, '')
    .replace(/(?<!\b(?:Inc|Ltd|Co|Corp|[A-Z]))\.$/u, '')
    .trim();
  return name.length >= 2 && name.length <= 60 && /\p{L}/u.test(name) && wordsOf(name).length <= 8 ? name : null;
}

/** Words that end an outlet's name. */
const TRADE_WORD =
  /^(?:times|post|news|herald|tribune|journal|guardian|gazette|chronicle|observer|telegraph|mirror|standard|independent|express|globe|star|sun|mail|inquirer|examiner|sentinel|dispatch|courier|register|bulletin|today|press|weekly|daily|review|radio|newswire|wire|agency)$/iu;
/** Outlets that go by a name of their own, alone or with a word after it. */
const BRAND =
  /^(?:reuters|afp|bloomberg|tass|xinhua|yonhap|interfax|bbc|cnn|npr|pbs|cbs|nbc|msnbc|dpa|ansa|upi|dw|al-jazeera|politico|axios)$/iu;
/** What makes "news" the name of a section. */
const SECTION =
  /^(?:with|from|by|and|in|on|breaking|world|latest|top|local|sports?|business|politic(?:s|al)|more|related|national|international|good|bad|fake|all|other|today['’]?s)$/iu;

/** A line that is an outlet's name and nothing else: a brand, or two to five capitalised words, the last of the trade. */
export function isOutletName(text: string): boolean {
  const words = text.split(/\s+/u);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const isName = words.length <= 5 && words.every((word) => /^(?:\p{Lu}|\d|of$|the$|and$|&$|de$)/u.test(word));
  if (!isName || !/^[\p{L}\p{N}&'’.\s-]*[\p{L}\p{N}]$/u.test(text)) return false;
  return (
    (BRAND.test(first) && words.length <= 2) || (words.length >= 2 && TRADE_WORD.test(last) && !SECTION.test(first))
  );
}

/** The words of the text that spell a domain: "The Moscow Times" for themoscowtimes.com. */
export function nameForDomain(host: string, text: string): string | null {
  const label = host.split('.').at(-2)?.replaceAll('-', '').toLowerCase() ?? '';
  const words = [...text.slice(0, 50_000).matchAll(/[\p{L}\p{N}'’&]+/gu)];
  for (const [index, word] of words.entries()) {
    if (!/^[\p{Lu}\p{N}]/u.test(word[0])) continue;
    let spelled = '';
    for (const next of words.slice(index, index + 5)) {
      spelled += next[0].toLowerCase();
      const name = text.slice(word.index, next.index + next[0].length);
      if (spelled === label && name.length > label.length && !/[\n.!?]/u.test(name)) return name;
      if (!label.startsWith(spelled)) break;
    }
  }
  return null;
}
