/** The report on two actors: how they dealt with each other. */
import type { Gathered } from './gather.ts';
import { summaryLine } from './lines.ts';
import type { Line, Section } from './model.ts';
import {
  contacts,
  doings,
  meetingSections,
  positionLines,
  proposalLines,
  refusalLines,
  roleSection,
  section,
  statementLines,
  timeline,
} from './sections.ts';
import { isOf, type Side } from './side.ts';

const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** Those who met both, at the same meetings or apart. */
function thirdParties(gathered: Gathered, first: Side, second: Side): Line[] {
  const withSecond = new Map(contacts(gathered, second).map((contact) => [contact.actor.id, contact]));
  return contacts(gathered, first).flatMap(({ actor, meetings }) => {
    const other = withSecond.get(actor.id);
    if (isOf(second, actor) || other === undefined) return [];
    const together = meetings.filter((meeting) => other.meetings.includes(meeting));
    const shared = together.length === 0 ? 'never together' : `${times(together.length)} together`;
    const text = `${actor.name} met ${first.name} ${times(meetings.length)} and ${second.name} ${times(other.meetings.length)}, ${shared}`;
    return summaryLine(gathered.desk, text, [...new Set([...meetings, ...other.meetings].map(({ id }) => id))]);
  });
}

export function pairSections(gathered: Gathered, first: Side, second: Side): Section[] {
  const both = [first, second];
  const proposals = (id: string, one: Side, other: Side) =>
    section(
      id,
      `What ${one.name} proposed, and how ${other.name} reacted`,
      `No proposal of ${one.name} is told of.`,
      proposalLines(gathered, one, other),
    );
  const said = (id: string, one: Side, other: Side) =>
    section(
      id,
      `What ${one.name} said about ${other.name}`,
      `No words of ${one.name} about ${other.name} are quoted.`,
      statementLines(gathered, { by: one }, doings(gathered, other), [other.id]),
    );
  const dealings = [
    ...meetingSections(gathered, both, ` of ${first.name} and ${second.name}`),
    proposals('proposals-first', first, second),
    proposals('proposals-second', second, first),
    section(
      'positions',
      'Positions of both on the proposals of others',
      'There is no proposal of others on which both took a position.',
      positionLines(gathered, both),
    ),
    section('refusals', 'What one refused the other', 'No refusal is told of.', [
      ...refusalLines(gathered, first, second),
      ...refusalLines(gathered, second, first),
    ]),
    said('said-first', first, second),
    said('said-second', second, first),
  ];
  return [
    ...dealings,
    section(
      'third-parties',
      'Third parties in between',
      'Nobody is told to have met both.',
      thirdParties(gathered, first, second),
    ),
    roleSection(gathered),
    timeline(dealings),
  ];
}
