/** Whether words speak of a man or a woman: forms of address, some nouns, given names that only one gender bears. */
import { z } from 'zod';
import { fold } from '../../graph/model/id.ts';
import givenNames from '../data/given-names.json' with { type: 'json' };

export type Gender = 'he' | 'she';

const Names = z.object({ he: z.array(z.string()), she: z.array(z.string()) });
const he =
  /^(?:mr|king|prince|sir|lord|sheikh|emir|father|(?:spokes|chair|congress|business|council|assembly|noble)?man|husband|son|brother|uncle|nephew|grandfather|grandson|gentleman|actor)\.?$/iu;
const she =
  /^(?:mrs|ms|miss|queen|princess|dame|lady|(?:spokes|chair|congress|business|council|assembly)?woman|wife|daughter|sister|mother|aunt|niece|grandmother|granddaughter|actress)\.?$/iu;

const { he: men, she: women } = Names.parse(givenNames);
const byName = new Map<string, Gender>([
  ...men.map((name) => [fold(name), 'he'] as const),
  ...women.map((name) => [fold(name), 'she'] as const),
]);

/** What a form of address or a noun tells: "Mrs.", "spokeswoman"; null for most words. */
export const genderOfWord = (word: string): Gender | null => (he.test(word) ? 'he' : she.test(word) ? 'she' : null);

/** What a given name tells; null where it is unknown or both bear it. */
export const genderOfName = (given: string): Gender | null => byName.get(fold(given)) ?? null;
