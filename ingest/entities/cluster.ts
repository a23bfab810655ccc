/** A chain in the making: the mentions taken for one entity so far, and what may still join them. */
import type { MentionType } from '../language/document.ts';
import type { Known } from './gazetteer.ts';
import type { Gender } from './gender.ts';
import { compareNames } from './person-name.ts';
import type { View } from './view.ts';

export class Cluster {
  readonly views: View[] = [];
  readonly known: Known | null;
  /** Head nouns of titles and descriptions given to it, lower case. */
  readonly offices = new Set<string>();
  /** Ids of states named in those. */
  readonly states = new Set<string>();
  /** How much speaks for each gender. */
  readonly #leaning = { he: 0, she: 0 };

  constructor(known: Known | null) {
    this.known = known;
  }

  /** The type most of its mentions have; a name counts twice. */
  get type(): MentionType {
    const count = new Map<MentionType, number>();
    for (const view of this.views) {
      const weight = view.form === 'name' ? 4 : view.form === 'description' ? 2 : 1;
      count.set(view.type, (count.get(view.type) ?? 0) + weight);
    }
    return [...count].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'Organization';
  }

  get named(): boolean {
    return this.known !== null || this.views.some((view) => view.form === 'name');
  }

  /** What its mentions and titles tell; null where they say nothing or as much of one as of the other. */
  get gender(): Gender | null {
    const { he, she } = this.#leaning;
    return he === she ? null : he > she ? 'he' : 'she';
  }

  /** Counts evidence: a word or a name for three, a pronoun for one. */
  lean(gender: Gender | null, weight: number): void {
    if (gender !== null) this.#leaning[gender] += weight;
  }

  add(view: View): void {
    this.views.push(view);
    this.lean(view.gender, view.pronoun === null ? 3 : 1);
  }

  /** Whether a pronoun or description may stand for it, by type, number and gender. */
  accepts(view: View): boolean {
    const { type } = this;
    if (view.pronoun !== null) {
      const { gender, number } = view.pronoun;
      if (gender === 'he' || gender === 'she')
        return type === 'Person' && (this.gender === null || this.gender === gender);
      if (gender === 'it') return type !== 'Person' && type !== 'Group';
      return number !== 'many' || view.pronoun.person === 'first' || type !== 'Person';
    }
    if ((type === 'Group') !== (view.type === 'Group')) return false;
    if ((type === 'Person') !== (view.type === 'Person')) return false;
    if (type === 'Person' && view.number === 'many') return false;
    return !(type === 'State' && view.type !== 'State');
  }

  /** Whether a full name is a spelling of this person's. */
  bears(view: View): boolean {
    return this.#agrees(view, (other) => other.person !== null);
  }

  /** Whether a bare surname or given name can be this person's: it need only agree with the full names. */
  mayBeCalled(view: View): boolean {
    return this.#agrees(view, (other) => (other.person?.tokens.length ?? 0) > 1);
  }

  #agrees({ person, gender }: View, counts: (other: View) => boolean): boolean {
    if (person === null || (gender !== null && this.gender !== null && gender !== this.gender)) return false;
    return this.views
      .filter(counts)
      .every((other) => other.person !== null && compareNames(person, other.person) !== 'clash');
  }
}
