/** Values as the TCK writes them in its tables, and one text for each by which two are compared. */

export type TckValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | readonly TckValue[]
  | TckMap
  | TckNode
  | TckEdge
  | TckPath;

export interface TckMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, TckValue>;
}

export interface TckNode {
  readonly kind: 'node';
  readonly labels: readonly string[];
  readonly properties: TckMap;
}

export interface TckEdge {
  readonly kind: 'edge';
  readonly type: string;
  readonly properties: TckMap;
}

export interface TckPath {
  readonly kind: 'path';
  readonly start: TckNode;
  readonly steps: readonly { readonly edge: TckEdge; readonly forwards: boolean; readonly node: TckNode }[];
}

/**
 * The same text for equal values, and for no others: labels and keys sorted, INTEGER and FLOAT told apart, both zeros
 * one, lists sorted too where their order does not matter.
 */
export function textOf(value: TckValue, anyListOrder = false): string {
  const text = (item: TckValue): string => textOf(item, anyListOrder);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return Number.isInteger(value) ? `${value}.0` : `${value}`;
  if (value === null || typeof value !== 'object') return String(value);
  if (isList(value)) {
    const items = value.map(text);
    return `[${(anyListOrder ? items.toSorted() : items).join(', ')}]`;
  }
  switch (value.kind) {
    case 'map':
      return `{${[...value.entries]
        .map(([key, item]) => `${key}: ${text(item)}`)
        .toSorted()
        .join(', ')}}`;
    case 'node':
      return `(${value.labels
        .map((label) => `:${label}`)
        .toSorted()
        .join('')} ${text(value.properties)})`;
    case 'edge':
      return `[:${value.type} ${text(value.properties)}]`;
    default: {
      const steps = value.steps.map(({ edge, forwards, node }) =>
        forwards ? `-${text(edge)}->${text(node)}` : `<-${text(edge)}-${text(node)}`,
      );
      return `<${text(value.start)}${steps.join('')}>`;
    }
  }
}

function isList(value: object): value is readonly TckValue[] {
  return Array.isArray(value);
}
