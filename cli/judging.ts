/** What the commands that judge have in common: from what was typed to subjects, and from a judgement to new facts. */
import { actorLabels, findNamed, type Named, subjectLabels } from '../cypher/library/names.ts';
import type { Session, Transaction } from '../cypher/session.ts';
import { DossierError } from '../graph/model/errors.ts';
import { judge, type Judgement } from '../graph/model/judgement.ts';
import { contradicting } from '../graph/resolve/contradiction.ts';
import { gather, type Store } from '../graph/store/store.ts';
import { tellingOf } from '../graph/resolve/telling.ts';
import { checkOptions } from './output/options.ts';
import { printable } from './output/printable.ts';
import { writeOutput } from './output/write.ts';
import { type Globals, withSession } from './store.ts';
import { z } from 'zod';

export const JsonOption = z.object({ json: z.boolean().default(false) });

export interface Subject {
  readonly id: string;
  /** What it is, where that is known without looking: `Person`, `Meeting`. */
  readonly label: string | null;
  readonly name: string;
}

/** `dossier same` and `dossier different`: judges two things, unless an earlier judgement says the contrary. */
export async function judgePair(
  kind: 'same' | 'different',
  typed: readonly [string, string],
  given: unknown,
  globals: Globals,
): Promise<void> {
  const { json } = checkOptions(JsonOption, given);
  const outcome = await withSession(globals, 'write', async (session, store) => {
    const [a, b] = [await subjectOf(session, store, typed[0]), await subjectOf(session, store, typed[1])];
    const judgements = await gather(store.judgements.all());
    const pair = [a.id, b.id] as const;
    checkKinds(a, b);
    const against = contradicting(judgements, kind, pair);
    if (against) throw contradiction(`${a.name} and ${b.name}`, against);
    if (a.id !== b.id) return { ...(await keep(store, judge(kind, pair, null, new Date().toISOString()))), a, b };
    if (kind === 'different') throw alreadyOne(a, judgements);
    return { judgement: null, changed: 0, known: true, a, b };
  });
  const { judgement, changed, known, a, b } = outcome;
  if (json) return writeOutput(`${JSON.stringify({ judgement, known, changed })}\n`, undefined);
  const said = kind === 'same' ? 'are the same' : 'are different';
  const line = known ? `${a.name} and ${b.name} ${said} already` : `${a.name} and ${b.name} ${said} from now on`;
  return writeOutput(`${printable(line)}${judgement ? ` (${judgement.id})` : ''}; ${changes(changed)}.\n`, undefined);
}

export const changes = (count: number): string =>
  count === 0 ? 'the graph stays as it was' : `${count} nodes and relationships of the graph changed`;

/** Keeps a judgement and makes the facts agree with it; one that is there already keeps its date. */
export async function keep(
  store: Store,
  judgement: Judgement,
): Promise<{ judgement: Judgement; changed: number; known: boolean }> {
  const before = (await gather(store.judgements.all())).find(({ id }) => id === judgement.id);
  if (before) return { judgement: before, changed: 0, known: true };
  await store.judgements.add(judgement);
  const { written, deleted } = await store.refresh();
  return { judgement, changed: written + deleted, known: false };
}

/** An actor so called, else another node: a bare surname means the person, not the meetings that are titled for her. */
export async function nodeNamed(transaction: Transaction, typed: string): Promise<Named> {
  try {
    return await findNamed(transaction, typed, actorLabels);
  } catch (error) {
    if (!(error instanceof DossierError && error.code === 'NOT_FOUND')) throw error;
    return findNamed(transaction, typed, subjectLabels);
  }
}

/** A node by name or id, a claim's telling by the claim's id, or whatever an earlier judgement names. */
async function subjectOf(session: Session, store: Store, typed: string): Promise<Subject> {
  if (typed.startsWith('claim:')) return tellingNamed(store, typed);
  const judged = (await gather(store.judgements.all())).some(({ subjects }) => subjects.includes(typed));
  if (judged) return { id: typed, label: null, name: typed };
  const isStatement = typed.startsWith('statement:');
  return session.executeRead((transaction) =>
    isStatement ? statementNamed(transaction, typed) : nodeNamed(transaction, typed),
  );
}

async function statementNamed(transaction: Transaction, id: string): Promise<Subject> {
  const { records } = await transaction.run('MATCH (s:Statement {id: $id}) RETURN s.text AS text', { id });
  const [record] = records;
  if (!record) throw new DossierError('NOT_FOUND', `No statement here has the id "${id}".`);
  return { id, label: 'Statement', name: `“${String(record.get('text'))}”` };
}

async function tellingNamed(store: Store, claim: string): Promise<Subject> {
  for await (const evidence of store.evidence.all()) {
    const id = tellingOf(evidence, claim);
    if (id !== null) return { id, label: null, name: `what ${claim} tells` };
  }
  throw new DossierError(
    'NOT_FOUND',
    `No meeting, proposal or statement is told by a claim "${claim}"; \`dossier explain NAME\` lists a fact's claims.`,
  );
}

const kindOf = ({ label, id }: Subject): string => (label ?? id.split(':', 1)[0] ?? '').toLowerCase();

function checkKinds(a: Subject, b: Subject): void {
  if (kindOf(a) === kindOf(b)) return;
  throw new DossierError(
    'OPTION_INVALID',
    `${a.name} is a ${kindOf(a)} and ${b.name} a ${kindOf(b)}; only two of one kind are judged the same or different.`,
  );
}

export const contradiction = (both: string, { id, kind, made, subjects }: Judgement): DossierError =>
  new DossierError(
    'OPTION_INVALID',
    `${both}: on ${made.slice(0, 10)} ${subjects.join(' and ')} were judged ${kind === 'same' ? 'the same' : 'different'}; \`dossier undo ${id}\` takes that back.`,
  );

function alreadyOne({ id, name }: Subject, judgements: readonly Judgement[]): DossierError {
  const by = judgements.find(({ kind, subjects }) => kind === 'same' && subjects.includes(id));
  if (by) return contradiction(name, by);
  return new DossierError(
    'OPTION_INVALID',
    `Both are ${name} (${id}): to part what articles tell of a meeting, proposal or statement, name a claim of each telling; \`dossier explain ${id}\` lists them.`,
  );
}
