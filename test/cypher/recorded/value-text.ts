/** One text for each value of a result, the same whether the embedded engine or the Neo4j driver made it. */

export interface TextOptions {
  /** Write the elements of a list in a fixed order, where a query leaves their order open. */
  readonly anyListOrder?: boolean;
}

/** Types can be told from the text: `1` is an INTEGER, `1.0` a FLOAT, `"1"` a STRING, `date(2024-05-01)` a DATE. */
export function valueText(value: unknown, options: TextOptions = {}): string {
  const text = (item: unknown): string => valueText(item, options);
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return floatText(value);
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') throw new Error(`A result holds a ${typeof value}.`);
  if (Array.isArray(value)) {
    const items = value.map(text);
    return `[${(options.anyListOrder === true ? items.toSorted() : items).join(', ')}]`;
  }
  return entityText(value, text) ?? scalarText(value) ?? mapText(value, text);
}

/** 13 digits: the last ones depend on the order in which a sum is made. */
function floatText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const rounded = Number(value.toPrecision(13));
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e15 ? rounded.toFixed(1) : String(rounded);
}

function mapText(value: object, text: (item: unknown) => string): string {
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${key}: ${text(item)}`).join(', ')}}`;
}

function entityText(value: object, text: (item: unknown) => string): string | null {
  if ('segments' in value && 'start' in value && Array.isArray(value.segments)) {
    const steps: readonly unknown[] = value.segments;
    return `<${text(value.start)}${steps.map((step) => stepText(step, text)).join('')}>`;
  }
  if (!('elementId' in value) || !('properties' in value)) return null;
  const properties = mapText(Object(value.properties), text);
  if ('type' in value) return `[:${String(value.type)} ${properties}]`;
  if (!('labels' in value) || !Array.isArray(value.labels)) return null;
  return `(${value.labels
    .map((label) => `:${String(label)}`)
    .toSorted()
    .join('')} ${properties})`;
}

function stepText(step: unknown, text: (item: unknown) => string): string {
  const { start, relationship, end } = Object(step);
  const forwards = relationship.startNodeElementId === start.elementId;
  return forwards ? `-${text(relationship)}->${text(end)}` : `<-${text(relationship)}-${text(end)}`;
}

/** Temporal values and points, by the properties that both sides give them. */
function scalarText(value: object): string | null {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return null;
  const field = (name: string): string | null => {
    const found: unknown = Reflect.get(value, name);
    return typeof found === 'bigint' || typeof found === 'number' || typeof found === 'string' ? `${found}` : null;
  };
  const fields = (...names: string[]): string[] => names.map(field).filter((found) => found !== null);
  if (field('months') !== null) return `duration(${fields('months', 'days', 'seconds', 'nanoseconds').join(' ')})`;
  if (field('srid') !== null)
    return `point(${field('srid')}: ${fields('x', 'y', 'z').map(Number).map(floatText).join(' ')})`;
  const date = fields('year', 'month', 'day').join('-');
  const time = fields('hour', 'minute', 'second').join(':');
  if (time === '') return date === '' ? null : `date(${date})`;
  const zone = fields('timeZoneOffsetSeconds', 'timeZoneId')
    .map((found) => ` ${found}`)
    .join('');
  const name = `${zone === '' ? 'local' : 'zoned'} ${date === '' ? 'time' : 'datetime'}`;
  return `${name}(${date}${date === '' ? '' : ' '}${time}.${field('nanosecond')}${zone})`;
}
