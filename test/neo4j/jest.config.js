import base from '../../jest.config.js';

/** What needs a real Neo4j: one server for all of it, one test file at a time. */
export default {
  ...base,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/neo4j/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/test/neo4j/global-setup.mjs',
  globalTeardown: '<rootDir>/test/neo4j/global-teardown.mjs',
  testTimeout: 60_000,
  maxWorkers: 1,
};
