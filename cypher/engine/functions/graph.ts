/** Functions of nodes, relationships and paths. */
import { NodeValue, PathValue } from '../../../graph/store/value/entity.ts';
import { isMap, mapOf, type EntityValue, type Value } from '../../../graph/store/value/value.ts';
import { isEntity, labelsOf, propertiesOf } from '../runtime/entities.ts';
import { typeFault } from '../runtime/fault.ts';
import { define } from './definition.ts';
import { elementIdOf } from './element-id.ts';
import { node, path, relationship } from './take.ts';

function entity(value: Value | undefined): EntityValue {
  if (value !== undefined && isEntity(value)) return value;
  throw typeFault('NODE or RELATIONSHIP', value ?? null);
}

export const GRAPH_FUNCTIONS = [
  define('id(NODE|RELATIONSHIP) INTEGER', ([value]) => BigInt(entity(value).id)),
  define('elementId(NODE|RELATIONSHIP) STRING', ([value]) => elementIdOf(entity(value))),
  define('labels(NODE) LIST<STRING>', ([value], context) => [...labelsOf(context, node(value))]),
  define('type(RELATIONSHIP) STRING', ([value]) => relationship(value).type),
  define('properties(NODE|RELATIONSHIP|MAP) MAP', ([value = null], context) => {
    if (isMap(value)) return value;
    return mapOf(Object.entries(propertiesOf(context, entity(value))));
  }),
  define('keys(NODE|RELATIONSHIP|MAP) LIST<STRING>', ([value = null], context) =>
    Object.keys(isMap(value) ? value : propertiesOf(context, entity(value))),
  ),
  define('startNode(RELATIONSHIP) NODE', ([value]) => new NodeValue(relationship(value).start)),
  define('endNode(RELATIONSHIP) NODE', ([value]) => new NodeValue(relationship(value).end)),
  define('nodes(PATH) LIST<NODE>', ([value]) => path(value).nodes),
  define('relationships(PATH) LIST<RELATIONSHIP>', ([value]) => path(value).relationships),
  define('length(PATH) INTEGER', ([value = null]) => {
    if (value instanceof PathValue) return BigInt(value.relationships.length);
    throw typeFault('PATH', value);
  }),
];
