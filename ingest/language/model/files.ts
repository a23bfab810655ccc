/** The model's files, checked against their manifest before anything trusts them. */
import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DossierError } from '../../../graph/model/errors.ts';
import { anyJson } from '../../any-json.ts';
import { Calibration } from './calibration.ts';
import { parseLabels, type Labels } from './labels.ts';
import type { NetworkFiles } from './runtime.ts';

export interface ModelFiles {
  /** Names the model in what it extracts, e.g. `dossier-reader/2`. */
  readonly name: string;
  readonly encoder: NetworkFiles;
  readonly coreference: NetworkFiles;
  readonly labels: Labels;
  readonly calibration: Calibration;
  /** One word piece a line. */
  readonly vocabulary: string;
}

const Manifest = z.object({ name: z.string(), sha256: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)) });

/** Bytes of a file that are hashed at a time. */
const PART = 1 << 18;

/** The folder that comes with the package. */
export const MODEL_FOLDER = new URL('./files/', import.meta.url);

/** Throws MODEL_INVALID where a file is missing or is not the one that the manifest names. */
export async function readModelFiles(folder: URL = MODEL_FOLDER): Promise<ModelFiles> {
  const parsed = Manifest.safeParse(anyJson(text(await readBytes(folder, 'manifest.json'))));
  if (!parsed.success) throw invalid(folder, 'manifest.json', 'is not a manifest of model files', parsed.error);
  const { name, sha256 } = parsed.data;
  const check = (file: string, hash: string): void => {
    if (hash !== sha256[file]) throw invalid(folder, file, 'is damaged or of another version');
  };
  const checked = async (file: string): Promise<string> => {
    const bytes = await readBytes(folder, file);
    check(file, createHash('sha256').update(bytes).digest('hex'));
    return text(bytes);
  };
  /** For what the runtime reads itself: never whole in memory here. */
  const checkedInPlace = async (file: string): Promise<URL> => {
    check(file, await hashOf(folder, file));
    return new URL(file, folder);
  };
  const [graph, weights, coreference, labels, calibration, vocabulary] = await Promise.all([
    checkedInPlace('reader.onnx'),
    checkedInPlace('reader.weights'),
    checkedInPlace('coref.onnx'),
    checked('labels.json'),
    checked('calibration.json'),
    checked('vocab.txt'),
  ]);
  return {
    name,
    encoder: { graph, weights },
    coreference: { graph: coreference },
    labels: parseLabels(labels),
    calibration: Calibration.parse(anyJson(calibration)),
    vocabulary,
  };
}

async function hashOf(folder: URL, file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    const handle = await open(new URL(file, folder));
    try {
      const part = Buffer.allocUnsafe(PART);
      for (let size; (size = (await handle.read(part)).bytesRead) > 0;) hash.update(part.subarray(0, size));
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw invalid(folder, file, 'cannot be read', cause);
  }
  return hash.digest('hex');
}

async function readBytes(folder: URL, file: string): Promise<Uint8Array> {
  try {
    return await readFile(new URL(file, folder));
  } catch (cause) {
    throw invalid(folder, file, 'cannot be read', cause);
  }
}

const invalid = (folder: URL, file: string, what: string, cause?: unknown): DossierError =>
  new DossierError(
    'MODEL_INVALID',
    `The language model's file ${fileURLToPath(new URL(file, folder))} ${what}; install Dossier again.`,
    { cause },
  );

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
