/** Finds the sources behind what a person named: files, URLs, and folders with all that is below them. */
import { lstat, opendir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DossierError } from '../../../graph/model/errors.ts';
import type { Source } from './source.ts';
import { unreadable } from './unreadable.ts';

const LEFT_OUT = /^\.|^(?:readme|licen[cs]e|changelog|copying|notice)(?:\.\w{1,8})?$/i;
const URL_SHAPE = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * One input after the other; inside a folder by name, so that the order is the same everywhere. Below a folder hidden
 * files and those that tell of the folder itself (README, LICENSE) are left out. A link that leads back to a folder it
 * lies in is reported and not followed; a folder that several links lead to is read once.
 */
export async function* locate(inputs: readonly string[]): AsyncGenerator<Source> {
  const seen = new Set<string>();
  for (const input of inputs) {
    if (URL_SHAPE.test(input)) yield { kind: 'url', path: input };
    else yield* locatePath(input, [], seen);
  }
}

async function* locatePath(path: string, parents: readonly string[], seen: Set<string>): AsyncGenerator<Source> {
  try {
    const found = await stat(path);
    if (found.isFile()) yield { kind: 'file', path };
    else if (found.isDirectory()) yield* locateFolder(path, parents, seen);
    else
      yield problem(path, new DossierError('INPUT_UNREADABLE', `${path} is not a regular file; name a file instead.`));
  } catch (cause) {
    yield problem(path, await explain(path, cause));
  }
}

async function* locateFolder(path: string, parents: readonly string[], seen: Set<string>): AsyncGenerator<Source> {
  const real = await realpath(path);
  if (parents.includes(real)) {
    const message = `${path} is a link back to ${real}, a folder that it lies in; it is not followed.`;
    yield problem(path, new DossierError('INPUT_UNREADABLE', message));
    return;
  }
  if (seen.has(real)) return;
  seen.add(real);
  for (const name of await visibleNames(path)) yield* locatePath(join(path, name), [...parents, real], seen);
}

async function visibleNames(folder: string): Promise<string[]> {
  const names: string[] = [];
  for await (const entry of await opendir(folder)) if (!LEFT_OUT.test(entry.name)) names.push(entry.name);
  return names.toSorted();
}

const problem = (path: string, error: DossierError): Source => ({ kind: 'problem', path, error });

async function explain(path: string, cause: unknown): Promise<DossierError> {
  const isLink = await lstat(path).then(
    (entry) => entry.isSymbolicLink(),
    () => false,
  );
  return unreadable(path, cause, isLink);
}
