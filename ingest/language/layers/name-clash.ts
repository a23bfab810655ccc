/** Names that cannot be one's: those of different states, and of persons with no word in common. */
import type { Layers, Word } from '../document.ts';
import type { Clash } from './coreference.ts';
import { pronounClass } from './pronouns.ts';

type Mention = Layers['mentions'][number];

/** The id of the state that a name, a demonym or a capital stands for; null where it is none. */
export type StateOf = (name: string) => string | null;

type Name = { readonly state: string } | { readonly person: ReadonlySet<string> };

/** A person's name has at most this many words; more is a description. */
const LONGEST_NAME = 4;

const TITLES = new Set(
  (
    'mr mrs ms dr sen gen rep gov president prime minister foreign secretary senator governor chancellor premier director ' +
    'speaker congressman congresswoman judge justice attorney general vice former ambassador envoy chairman leader'
  ).split(' '),
);

export function nameClash(mentions: readonly Mention[], words: readonly Word[], stateOf: StateOf): Clash {
  const names = mentions.map((mention) => nameOf(mention, words, stateOf));
  return (i, j) => {
    const a = names[i];
    const b = names[j];
    if (!a || !b) return false;
    if ('state' in a || 'state' in b) return !('state' in a && 'state' in b && a.state === b.state);
    return ![...a.person].some((word) => b.person.has(word));
  };
}

function nameOf(mention: Mention, words: readonly Word[], stateOf: StateOf): Name | null {
  const forms = joined(words.slice(mention.from, mention.to));
  while (/^(?:the|a|an)$/i.test(forms[0] ?? '')) forms.shift();
  if (mention.type === 'State') {
    const state = stateOf(forms.join(' '));
    return state === null ? null : { state };
  }
  if (mention.type !== 'Person') return null;
  const name = forms.filter((form) => !TITLES.has(form.toLowerCase().replace(/\.$/, '')));
  if (name.length === 0 || name.length > LONGEST_NAME || !name.every((form) => /^\p{Lu}/u.test(form))) return null;
  const lower = name.map((form) => form.toLowerCase());
  return pronounClass(lower[0] ?? '') === null ? { person: new Set(lower) } : null;
}

/** Words as they are written: `Jean`, `-`, `Claude` is one, and a possessive ending is none. */
function joined(words: readonly Word[]): string[] {
  const forms: string[] = [];
  let end = -1;
  for (const word of words) {
    if (word.start === end) forms.push((forms.pop() ?? '') + word.form);
    else forms.push(word.form);
    end = word.end;
  }
  return forms.map((form) => form.replace(/['’]s?$/, ''));
}
