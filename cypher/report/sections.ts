/** The sections that reports share. */
import type { Act, Meeting, Role, Statement, Thing } from './facts.ts';
import type { Gathered } from './gather.ts';
import { actLine, type Acts, type Desk, meetingLine, roleLine, statementLine, summaryLine } from './lines.ts';
import type { Line, Section } from './model.ts';
import { isOf, type Side } from './side.ts';
import { plural } from './wording.ts';

export const section = (id: string, title: string, empty: string, lines: readonly Line[]): Section => ({
  id,
  title,
  empty,
  lines: [...lines],
  more: null,
});

const took = (meeting: Meeting, sides: readonly Side[]) =>
  sides.every((side) => meeting.participants.some((participant) => isOf(side, participant)));

export const isDisputed = ({ disputes }: Line): boolean => disputes.length > 0;

/** The same line with only a mark where it is disputed, for where its sides are shown elsewhere. */
export const brief = (line: Line): Line =>
  isDisputed(line) ? { ...line, disputes: [], notes: ['disputed', ...line.notes] } : line;

/** Held ones, then all others, of those in which every one of these sides took part or was to. */
export function meetingSections({ meetings, desk }: Gathered, sides: readonly Side[], of: string): Section[] {
  const theirs = meetings.filter((meeting) => took(meeting, sides));
  const lines = (held: boolean) =>
    theirs.filter(({ status }) => (status === 'held') === held).map((meeting) => meetingLine(desk, meeting));
  return [
    section('meetings', `Meetings and calls${of}`, 'No article tells of one that was held.', lines(true)),
    section('meetings-not-held', 'Meetings planned, refused or denied', 'None is told of.', lines(false)),
  ];
}

/** Meetings that are told to have been, or to be planned, without this side; no section where there are none. */
export function absenceSections({ meetings, desk }: Gathered, side: Side): Section[] {
  const theirs = meetings.filter(
    (meeting) => meeting.absent.some(({ id }) => id === side.id) && !took(meeting, [side]),
  );
  const lines = theirs.map((meeting) => meetingLine(desk, meeting));
  return lines.length === 0 ? [] : [section('absences', `Meetings without ${side.name}`, 'None is told of.', lines)];
}

const isReaction = ({ type }: Act) => type !== 'PROPOSED';

/** Who put forward what, or withdrew it: those of one proposal together. */
export function makings(acts: readonly Act[]): Acts[] {
  const byProposal = new Map<string, [Act, ...Act[]]>();
  for (const act of acts.filter((one) => !isReaction(one))) {
    const key = `${act.target.id} ${act.withdrawn}`;
    const others = byProposal.get(key);
    if (others === undefined) byProposal.set(key, [act]);
    else others.push(act);
  }
  return [...byProposal.values()];
}

/** Each proposal of one side, or all, and below it the reactions (of `by` alone, where given). */
export function proposalLines({ acts, desk }: Gathered, proposer: Side | null, by: Side | null): Line[] {
  const made = makings(acts).filter((those) => those.some(({ actor }) => proposer === null || isOf(proposer, actor)));
  return made.flatMap((proposal) => {
    const reactions = acts.filter(
      (act) => isReaction(act) && act.target.id === proposal[0].target.id && (by === null || isOf(by, act.actor)),
    );
    const silence = by === null ? 'no reaction is told' : `no reaction of ${by.name} is told`;
    return [
      actLine(desk, proposal, false, reactions.length === 0 ? [silence] : []),
      ...reactions.map((act) => actLine(desk, [act], true)),
    ];
  });
}

/** Where each of these sides stands on proposals that are none of theirs, by proposal. */
export function positionLines({ acts, desk }: Gathered, sides: readonly Side[]): Line[] {
  const isTheirs = ({ actor }: Act) => sides.some((side) => isOf(side, actor));
  const own = new Set(acts.filter((act) => !isReaction(act) && isTheirs(act)).map(({ target }) => target.id));
  const about = acts.filter(
    (act) => isReaction(act) && isTheirs(act) && act.label === 'Proposal' && !own.has(act.target.id),
  );
  const targets = [...new Set(about.map(({ target }) => target.id))].filter((target) =>
    sides.every((side) => about.some((act) => act.target.id === target && isOf(side, act.actor))),
  );
  return targets.flatMap((target) => {
    const proposed = makings(acts.filter((act) => act.target.id === target));
    return [
      ...proposed.map((those) => actLine(desk, those)),
      ...about.filter((act) => act.target.id === target).map((act) => actLine(desk, [act], proposed.length > 0)),
    ];
  });
}

