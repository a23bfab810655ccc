/** Memory for pure functions of text: news says the same names and words again and again. */

/** So many answers are kept; then all are forgotten, which costs no more than working each out once again. */
const KEPT = 50_000;

/** The same function, which works out what it was asked lately only once. Its answers must not be changed. */
export function remembering<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= KEPT) known.clear();
    const answer = work(text);
    known.set(text, answer);
    return answer;
  };
}
