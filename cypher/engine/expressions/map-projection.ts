/** `node {.name, .*, key: value}`. */
import { emptyMap, isMap } from '../../../graph/store/value/value.ts';
import { isEntity, propertiesOf } from '../runtime/entities.ts';
import { typeFault } from '../runtime/fault.ts';
import type { Evaluate } from '../runtime/row.ts';
import type { MapProjection } from '../syntax/ast.ts';
import { property } from './access.ts';
import type { Compile } from './compile.ts';
import type { Scope } from './scope.ts';

export function compileMapProjection(expression: MapProjection, scope: Scope, compile: Compile): Evaluate {
  const subject = compile(expression.subject, scope);
  const entries = expression.entries.map((entry) => ({
    entry,
    evaluate: entry.kind === 'entry' ? compile(entry.value, scope) : null,
  }));
  return (row, context) => {
    const source = subject(row, context);
    if (source === null) return null;
    if (!isEntity(source) && !isMap(source)) throw typeFault('MAP, NODE or RELATIONSHIP', source);
    const map = emptyMap();
    for (const { entry, evaluate } of entries) {
      if (entry.kind === 'all') Object.assign(map, isEntity(source) ? propertiesOf(context, source) : source);
      else if (entry.kind === 'property') map[entry.key] = property(context, source, entry.key);
      else if (evaluate !== null) map[entry.key] = evaluate(row, context);
    }
    return map;
  };
}