/** Meetings and actors that were turned down, by one side or all; of these only what concerns `other`, where given. */
export function refusalLines({ acts, meetings, desk }: Gathered, by: Side | null, other: Side | null): Line[] {
  const concerns = (target: Thing) =>
    other === null ||
    isOf(other, target) ||
    meetings.some((meeting) => meeting.id === target.id && took(meeting, [other]));
  return acts
    .filter((act) => act.type === 'REJECTED' && act.label !== 'Proposal')
    .filter((act) => (by === null || isOf(by, act.actor)) && concerns(act.target))
    .map((act) => actLine(desk, [act]));
}

const aboutNote = (statement: Statement, besides: readonly string[]) => {
  const others = statement.about.filter(({ id, name }) => !besides.includes(id) && name !== '');
  return others.length === 0 ? [] : [`about ${others.map(({ name }) => name).join('; ')}`];
};

/**
 * What one side is quoted as saying, or all but that side; `about`, where given, names the ids of which one must be
 * spoken of. What is `understood` from the section's title is not repeated.
 */
export function statementLines(
  { statements, desk }: Gathered,
  speakers: { readonly by: Side } | { readonly notBy: Side },
  about: ReadonlySet<string> | null,
  understood: readonly string[] = [],
): Line[] {
  return statements
    .filter(({ speaker }) => ('by' in speakers ? isOf(speakers.by, speaker) : !isOf(speakers.notBy, speaker)))
    .filter((statement) => about === null || statement.about.some(({ id }) => about.has(id)))
    .map((statement) => statementLine(desk, statement, aboutNote(statement, [statement.speaker.id, ...understood])));
}

/** A side and the proposals it put forward: speaking of these is speaking of its doings. */
export const doings = ({ acts }: Gathered, side: Side): Set<string> =>
  new Set([
    ...side.members,
    ...acts.filter((act) => !isReaction(act) && isOf(side, act.actor)).map(({ target }) => target.id),
  ]);

/** What people are called, a line for each person and each state or organization that they speak for. */
export function roleLines({ roles, desk }: Pick<Gathered, 'roles' | 'desk'>): Line[] {
  const held = new Map<string, [Role, ...Role[]]>();
  for (const role of roles) {
    const key = `${role.person.id} ${role.represented.id}`;
    const others = held.get(key);
    if (others === undefined) held.set(key, [role]);
    else others.push(role);
  }
  return [...held.values()].map((same) => roleLine(desk, same));
}

export const roleSection = (gathered: Gathered): Section =>
  section('roles', 'Roles, and who speaks for whom', 'No role is told of.', roleLines(gathered));

const day = ({ when, printed }: Line) => when ?? printed;

/** Every line that has a date, else a date of printing, once, in order of time. */
export function timeline(sections: readonly Section[]): Section {
  const seen = new Set<string>();
  const lines = sections
    .flatMap(({ lines: all }) => all)
    .filter((line) => {
      const key = JSON.stringify([line.when, line.text, line.quote]);
      return day(line) !== null && !seen.has(key) && seen.add(key);
    })
    .map((line) => ({ ...brief({ ...line, notes: [] }), reply: false }))
    .toSorted((a, b) => {
      const [one, other] = [a, b].map((line) => `${day(line)?.earliest} ${day(line)?.latest}`);
      return one === other ? 0 : (one ?? '') < (other ?? '') ? -1 : 1;
    });
  return section('timeline', 'Timeline', 'Nothing above has a date.', lines);
}

export interface Contact {
  readonly actor: Thing;
  readonly meetings: readonly Meeting[];
}

/** Whom a side met, most often first. */
export function contacts({ meetings }: Gathered, side: Side): Contact[] {
  const held = meetings.filter((meeting) => meeting.status === 'held' && took(meeting, [side]));
  const byActor = new Map<string, { actor: Thing; meetings: Meeting[] }>();
  for (const meeting of held) {
    for (const other of meeting.participants.filter((one) => !isOf(side, one))) {
      const known = byActor.get(other.id);
      if (known === undefined) byActor.set(other.id, { actor: other, meetings: [meeting] });
      else known.meetings.push(meeting);
    }
  }
  return [...byActor.values()].toSorted(
    (a, b) => b.meetings.length - a.meetings.length || (a.actor.name < b.actor.name ? -1 : 1),
  );
}

export const contactLine = (desk: Desk, text: string, meetings: readonly Meeting[]): Line =>
  summaryLine(
    desk,
    `${text} (${plural(meetings.length, 'meeting')})`,
    meetings.map(({ id }) => id),
  );
