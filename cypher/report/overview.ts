/** The report on the whole graph: what is told most, what is disputed, and how much there is. */
import { z } from 'zod';
import type { Transaction } from '../session.ts';
import type { Gathered } from './gather.ts';
import { actLine, meetingLine } from './lines.ts';
import type { Line, Report, Section } from './model.ts';
import { Count, rows } from './rows.ts';
import {
  brief,
  contactLine,
  contacts,
  makings,
  meetingSections,
  proposalLines,
  refusalLines,
  roleLines,
  section,
} from './sections.ts';
import { listing } from './wording.ts';

const most = 25;

/** Those that most origins tell of, in the order they came in. */
function mostTold<T extends { readonly origins: number }>(items: readonly T[], count = most): T[] {
  const chosen = new Set(items.toSorted((a, b) => b.origins - a.origins).slice(0, count));
  return items.filter((item) => chosen.has(item));
}

/** Disputes have a section of their own. */
const shortened = (whole: Section, left: number, question: string): Section => ({
  ...whole,
  lines: whole.lines.map(brief),
  more: left <= 0 ? null : `${left} more: dossier ask ${question}`,
});

function connected(gathered: Gathered): Line[] {
  const actors = new Map(gathered.meetings.flatMap(({ participants }) => participants).map((one) => [one.id, one]));
  return [...actors.values()]
    .map((actor) => ({ actor, met: contacts(gathered, { ...actor, members: [actor.id] }) }))
    .filter(({ met }) => met.length > 0)
    .toSorted((a, b) => b.met.length - a.met.length || (a.actor.name < b.actor.name ? -1 : 1))
    .slice(0, 10)
    .map(({ actor, met }) => {
      const meetings = [...new Set(met.flatMap((contact) => contact.meetings))];
      const names = met.map((contact) => contact.actor.name);
      const shown = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} others`] : names;
      return contactLine(gathered.desk, `${actor.name} met ${listing(shown)}`, meetings);
    });
}

const inDispute = ({ disputed }: { readonly disputed: readonly unknown[] }) => disputed.length > 0;

function disputedLines({ meetings, acts, roles, desk }: Gathered): Line[] {
  return [
    ...meetings.filter(inDispute).map((meeting) => meetingLine(desk, meeting)),
    ...makings(acts)
      .filter((those) => those.some((act) => inDispute(act) || act.targetDisputed.length > 0))
      .map((those) => actLine(desk, those)),
    ...acts.filter((act) => act.type !== 'PROPOSED' && inDispute(act)).map((act) => actLine(desk, [act])),
    ...roleLines({ roles: roles.filter(inDispute), desk }),
  ];
}

export function overviewSections(gathered: Gathered): Section[] {
  const held = gathered.meetings.filter(({ status }) => status === 'held');
  const others = gathered.meetings.filter(({ status }) => status !== 'held');
  const proposals = gathered.acts.filter(({ type }) => type === 'PROPOSED');
  const reactions = gathered.acts.filter(({ type }) => type !== 'PROPOSED');
  const [meetings, notHeld] = meetingSections(
    { ...gathered, meetings: [...mostTold(held), ...mostTold(others)] },
    [],
    ' that most origins tell of',
  );
  const made = section(
    'proposals',
    'Proposals that most origins tell of, and the reactions',
    'None is told of.',
    proposalLines({ ...gathered, acts: [...mostTold(proposals), ...reactions] }, null, null),
  );
  return [
    section('disputes', 'Where reports contradict each other', 'Nowhere.', disputedLines(gathered)),
    section('most-connected', 'Who met most others', 'No meeting is told of.', connected(gathered)),
    ...(meetings === undefined ? [] : [shortened(meetings, held.length - most, 'who-met-whom')]),
    ...(notHeld === undefined ? [] : [shortened(notHeld, others.length - most, 'planned-not-held')]),
    shortened(made, proposals.length - most, 'proposals'),
    section(
      'refusals',
      'Meetings and actors that were refused',
      'None is told of.',
      refusalLines(gathered, null, null),
    ),
  ];
}

const Figure = z.object({ name: z.string(), value: Count });

/** A row even where there is none. The arguments are constants of this file. */
const counting = (pattern: string, name: string, what = 'n') =>
  `MATCH ${pattern} WITH count(${what}) AS value RETURN '${name}' AS name, value`;

/** How much there is of what; in the order in which a reader would ask. */
export const figures = (transaction: Transaction): Promise<Report['figures']> =>
  rows(
    transaction,
    Figure,
    [
      counting('(n:Article)', 'articles'),
      counting('(n:Article)', 'publishers', 'DISTINCT n.publisher'),
      counting('(n:Person)', 'people'),
      counting('(n:State)', 'states'),
      counting('(n:Organization)', 'organizations'),
      counting("(n:Meeting {status: 'held'})", 'meetings held'),
      counting('(n:Proposal)', 'proposals'),
      counting('(n:Statement)', 'statements'),
      counting('(n:Claim)', 'claims'),
    ].join('\nUNION ALL\n'),
  );
