/** A path down the tree of types, or a whole branch of it. */
import { common, includes, narrower, type Type } from './type.ts';

/** All types that `top` includes and that include `bottom`; without `bottom` the whole branch under `top`. */
export interface Range {
  readonly top: Type;
  readonly bottom: Type | null;
}

export const branch = (top: Type): Range => ({ top, bottom: null });
export const exactly = (type: Type): Range => ({ top: type, bottom: type });

/** Whether all types of `inner` are in `outer`. */
export function covers(outer: Range, inner: Range): boolean {
  if (!includes(outer.top, inner.top)) return false;
  return outer.bottom === null || (inner.bottom !== null && includes(inner.bottom, outer.bottom));
}

/** The types of both; null where there are none. */
export function meet(left: Range, right: Range): Range | null {
  const top = narrower(left.top, right.top);
  if (top === null) return null;
  const bottom =
    left.bottom === null || right.bottom === null ? (left.bottom ?? right.bottom) : common(left.bottom, right.bottom);
  return bottom !== null && !includes(top, bottom) ? null : { top, bottom };
}

const related = (left: Type, right: Type): boolean => includes(left, right) || includes(right, left);

/** Of each type of one with each of the other, what they have in common. */
export function join(left: Range, right: Range): Range[] {
  const top = common(left.top, right.top);
  if (left.bottom !== null && right.bottom !== null) return [{ top, bottom: common(left.bottom, right.bottom) }];
  if (left.bottom !== null) return [{ top, bottom: related(left.bottom, right.top) ? left.bottom : top }];
  if (right.bottom !== null) return [{ top, bottom: related(right.bottom, left.top) ? right.bottom : top }];
  if (includes(left.top, right.top) && includes(right.top, left.top)) return [branch(top)];
  if (includes(left.top, right.top)) return [{ top, bottom: right.top }, branch(right.top)];
  if (includes(right.top, left.top)) return [{ top, bottom: left.top }, branch(left.top)];
  return [exactly(top)];
}

/** Less all lists, which are kinds of `ANY` alone. */
export function withoutLists({ top, bottom }: Range): Range | null {
  if (top.depth > 0) return null;
  const mayBeList = top.name === 'ANY' && (bottom === null || bottom.depth > 0);
  return { top, bottom: mayBeList ? top : bottom };
}
