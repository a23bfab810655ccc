/** At run time a value that is no list stands for the list of itself, as in Neo4j. */
import { isList, type Value, type ValueList } from '../../../graph/store/value/value.ts';

export function asList(value: Value): ValueList | null {
  return value === null || isList(value) ? value : [value];
}
