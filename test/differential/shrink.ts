/** Cuts a query down to the clauses that a difference needs. */

/** Drops clauses, then conditions, for as long as `differs` holds of what is left. */
export async function shrink(
  clauses: readonly string[],
  differs: (clauses: readonly string[]) => Promise<boolean>,
): Promise<readonly string[]> {
  for (const smaller of candidates(clauses)) {
    if (await differs(smaller)) return shrink(smaller, differs);
  }
  return clauses;
}

function* candidates(clauses: readonly string[]): Iterable<readonly string[]> {
  if (clauses.length > 1) for (let at = 0; at < clauses.length; at += 1) yield clauses.toSpliced(at, 1);
  for (const [at, clause] of clauses.entries()) {
    for (const shorter of shorterClauses(clause)) if (shorter !== clause) yield clauses.with(at, shorter);
  }
}

function shorterClauses(clause: string): string[] {
  return [
    clause.replace(/ WHERE .*$/, ''),
    clause.replace(/ ORDER BY .*$/, ''),
    clause.replace(/ (SKIP|LIMIT) .*$/, ''),
    clause.replace(/^OPTIONAL /, ''),
    clause.replace(/, [^,()[\]{}]+ AS o\d+/, ''),
    clause.replace(/^(RETURN) .*? AS o0, /, '$1 '),
    clause.replace(/^(RETURN .*), .*? AS o\d+$/, '$1'),
  ];
}
