/** The report on one actor: its dealings with everyone. */
import type { Thing } from './facts.ts';
import type { Gathered } from './gather.ts';
import { roleLine } from './lines.ts';
import type { Section } from './model.ts';
import {
  contactLine,
  contacts,
  doings,
  meetingSections,
  positionLines,
  proposalLines,
  refusalLines,
  section,
  statementLines,
  timeline,
} from './sections.ts';

export function actorSections(gathered: Gathered, actor: Thing): Section[] {
  const { desk } = gathered;
  const dealings = [
    ...meetingSections(gathered, [actor.id], ` of ${actor.name}`),
    section(
      'proposals',
      `What ${actor.name} proposed, and the reactions`,
      `No proposal of ${actor.name} is told of.`,
      proposalLines(gathered, actor.id, null),
    ),
    section(
      'positions',
      `Positions of ${actor.name} on the proposals of others`,
      'None is told of.',
      positionLines(gathered, [actor.id]),
    ),
    section(
      'refusals',
      `Meetings and actors that ${actor.name} refused`,
      'None is told of.',
      refusalLines(gathered, actor.id, null),
    ),
    section(
      'said',
      `What ${actor.name} is quoted as saying`,
      'No words are quoted.',
      statementLines(gathered, (speaker) => speaker === actor.id, null),
    ),
    section(
      'said-about',
      `What others said about ${actor.name}`,
      'No words are quoted.',
      statementLines(gathered, (speaker) => speaker !== actor.id, doings(gathered, actor.id), [actor.id]),
    ),
  ];
  return [
    section(
      'roles',
      'Roles',
      'No role is told of.',
      gathered.roles.map((role) => roleLine(desk, role)),
    ),
    section(
      'contacts',
      `Whom ${actor.name} met`,
      'No meeting is told of.',
      contacts(gathered, actor.id).map((contact) => contactLine(desk, contact.actor.name, contact.meetings)),
    ),
    ...dealings,
    timeline(dealings),
  ];
}
