/** Colours where the output is a terminal and nobody said no. */
import picocolors from 'picocolors';

export const colour = picocolors.createColors(
  picocolors.isColorSupported && process.stdout.isTTY && !process.argv.includes('--no-color'),
);
