/** Ctrl-C: the first asks the work to stop where nothing is lost, the second ends the process at once. */
import { statuses } from './status-codes.ts';

export interface Interruption {
  readonly signal: AbortSignal;
  /** Gives the signals back to the system. */
  end(): void;
}

/** `say` is told once, at the first. Also for SIGTERM. */
export function onInterruption(say: () => void): Interruption {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(statuses.interrupted);
    controller.abort();
    say();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return {
    signal: controller.signal,
    end() {
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
    },
  };
}
