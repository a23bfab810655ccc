/** Runs the `dossier` command as a person would, from its sources. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface Ended {
  /** Null where a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Variables besides those of this process. */
type Environment = Readonly<Record<string, string>>;

/** `input`: what it reads on standard input; nothing by default. Paths among the arguments are taken from the root. */
export function start(args: readonly string[], input = '', environment: Environment = {}): Running {
  const { DOSSIER_STORE: _, ...rest } = process.env;
  const env = { ...rest, ...environment };
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...args], { cwd: root, env });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.stdin.end(input);
  const ended = Promise.all([exited, text(child.stdout), text(child.stderr)]);
  return { process: child, ended: ended.then(([status, stdout, stderr]) => ({ status, stdout, stderr })) };
}

export const dossier = (args: readonly string[], input?: string, environment?: Environment): Promise<Ended> =>
  start(args, input, environment).ended;
