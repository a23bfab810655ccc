/** What the command's exit status means. */
export const statuses = {
  done: 0,
  /** It could not be done; the last line says why. */
  failed: 1,
  /** The command line was not understood. */
  usage: 2,
  /** Done, but some input was skipped; each has its line. */
  skipped: 3,
  /** Stopped by the person; what was read is kept. */
  interrupted: 130,
} as const;
