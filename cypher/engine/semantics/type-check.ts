/** Narrows what an expression may be to what is wanted of it, or says that it cannot be that. */
import { type Check, failAt, typeMismatch } from './check.ts';
import { LIST } from './types/known.ts';
import { kindsOf, type PossibleTypes } from './types/possible-types.ts';

export function expectTypes(check: Check, at: number, types: PossibleTypes, wanted: PossibleTypes): PossibleTypes {
  const fit = types.as(wanted);
  if (fit.isNone) throw typeMismatch(check, at, wanted, types);
  return fit;
}

const CONDITION = kindsOf('BOOLEAN');

/** A list that is a parameter or may be something else holds where it has items; one that is certain is refused. */
export function expectTruth(check: Check, at: number, types: PossibleTypes): void {
  expectTypes(check, at, types, CONDITION);
  if (types.isParameter || !types.isWithin(LIST)) return;
  throw failAt(check, at, 'Coercion of list to boolean is not allowed. Please use `NOT isEmpty(...)` instead.');
}
