/** Starts the reading thread from its TypeScript source, in development; what is built starts `worker.js` itself. */
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
