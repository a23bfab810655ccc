import { defineConfig } from 'vite';

/** The engine as one script for the page of engine.test.ts. */
export default defineConfig({
  logLevel: 'warn',
  build: {
    target: 'es2022',
    minify: false,
    lib: { entry: 'test/e2e/engine-entry.ts', formats: ['iife'], name: 'engine', fileName: () => 'engine.js' },
  },
});
