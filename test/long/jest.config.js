import base from '../../jest.config.js';

/** Fuzzing, crash rounds and large graphs: minutes rather than seconds, one at a time. */
export default {
  ...base,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/long/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 600_000,
  maxWorkers: 1,
};
