/** A fact as a sentence that a person would write; it never says more than the fact does. */
import type { NodeRow, RelationshipRow } from './graph-source.ts';
import { Relation } from './wire.ts';
import { durationText } from '../../cypher/report/wording.ts';
import { quoted } from './quoted.ts';

/** Only what wording depends on. */
export interface Said {
  readonly relation: Relation;
  readonly role?: string | null;
  readonly tense?: string | null;
  readonly status?: string | null;
  /** How a meeting was held: `phone`, `video`, `in-person`. */
  readonly mode?: string | null;
}

const plain: Readonly<Record<Exclude<Relation, 'REPRESENTS' | 'PROPOSED' | 'TO_MEET'>, string>> = {
  MET_WITH: 'met',
  REJECTED: 'rejected',
  ACCEPTED: 'accepted',
  SPOKE_OF: 'spoke of',
  QUOTED: 'is quoted:',
  ABOUT: 'is about',
  ATTENDED: 'attended',
  HELD_IN: 'was held in',
  LOCATED_IN: 'lies in',
  PART_OF: 'is part of',
};

const calls: Readonly<Record<string, string>> = { phone: 'spoke by phone', video: 'spoke by video' };

/** What stands between the two ends: "rejected", "is to meet", "represents (as envoy)". */
export function verb({ relation, role, tense, status, mode }: Said): string {
  const call = relation === 'MET_WITH' ? calls[mode ?? ''] : undefined;
  if (call !== undefined) return `${call} with`;
  if (relation === 'TO_MEET') return status === 'possible' ? 'may meet' : 'is to meet';
  if (relation === 'PROPOSED') return status === 'withdrawn' ? 'withdrew' : 'proposed';
  if (relation !== 'REPRESENTS') return plain[relation];
  const acts = tense === 'past' ? 'represented' : tense === 'future' ? 'is to represent' : 'represents';
  return role === null || role === undefined ? acts : `${acts} (as ${role})`;
}

const LONGEST = 160;

/** Quoted words as long as a line holds, cut at a word. */
export const shorten = (text: string, longest = LONGEST): string =>
  text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, '')}…`;

/** A meeting's title opens a sentence; inside one it has no capital. */
const inside = (name: string, kind: string | undefined): string =>
  kind === 'Meeting' ? `the ${name.slice(0, 1).toLowerCase()}${name.slice(1)}` : name;

export interface End {
  readonly name: string;
  readonly kind?: string;
}

export function sentence(said: Said, source: End, target: End): string {
  if (said.relation === 'MET_WITH') return `${source.name} and ${target.name} ${calls[said.mode ?? ''] ?? 'met'}`;
  if (said.relation === 'QUOTED') return `${source.name} is quoted: ${quoted(shorten(target.name))}`;
  const subject = source.kind === 'Statement' ? quoted(shorten(source.name, 80)) : source.name;
  return `${subject} ${verb(said)} ${inside(target.name, target.kind)}`;
}

/** One line on a node beside its name. */
export function detail({ kind, roles, sort, status, mode }: NodeRow): string | null {
  if (kind === 'Person') return roles.length > 0 ? roles.slice(0, 2).join(', ') : null;
  if (kind === 'Meeting') return [status, mode === 'unknown' ? null : mode].filter(Boolean).join(', ') || null;
  if (kind === 'Statement') return sort === null ? null : `${sort} speech`;
  if (kind === 'Proposal') return [sort, status].filter(Boolean).join(', ') || null;
  return sort;
}

/** So many participants stand in a meeting's title, and its place where there is one. */
const NAMED = 3;

/** What else is known of a node, a line each. */
export function notes(node: NodeRow): string[] {
  const lines: string[] = [];
  if (node.kind === 'Person' && node.roles.length > 0) lines.push(`Called ${node.roles.slice(0, 6).join(', ')}.`);
  if (node.kind === 'Meeting') {
    if (node.participants.length > NAMED) lines.push(`With ${node.participants.join(', ')}.`);
    if (node.places.length > 1) lines.push(`In ${node.places.join(' or ')}.`);
    if (node.minutesMin !== null) lines.push(`Lasted ${durationText(node.minutesMin, node.minutesMax)}.`);
  }
  return lines;
}

/** A relationship's type as a relation of the map; null for the evidence's own. */
export function relationOf({ type }: Pick<RelationshipRow, 'type'>): Relation | null {
  const relation = Relation.safeParse(type);
  return relation.success ? relation.data : null;
}
