/** The signs of the legend: a kind's shape, a relation's stroke with its head; the same as on the map. */
import type { NodeKind, Relation } from '../../server/wire.ts';
import { kindStyles, relationStyles, type Head, type Shape, type Theme } from '../model/palette.ts';

const shapes: Readonly<Record<Shape, string>> = {
  circle: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z',
  square: 'M3.5 3.5h9v9h-9z',
  diamond: 'M8 2.2 13.8 8 8 13.8 2.2 8z',
  triangle: 'M8 2.6 13.6 12.4H2.4z',
  rectangle: 'M2 4.6h12v6.8H2z',
  ring: 'M8 2.6a5.4 5.4 0 1 1 0 10.8A5.4 5.4 0 0 1 8 2.6zm0 3.1a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z',
  hexagon: 'M8 2.6l4.7 2.7v5.4L8 13.4l-4.7-2.7V5.3z',
};

export function KindMark({ kind, theme }: { readonly kind: NodeKind; readonly theme: Theme }) {
  const style = kindStyles[kind];
  return (
    <svg class="mark" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path d={shapes[style.shape]} fill={style[theme]} fill-rule="evenodd" />
    </svg>
  );
}

const heads: Readonly<Record<Head, string>> = {
  none: '',
  arrow: 'M20 2.8 26 6l-6 3.2z',
  bar: 'M23.2 1.5h2v9h-2z',
  circle: 'M23 3.4a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2z',
  diamond: 'M22.4 3 26 6l-3.6 3-3.6-3z',
};

export function RelationMark({ relation, theme }: { readonly relation: Relation; readonly theme: Theme }) {
  const { dash, head, weight, ...colours } = relationStyles[relation];
  const colour = colours[theme];
  return (
    <svg class="mark" viewBox="0 0 28 12" width="28" height="12" aria-hidden="true" focusable="false">
      <path
        d={head === 'none' ? 'M2 6h24' : 'M2 6h19'}
        stroke={colour}
        stroke-width={1 + weight}
        stroke-dasharray={dash === null ? undefined : dash.map((one) => one * 0.7).join(' ')}
      />
      <path d={heads[head]} fill={colour} />
    </svg>
  );
}
