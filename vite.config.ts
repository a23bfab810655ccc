import { defineConfig } from 'vite';

/** Builds the viewer's browser application; everything else is built by tsc. */
export default defineConfig({
  root: 'viewer/app',
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: '../../dist/viewer/app', emptyOutDir: true, target: 'es2022' },
  worker: { format: 'es' },
});
