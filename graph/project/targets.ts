/** What the claims of one article support: to each part of its reading one fact, and the nodes that it is about. */
import type { Source } from '../evidence/said.ts';

export interface Target {
  readonly fact: string;
  readonly about: readonly string[];
}

export class Targets {
  readonly #targets = new Map<string, Target>();

  /** Says what the claims of one part of a reading support. */
  support(source: Source, target: Target): void {
    this.#targets.set(nameOf(source), target);
  }

  of(source: Source): Target | null {
    return this.#targets.get(nameOf(source)) ?? null;
  }
}

const nameOf = (source: Source): string => `${source.kind} ${source.key} ${'index' in source ? source.index : ''}`;
