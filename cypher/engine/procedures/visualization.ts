/** `db.schema.visualization`: a node for each label, and a relationship of each type between the labels that it joins. */
import { isConstraint, schemaDefinition } from '../../../graph/store/property-graph/constraint.ts';
import { mapOf } from '../../../graph/store/value/value.ts';
import type { Context } from '../runtime/context.ts';
import { VirtualNode, VirtualRelationship } from '../runtime/virtual.ts';
import type { Procedure } from './procedure.ts';

export const visualization: Procedure = {
  name: 'db.schema.visualization',
  parameters: [],
  columns: ['nodes', 'relationships'],
  run: (_, context) => {
    const labels = context.graph.allLabels();
    const nodes = new Map(labels.map((label, index) => [label, nodeOf(context, label, -1 - index)]));
    return [[[...nodes.values()], relationshipsOf(context, nodes)]];
  },
};

function nodeOf({ graph }: Context, label: string, id: number): VirtualNode {
  const indexes: string[] = [];
  const constraints: string[] = [];
  for (const { name, definition } of graph.schema()) {
    const parsed = schemaDefinition.parse(definition);
    if (parsed.entity !== 'node' || !parsed.names.includes(label)) continue;
    if (isConstraint(parsed))
      constraints.push(
        `Constraint( name='${name}', type='${parsed.kind.toUpperCase()}', schema=(:${label} {${parsed.properties.join(', ')}}) )`,
      );
    else indexes.push(parsed.properties.join(','));
  }
  const properties = mapOf([
    ['name', label],
    ['indexes', indexes],
    ['constraints', constraints],
  ]);
  return new VirtualNode(id, [label], properties);
}

/** Between every label that a type leads from and every label that it leads to. */
function relationshipsOf(context: Context, nodes: ReadonlyMap<string, VirtualNode>): VirtualRelationship[] {
  const { graph } = context;
  const made: VirtualRelationship[] = [];
  for (const type of graph.allTypes()) {
    context.step(nodes.size);
    const at = (side: 'outgoing' | 'incoming'): VirtualNode[] =>
      [...nodes].filter(([label]) => graph.typeCountAt(label, side, type) > 0).map(([, node]) => node);
    for (const start of at('outgoing'))
      for (const end of at('incoming'))
        made.push(new VirtualRelationship(-1 - made.length, type, start, end, mapOf([['name', type]])));
  }
  return made;
}
