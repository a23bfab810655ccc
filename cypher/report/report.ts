/** Makes a report: on the whole graph, on one actor, or on how two actors dealt with each other. */
import { DossierError } from '../../graph/model/errors.ts';
import { actorLabels, findNamed, type Named } from '../library/names.ts';
import type { Session, Transaction } from '../session.ts';
import { actorSections } from './actor.ts';
import { contextOf } from './context.ts';
import { roles } from './facts.ts';
import { gather } from './gather.ts';
import { Report, type Section, type Source } from './model.ts';
import { numbered } from './numbering.ts';
import { figures, overviewSections } from './overview.ts';
import { pairSections } from './pair.ts';
import { isDisputed } from './sections.ts';
import { apart, sideOf } from './side.ts';

async function resolve(transaction: Transaction, names: readonly string[]): Promise<Named[]> {
  const subjects: Named[] = [];
  for (const name of names) subjects.push(await findNamed(transaction, name, actorLabels));
  const [first, second] = subjects;
  if (first !== undefined && first.id === second?.id) {
    throw new DossierError('OPTION_INVALID', `Both names mean ${first.name}: a report on two actors needs two.`);
  }
  return subjects;
}

/** Counts of what the sections show, so that the two cannot differ. */
function counted(sections: readonly Section[], articles: number): Report['figures'] {
  const lines = (ids: RegExp) => sections.filter(({ id }) => ids.test(id)).flatMap((section) => section.lines);
  return [
    { name: 'meetings held', value: lines(/^meetings$/).length },
    { name: 'proposals', value: lines(/^proposals/).filter(({ reply }) => !reply).length },
    { name: 'statements', value: lines(/^said/).length },
    { name: 'disputed', value: lines(/^(?!timeline)/).filter(isDisputed).length },
    { name: 'articles', value: articles },
  ];
}

export type TextOf = (article: string) => string | null | Promise<string | null>;

export interface ReportOptions {
  /** The text of an article by its id, null where it is not kept: sources are then quoted as whole sentences. */
  readonly textOf?: TextOf;
}

/**
 * `actors`: none, one or two, by name, alias or id. Every line carries the numbers of the sentences it rests on. All is
 * read in one transaction, so that a report never mixes two states of the graph.
 * Throws OPTION_INVALID for more than two or twice the same, NOT_FOUND or AMBIGUOUS for a name.
 */
export async function report(
  session: Session,
  actors: readonly string[] = [],
  options: ReportOptions = {},
): Promise<Report> {
  if (actors.length > 2) {
    throw new DossierError('OPTION_INVALID', `A report is on at most two actors; ${actors.length} were given.`);
  }
  const made = await session.executeRead((transaction) => compose(transaction, actors));
  const { textOf } = options;
  return textOf === undefined ? made : { ...made, sources: await inSentences(made.sources, textOf) };
}

async function inSentences(sources: readonly Source[], textOf: TextOf): Promise<Source[]> {
  const texts = new Map<string, string | null>();
  for (const { article } of sources) if (!texts.has(article)) texts.set(article, await textOf(article));
  return sources.map((source) => {
    const { article, start, end, text } = source;
    const whole = texts.get(article);
    return whole?.slice(start, end) === text ? { ...source, ...contextOf(whole, start, end) } : source;
  });
}

async function compose(transaction: Transaction, actors: readonly string[]): Promise<Report> {
  const subjects = await resolve(transaction, actors);
  const everyRole = await roles(transaction);
  const sides = apart(subjects.map((subject) => sideOf(subject, everyRole)));
  const [first, second] = sides;
  const gathered = await gather(transaction, sides, everyRole);
  const kind = first === undefined ? 'overview' : second === undefined ? 'actor' : 'pair';
  const made =
    first === undefined
      ? overviewSections(gathered)
      : second === undefined
        ? actorSections(gathered, first)
        : pairSections(gathered, first, second);
  const { sections, sources } = numbered(made, gathered.desk.citations.sources);
  return Report.parse({
    kind,
    title: first === undefined ? 'The whole graph' : subjects.map(({ name }) => name).join(' and '),
    subjects,
    figures:
      first === undefined
        ? await figures(transaction)
        : counted(sections, new Set(sources.map(({ article }) => article)).size),
    sections,
    sources,
  });
}
