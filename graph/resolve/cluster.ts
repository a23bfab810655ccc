/** What resolution has together so far, indexed by what it is asked: a state is told by every second article. */
import { unique } from '../evidence/order.ts';
import { describedAs } from './descriptions.ts';
import type { Local } from './local.ts';

/** One way in which articles write a name. */
export interface Writing {
  /** One of those that write it so: alike in type, gazetteer id and all names. */
  readonly as: Local;
  readonly articles: ReadonlySet<string>;
}

export class Cluster {
  readonly id: string;
  readonly locals: readonly Local[];
  #articles: readonly string[] | null = null;
  #writings: readonly Writing[] | null = null;
  #descriptions: ReadonlyMap<string, readonly Local[]> | null = null;

  constructor(id: string, locals: readonly Local[]) {
    this.id = id;
    this.locals = locals;
  }

  /** Those that tell of it, sorted. */
  get articles(): readonly string[] {
    return (this.#articles ??= unique(this.locals.map(({ article }) => article)));
  }

  /** Each way of writing it once. */
  get writings(): readonly Writing[] {
    return (this.#writings ??= writingsOf(this.locals));
  }

  /** Under each description, role or, of what is no person, name: those that are called so. */
  get descriptions(): ReadonlyMap<string, readonly Local[]> {
    return (this.#descriptions ??= descriptionsOf(this.locals));
  }

  isToldBy(article: string): boolean {
    this.#told ??= new Set(this.articles);
    return this.#told.has(article);
  }

  #told: ReadonlySet<string> | null = null;
}

function writingsOf(locals: readonly Local[]): Writing[] {
  const found = new Map<string, { as: Local; articles: Set<string> }>();
  for (const local of locals) {
    const { entity, names } = local;
    const key = [entity.type, entity.known ?? '', entity.name ?? '', ...names].join('|');
    const same = found.get(key);
    if (same) same.articles.add(local.article);
    else found.set(key, { as: local, articles: new Set([local.article]) });
  }
  return [...found.values()];
}

function descriptionsOf(locals: readonly Local[]): Map<string, Local[]> {
  const found = new Map<string, Local[]>();
  for (const local of locals)
    for (const text of new Set(describedAs(local))) {
      const same = found.get(text);
      if (same) same.push(local);
      else found.set(text, [local]);
    }
  return found;
}
