/** The report on one actor: its dealings with everyone. */
import type { Gathered } from './gather.ts';
import type { Section } from './model.ts';
import {
  absenceSections,
  contactLine,
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
import type { Side } from './side.ts';

export function actorSections(gathered: Gathered, actor: Side): Section[] {
  const { desk } = gathered;
  const dealings = [
    ...meetingSections(gathered, [actor], ` of ${actor.name}`),
    ...absenceSections(gathered, actor),
    section(
      'proposals',
      `What ${actor.name} proposed, and the reactions`,
      `No proposal of ${actor.name} is told of.`,
      proposalLines(gathered, actor, null),
    ),
    section(
      'positions',
      `Positions of ${actor.name} on the proposals of others`,
      'None is told of.',
      positionLines(gathered, [actor]),
    ),
    section(
      'refusals',
      `Meetings and actors that ${actor.name} refused`,
      'None is told of.',
      refusalLines(gathered, actor, null),
    ),
    section(
      'said',
      `What ${actor.name} is quoted as saying`,
      'No words are quoted.',
      statementLines(gathered, { by: actor }, null),
    ),
    section(
      'said-about',
      `What others said about ${actor.name}`,
      'No words are quoted.',
      statementLines(gathered, { notBy: actor }, doings(gathered, actor), [actor.id]),
    ),
  ];
  return [
    roleSection(gathered),
    section(
      'contacts',
      `Whom ${actor.name} met`,
      'No meeting is told of.',
      contacts(gathered, actor).map((contact) => contactLine(desk, contact.actor.name, contact.meetings)),
    ),
    ...dealings,
    timeline(dealings),
  ];
}
