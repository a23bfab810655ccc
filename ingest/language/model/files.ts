/** The model's files, checked against their manifest before anything trusts them. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DossierError } from '../../../graph/model/errors.ts';
import { Calibration } from './calibration.ts';
import { parseLabels, type Labels } from './labels.ts';

export interface ModelFiles {
  /** Names the model in what it extracts, e.g. `dossier-reader/2`. */
  readonly name: string;
  readonly encoder: Uint8Array;
  readonly coreference: Uint8Array;
  readonly labels: Labels;
  readonly calibration: Calibration;
  /** One word piece a line. */
  readonly vocabulary: string;
}

const Manifest = z.object({ name: z.string(), sha256: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)) });

/** The folder that comes with the package. */
export const MODEL_FOLDER = new URL('./files/', import.meta.url);

/** Throws MODEL_INVALID where a file is missing or is not the one that the manifest names. */
export async function readModelFiles(folder: URL = MODEL_FOLDER): Promise<ModelFiles> {
  const parsed = Manifest.safeParse(parseJson(text(await readBytes(folder, 'manifest.json'))));
  if (!parsed.success) throw invalid(folder, 'manifest.json', 'is not a manifest of model files', parsed.error);
  const { name, sha256 } = parsed.data;
  const checked = async (file: string): Promise<Uint8Array> => {
    const bytes = await readBytes(folder, file);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256[file])
      throw invalid(folder, file, 'is damaged or of another version');
    return bytes;
  };
  const [encoder, coreference, labels, calibration, vocabulary] = await Promise.all([
    checked('reader.int8.onnx'),
    checked('coref.onnx'),
    checked('labels.json'),
    checked('calibration.json'),
    checked('vocab.txt'),
  ]);
  return {
    name,
    encoder,
    coreference,
    labels: parseLabels(text(labels)),
    calibration: Calibration.parse(parseJson(text(calibration))),
    vocabulary: text(vocabulary),
  };
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

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
