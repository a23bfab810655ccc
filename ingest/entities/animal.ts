/** Animals, which a model that reads about people now and then takes for persons: nobody meets, or quotes, a cat. */
import { z } from 'zod';
import data from '../data/animals.json' with { type: 'json' };
import type { Document } from '../language/document.ts';

/** Species and kinds by class; without those that are more often said of people (hawks, sharks, moles). */
const animals = new Set(Object.values(z.record(z.string(), z.array(z.string())).parse(data)).flat());

/** Whether a noun, in the singular or the plural, names an animal; names with a capital do not. */
export function isAnimal({ words, layers }: Document, word: number): boolean {
  const form = words[word]?.form ?? '';
  if (layers.pos[word] !== 'NOUN' || /^\p{Lu}/u.test(form)) return false;
  return [form, form.replace(/s$/u, ''), form.replace(/es$/u, ''), form.replace(/ies$/u, 'y')].some((noun) =>
    animals.has(noun),
  );
}
