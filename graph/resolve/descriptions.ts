/** How articles speak of somebody or something without the name: descriptions and roles. */
import type { Local } from './local.ts';

/** The noun that a description is about, as far as word order tells. */
export const lastWord = (text: string): string => text.split(' of ')[0]?.split(' ').at(-1) ?? '';

/** Whoever heads a state is called its leader: "the Russian president" is "the Russian leader". */
function asLeader(role: string): string[] {
  const leader = role.replace(/\b(?:president|prime minister|premier|chancellor|king|queen|emir|taoiseach)$/, 'leader');
  return leader === role ? [] : [leader];
}

/** Descriptions and roles; for what is no person also names, which say what it is: the Foreign Ministry. */
export const describedAs = (local: Local): string[] => [
  ...local.descriptions,
  ...local.roles.flatMap(({ role }) => [role, ...asLeader(role)]),
  ...(local.entity.type === 'Person' ? [] : local.names),
];
