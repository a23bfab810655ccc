/** Commands that read or change constraints and indexes. */

export type IndexKind = 'range' | 'text' | 'point' | 'lookup' | 'fulltext' | 'vector';
export type ConstraintKind = 'uniqueness' | 'existence' | 'key' | 'type';

export type SchemaCommand =
  | {
      readonly kind: 'create index';
      readonly index: IndexKind;
      readonly name: string | null;
      readonly ifNotExists: boolean;
      readonly entity: 'node' | 'relationship';
      readonly names: readonly string[];
      readonly properties: readonly string[];
    }
  | {
      readonly kind: 'create constraint';
      readonly constraint: ConstraintKind;
      readonly name: string | null;
      readonly ifNotExists: boolean;
      readonly entity: 'node' | 'relationship';
      readonly target: string;
      readonly properties: readonly string[];
    }
  | { readonly kind: 'drop'; readonly what: 'index' | 'constraint'; readonly name: string; readonly ifExists: boolean };
