/** A projection that grows, and the facts of its cells as they were last made. */
import { sortedById } from '../../../graph/project/by-id.ts';
import type { Cells } from '../../../graph/project/cells.ts';
import { Projection } from '../../../graph/project/projection.ts';
import { withoutMisread } from '../../../graph/evidence/misread.ts';
import type { Facts } from '../../../graph/model/fact.ts';
import type { Judgement } from '../../../graph/model/judgement.ts';
import { digestOf } from '../../../graph/resolve/digest.ts';
import { decide } from '../../../graph/resolve/judgements.ts';
import type { Evidence } from '../../../graph/resolve/resolution.ts';
import { MemoryTables } from '../../../graph/resolve/state/table.ts';

export class Growing {
  readonly #projection = new Projection(new MemoryTables());
  readonly #evidence = new Map<string, Evidence>();
  readonly #facts = new Map<string, Facts>();
  #wrong: ReadonlySet<string> = new Set();

  /** One change: articles read (anew), articles forgotten, and all judgements that stand. */
  change(read: readonly Evidence[], forgotten: readonly string[], judgements: readonly Judgement[]): void {
    const decisions = decide(judgements);
    for (const id of forgotten) this.#evidence.delete(id);
    for (const one of read) this.#evidence.set(one.article.id, one);
    const misread = [...this.#evidence.values()].filter((one) => this.#isReadOtherwise(one, decisions.wrong));
    this.#wrong = decisions.wrong;
    const changed = new Map([...read, ...misread].map((one) => [one.article.id, this.#of(one)]));
    this.#take(this.#projection.apply({ digests: Array.from(changed.values(), digestOf), forgotten, decisions }));
  }

  facts(): Facts {
    const all = [...this.#facts.values()];
    return {
      nodes: sortedById(all.flatMap(({ nodes }) => nodes)),
      relationships: sortedById(all.flatMap(({ relationships }) => relationships)),
    };
  }

  #isReadOtherwise(one: Evidence, wrong: ReadonlySet<string>): boolean {
    return JSON.stringify(withoutMisread(one, wrong)) !== JSON.stringify(this.#of(one));
  }

  #of(one: Evidence): Evidence {
    return withoutMisread(one, this.#wrong);
  }

  #take(cells: Cells): void {
    const evidenceOf = (id: string): Evidence | null => {
      const evidence = this.#evidence.get(id);
      return evidence ? this.#of(evidence) : null;
    };
    for (const { kind, key, facts } of this.#projection.make(cells, evidenceOf))
      this.#facts.set(`${kind} ${key}`, facts);
  }
}
