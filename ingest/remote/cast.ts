/** Who and what the answers about an article name: one entity for each, with every mention that the article truly holds. */
import { fold } from '../../graph/model/id.ts';
import type { LocalEntity, Mention } from '../../graph/model/reading.ts';
import type { Span } from '../../graph/model/span.ts';
import type { Gazetteer, Known } from '../entities/gazetteer.ts';
import { personName } from '../entities/person-name.ts';
import { pronounOf } from '../entities/pronoun.ts';
import type { Answer, Quote } from './answer.ts';
import type { KnownBefore } from './prompt.ts';

type AnsweredEntity = Answer['entities'][number];

/** Where the article holds the quoted words, or null. */
export type Find = (quote: Quote) => Span | null;

export class Cast {
  readonly #text: string;
  readonly #gazetteer: Gazetteer;
  readonly #entities: LocalEntity[] = [];

  /** `text`: the article's. */
  constructor(text: string, gazetteer: Gazetteer) {
    this.#text = text;
    this.#gazetteer = gazetteer;
  }

  get entities(): readonly LocalEntity[] {
    return this.#entities;
  }

  known(): KnownBefore[] {
    return this.#entities.map(({ key, name, description, type }) => ({
      id: key,
      name: `${name ?? description} (${type})`,
    }));
  }

  /** The keys that an answer's ids stand for; ids of what the article does not mention are missing. */
  add(answered: readonly AnsweredEntity[], find: Find): Map<string, string> {
    const keys = new Map(this.#entities.map(({ key }) => [key, key]));
    for (const one of answered) {
      const entity = this.#entityOf(one, find);
      if (entity === null) continue;
      const same = this.#same(entity, one.id);
      if (same === undefined) this.#entities.push(entity);
      else join(same, entity);
      keys.set(one.id, (same ?? entity).key);
    }
    for (const { id, members } of answered) {
      const group = this.#entities.find(({ key }) => key === keys.get(id));
      const inside = members.flatMap((member) => keys.get(member) ?? []).filter((member) => member !== group?.key);
      if (group !== undefined) group.members = [...new Set([...group.members, ...inside])];
    }
    return keys;
  }

  /** Undefined for a key that is no entity's. */
  type(key: string): LocalEntity['type'] | undefined {
    return this.#entities.find((entity) => entity.key === key)?.type;
  }

  /** The mention of an entity that lies nearest to a span. */
  mention(key: string, { start }: Span): Span | null {
    const mentions = this.#entities.find((entity) => entity.key === key)?.mentions ?? [];
    const [nearest] = mentions.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
    return nearest ? { start: nearest.start, end: nearest.end } : null;
  }

  #entityOf({ type, kind, name: given, mentions: quotes }: AnsweredEntity, find: Find): LocalEntity | null {
    const spans = quotes.flatMap((quote) => find(quote) ?? []);
    const forms = spans.map(({ start, end }) => this.#text.slice(start, end).replace(/\s+/g, ' '));
    const known = this.#knownOf(type, [given ?? '', ...forms]);
    const name = known?.name ?? this.#nameOf(type, given, forms);
    const mentions = spans.map((span, i): Mention => ({ ...span, form: this.#formOf(forms[i]!, name) }));
    const described = forms.filter((_, i) => mentions[i]!.form === 'description');
    const description = described.toSorted((a, b) => b.length - a.length)[0] ?? null;
    if (mentions.length === 0 || (name === null && description === null)) return null;
    return {
      key: `e${this.#entities.length + 1}`,
      type,
      kind: type === 'Organization' ? (known?.kind ?? kind ?? 'institution') : null,
      name,
      description,
      known: known?.id ?? null,
      within: type === 'Place' ? (known?.state ?? null) : null,
      members: [],
      mentions: inOrder(mentions),
    };
  }

  /** By the id it was given before, where the names agree; by what the gazetteer knows; by name. */
  #same(entity: LocalEntity, id: string): LocalEntity | undefined {
    const alike = (other: LocalEntity): boolean =>
      other.type === entity.type &&
      (other.known !== null && entity.known !== null
        ? other.known === entity.known
        : other.name !== null && entity.name !== null && fold(other.name) === fold(entity.name));
    const before = this.#entities.find(({ key, type }) => key === id && type === entity.type);
    return before !== undefined &&
      (before.name === null || entity.name === null || sharesWord(before.name, entity.name))
      ? before
      : this.#entities.find(alike);
  }

  /** The one thing of its type that its forms stand for; null where they stand for none or for several. */
  #knownOf(type: LocalEntity['type'], forms: readonly string[]): Known | null {
    const found = new Map(
      forms.flatMap((form) =>
        this.#gazetteer
          .senses(form)
          .filter(({ known, use }) => known.type === type && (type === 'State' || use === 'name'))
          .map(({ known }) => [known.id, known] as const),
      ),
    );
    return found.size === 1 ? ([...found.values()][0] ?? null) : null;
  }

  /** The name given, where the article holds it; else the fullest form written as a name. */
  #nameOf(type: LocalEntity['type'], given: string | null, forms: readonly string[]): string | null {
    if (given === null) return null;
    const wanted = fold(given);
    const held = forms.some((form) => fold(form).includes(wanted)) || this.#text.includes(given);
    const written = forms.filter((form) => /^\p{Lu}/u.test(form) && sharesWord(form, given));
    const name = held ? given : written.toSorted((a, b) => b.length - a.length)[0];
    if (name === undefined) return null;
    return type === 'Person' ? (personName(name)?.text ?? name) : name;
  }

  #formOf(form: string, name: string | null): Mention['form'] {
    if (pronounOf(form) !== null) return 'pronoun';
    const named = name !== null && /^\p{Lu}/u.test(form) && sharesWord(form, name);
    return named || this.#gazetteer.senses(form).length > 0 ? 'name' : 'description';
  }
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(fold(a).split(' '));
  return fold(b)
    .split(' ')
    .some((word) => words.has(word));
}

/** What is told anew of an entity that is there. */
function join(into: LocalEntity, more: LocalEntity): void {
  into.name = fuller(into.name, more.name);
  into.description ??= more.description;
  into.known ??= more.known;
  into.within ??= more.within ?? null;
  into.mentions = inOrder([...into.mentions, ...more.mentions]);
}

function fuller(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return fold(b).split(' ').length > fold(a).split(' ').length ? b : a;
}

/** By place, each once. */
const inOrder = (mentions: readonly Mention[]): Mention[] =>
  [...new Map(mentions.map((mention) => [`${mention.start}-${mention.end}`, mention])).values()].toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  );
