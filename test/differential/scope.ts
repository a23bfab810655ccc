/** Which variables a query has at a point, by what they hold. */

export type Kind =
  | 'node'
  | 'relationship'
  /** A list of relationships, from a variable-length one. */
  | 'trail'
  | 'path'
  /** A path of which there may be others as short: only its length is certain. */
  | 'shortest'
  | 'integer'
  | 'string'
  | 'boolean'
  | 'list'
  /** A list whose order the query leaves open. */
  | 'bag';

export class Scope {
  private readonly kinds = new Map<string, Kind>();
  private readonly names: { count: number };

  constructor(outer?: Scope) {
    this.names = outer?.names ?? { count: 0 };
    for (const [name, kind] of outer?.kinds ?? []) this.kinds.set(name, kind);
  }

  /** A variable of a new name. */
  add(kind: Kind): string {
    const name = `${kind.charAt(0)}${this.names.count}`;
    this.names.count += 1;
    this.kinds.set(name, kind);
    return name;
  }

  of(...kinds: Kind[]): string[] {
    return [...this.kinds].filter(([, kind]) => kinds.includes(kind)).map(([name]) => name);
  }

  kindOf(name: string): Kind | undefined {
    return this.kinds.get(name);
  }

  /** Only these stay, as after WITH. */
  keep(names: readonly string[]): void {
    for (const name of this.kinds.keys()) if (!names.includes(name)) this.kinds.delete(name);
  }

  /** A variable of a subquery that it returns. */
  take(name: string, kind: Kind): void {
    this.kinds.set(name, kind);
  }

  get all(): string[] {
    return [...this.kinds.keys()];
  }
}
