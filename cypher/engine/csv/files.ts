/** Where LOAD CSV finds the files that it may read: the engine itself opens none. */

export interface CsvFiles {
  /**
   * The bytes of a file, piece by piece, each read before the next is asked for. `path` has no `.` and no `..`
   * (`people/2024.csv`). Null where there is no such file, or none that may be read.
   */
  open(path: string): Iterable<Uint8Array> | null;
}
