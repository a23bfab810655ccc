/** Roles: the title or office that the article gives to a person, of which state or organization, and when. */
import type { LocalRole } from '../../graph/model/reading.ts';
import type { ResolvedDocument } from '../entities/entities.ts';
import type { Title } from '../entities/title.ts';
import { textOf } from '../entities/view.ts';
import { certain, covers, spanOf } from './evidence.ts';

const past = /^(?:former|ex|onetime|one-time|then|late|outgoing|ousted)$|^(?:ex|then)-/iu;
const future = /-(?:elect|designate)$|^(?:incoming|future)$/iu;

function tenseOf(document: ResolvedDocument, title: Title): LocalRole['tense'] {
  const all = document.words.slice(Math.max(0, title.from - 1), title.to).map((word) => word.form);
  // "The former president's envoy": who is former is the president.
  const owner = all.findLastIndex((form) => /^['’]s?$/u.test(form));
  const words = all.slice(owner + 1);
  const text = words.join(' ');
  if (words.some((word) => future.test(word)) || /-(?:elect|designate)\b/iu.test(text)) return 'future';
  return words.some((word) => past.test(word)) || /\b(?:ex|then)-/iu.test(text) ? 'past' : 'present';
}

/** The state or organization that the title's own words name; an organization before a state, the last named before others. */
function bodyOf(document: ResolvedDocument, title: Title): string | null {
  const { views, ofMention } = document.entities;
  const inside = views
    .filter((view) => covers(title, view) && view.index !== title.holder)
    .flatMap((view) => ofMention[view.index] ?? []);
  const body = inside.findLast(({ type }) => type === 'Organization') ?? inside.find(({ type }) => type === 'State');
  return body?.key ?? null;
}

/** The title without what leads up to it and what only leads on: "an envoy representing" is "envoy". */
function wording(document: ResolvedDocument, { from, to }: Title): string {
  let end = to;
  const leadsOn = (at: number): boolean =>
    /^(?:ADP|DET|AUX|CCONJ)$/u.test(document.layers.pos[at] ?? '') ||
    /^\p{Ll}+ing$/u.test(document.words[at]?.form ?? '');
  while (end > from + 1 && leadsOn(end - 1)) end--;
  return textOf(document, { from, to: end }).replace(/^(?:the|a|an|his|her|their|its)\s+/iu, '');
}

/** The roles of a document; keys are `r1`, `r2` … in text order. */
export function rolesOf(document: ResolvedDocument): LocalRole[] {
  const roles = document.entities.titles.flatMap((title): Omit<LocalRole, 'key'>[] => {
    const person = document.entities.ofMention[title.holder];
    if (person == null) return [];
    return [
      {
        person: person.key,
        of: bodyOf(document, title),
        role: wording(document, title),
        tense: tenseOf(document, title),
        anchor: { ...spanOf(document, title), confidence: certain(0.8) },
      },
    ];
  });
  return roles.map((role, index) => ({ key: `r${index + 1}`, ...role }));
}
