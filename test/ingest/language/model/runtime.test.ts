import { expect, jest, test } from '@jest/globals';
import { MODEL_FOLDER } from '../../../../ingest/language/model/files.ts';
import { openRuntime } from '../../../../ingest/language/model/runtime.ts';

const pair = (value: number, width: number) =>
  ({ type: 'float32', data: new Float32Array(width).fill(value), shape: [1, width] }) as const;
const inputs = { va: pair(0.5, 576), vb: pair(0.25, 576), f: pair(0, 32) };

test('both runtimes run a network to the same result, and refuse an output that it does not have', async () => {
  const graph = new URL('coref.onnx', MODEL_FOLDER);
  const scores = [];
  for (const choice of ['native', 'wasm'] as const) {
    const network = await (await openRuntime(choice)).load({ graph });
    const outputs = await network.run(inputs);
    scores.push(outputs('score')[0]!);
    expect(() => outputs('nothing')).toThrow('no output of floats named nothing');
    await network.close();
  }
  expect(scores[0]).toBeCloseTo(scores[1]!, 3);
}, 60_000);

test('without the native package, auto takes wasm, and native says what to do', async () => {
  jest.resetModules(); // the test before has loaded it
  jest.unstable_mockModule('onnxruntime-node', () => {
    throw new Error('Cannot find package');
  });
  expect((await openRuntime('auto')).name).toBe('wasm');
  await expect(openRuntime('native')).rejects.toMatchObject({
    code: 'MODEL_INVALID',
    message: expect.stringContaining('install the package onnxruntime-node or choose the runtime "wasm"'),
  });
});
