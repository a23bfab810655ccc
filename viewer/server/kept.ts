/** Keeps what is costly to make for a short while, and makes it once for all who ask meanwhile. */

/** `milliseconds`: how long a value is good for. A failure is not kept. */
export function kept<T>(make: () => Promise<T>, milliseconds: number): () => Promise<T> {
  let held: { readonly value: Promise<T>; readonly until: number } | null = null;
  return () => {
    if (held !== null && Date.now() < held.until) return held.value;
    const value = make();
    held = { value, until: Date.now() + milliseconds };
    value.catch(() => {
      held = null;
    });
    return value;
  };
}
