/** Articles that tell of one meeting, proposal or statement: they speak of the same time, whether or not they are dated. */
import type { Resolution } from '../resolve/resolution.ts';

export class Stories {
  readonly #told = new Map<string, Set<string>>();

  constructor({ meetings, proposals, statements }: Resolution) {
    for (const { id, told } of [...meetings.values(), ...proposals.values(), ...statements.values()])
      if (told.length > 1)
        for (const { article } of told) this.#told.set(article, (this.#told.get(article) ?? new Set()).add(id));
  }

  tellTheSame(a: string, b: string): boolean {
    const [x, y] = [this.#told.get(a), this.#told.get(b)];
    return x !== undefined && y !== undefined && [...x].some((id) => y.has(id));
  }
}
