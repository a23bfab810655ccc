/**
 * Jest's environment for Node, with the typed arrays of the process: native modules (onnxruntime-node) return those, and
 * `instanceof` of a sandbox's own would not know them.
 */
import { TestEnvironment } from 'jest-environment-node';

export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { ArrayBuffer, BigInt64Array, Float32Array, Int32Array, Uint8Array });
  }
}
