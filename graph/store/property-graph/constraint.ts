/** The definitions of constraints and indexes as they are kept with the graph. */
import { z } from 'zod';

const target = {
  entity: z.enum(['node', 'relationship']),
  /** Labels of nodes or types of relationships; a constraint has one. */
  names: z.array(z.string()),
  properties: z.array(z.string()),
};

export const schemaDefinition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('uniqueness'), ...target }),
  z.object({ kind: z.literal('existence'), ...target }),
  z.object({ kind: z.literal('key'), ...target }),
  z.object({ kind: z.enum(['range', 'text', 'point', 'lookup', 'fulltext']), ...target }),
]);

export type SchemaDefinition = z.infer<typeof schemaDefinition>;

export interface NamedDefinition {
  readonly name: string;
  readonly definition: SchemaDefinition;
}

export function isConstraint(definition: SchemaDefinition): boolean {
  return definition.kind === 'uniqueness' || definition.kind === 'existence' || definition.kind === 'key';
}
