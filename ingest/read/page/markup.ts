/** What a line says without the Markdown around it. */

/** Links give their label, autolinks their address; marks of headings, quotes, lists and emphasis go. */
export function withoutMarkup(line: string): string {
  if (!/[\p{L}\p{N}]/u.test(line)) return line.trim();
  return line
    .replace(/^\uFEFF/u, '')
    .replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+•]\s+)+/u, '')
    .replace(/\s+#+\s*$/u, '')
    .replace(/!?\[([^\]\n]{0,400})\]\([^()\s]{0,2000}(?:\s+"[^"]{0,400}")?\)/gu, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]+)>/gu, '$1')
    .replace(/\*\*|__|~~/gu, '')
    .replace(/(^|[\s("“])[*_](?=\S)|(?<=\S)[*_](?=$|[\s).,;:!?"”])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A line whose whole content is links. */
export const isOnlyLinks = (line: string): boolean =>
  /\]\(|<https?:|https?:\/\//u.test(line) &&
  /^[\s,|•·*>-]*$/u.test(line.replace(/!?\[[^\]\n]{0,400}\]\([^()\s]{0,2000}\)|<?https?:\/\/[^\s<>]+>?/gu, ''));
