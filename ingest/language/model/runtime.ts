/** The ONNX runtime that runs the model: the native one where it is installed, else WebAssembly, which needs no binary. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DossierError } from '../../../graph/model/errors.ts';

/**
 * `auto`: native if it loads, else wasm. Native is about three times as fast; both read the same (`files/README.md`).
 */
export const RuntimeChoice = z.enum(['auto', 'native', 'wasm']);
export type RuntimeChoice = z.infer<typeof RuntimeChoice>;

type Onnx = Pick<typeof import('onnxruntime-web/wasm'), 'InferenceSession' | 'Tensor'>;
type Session = import('onnxruntime-web/wasm').InferenceSession;
export type Input =
  | { readonly type: 'int64'; readonly data: BigInt64Array; readonly shape: readonly number[] }
  | { readonly type: 'float32'; readonly data: Float32Array; readonly shape: readonly number[] };

/** A network that is ready to run: named arrays in, named arrays of floats out. */
export interface Network {
  run(inputs: Readonly<Record<string, Input>>): Promise<Outputs>;
  close(): Promise<void>;
}
/** An output by name, row by row; throws if the network has none of that name. */
export type Outputs = (name: string) => Float32Array;

/** An ONNX model: its graph, and beside it the file with the weights that the graph names but does not hold. */
export interface NetworkFiles {
  readonly graph: URL;
  readonly weights?: URL;
}

export interface Runtime {
  readonly name: 'native' | 'wasm';
  /**
   * One thread each: documents, not operators, are what runs side by side. The native runtime opens the files itself,
   * and weights apart from the graph are never in memory twice.
   */
  load(files: NetworkFiles): Promise<Network>;
}

/** Throws MODEL_INVALID where the runtime asked for cannot be loaded. */
export async function openRuntime(choice: RuntimeChoice = 'auto'): Promise<Runtime> {
  if (choice === 'wasm') return wasm();
  try {
    return await native();
  } catch (cause) {
    if (choice === 'auto') return wasm();
    throw new DossierError(
      'MODEL_INVALID',
      'The native ONNX runtime cannot be loaded here; install the package onnxruntime-node or choose the runtime "wasm".',
      { cause },
    );
  }
}

/** An optional dependency: as a variable, so that the sources build without it. */
const NATIVE_PACKAGE: string = 'onnxruntime-node';

async function native(): Promise<Runtime> {
  const onnx: Onnx = await import(NATIVE_PACKAGE);
  return {
    name: 'native',
    load: async ({ graph }) =>
      network(
        onnx,
        await onnx.InferenceSession.create(fileURLToPath(graph), {
          intraOpNumThreads: 1,
          interOpNumThreads: 1,
          graphOptimizationLevel: 'all',
          logSeverityLevel: 3,
        }),
      ),
  };
}

async function wasm(): Promise<Runtime> {
  const onnx = await import('onnxruntime-web/wasm');
  onnx.env.wasm.numThreads = 1;
  onnx.env.logLevel = 'error';
  return {
    name: 'wasm',
    load: async ({ graph, weights }) =>
      network(
        onnx,
        await onnx.InferenceSession.create(await readFile(graph), {
          executionProviders: ['wasm'],
          graphOptimizationLevel: 'all',
          ...(weights && { externalData: [{ path: basename(weights.pathname), data: await readFile(weights) }] }),
        }),
      ),
  };
}

function network(onnx: Onnx, session: Session): Network {
  return {
    async run(inputs) {
      const feeds = Object.fromEntries(
        Object.entries(inputs).map(([name, { type, data, shape }]) => [
          name,
          type === 'int64' ? new onnx.Tensor(type, data, shape) : new onnx.Tensor(type, data, shape),
        ]),
      );
      const results = await session.run(feeds);
      return (name) => {
        const data = results[name]?.data;
        if (data instanceof Float32Array) return data;
        throw new Error(`The network has no output of floats named ${name}.`);
      };
    },
    close: () => session.release(),
  };
}
