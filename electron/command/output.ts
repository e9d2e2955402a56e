import process from 'node:process';
import { printable } from './printable.ts';

/** Prints results, on stdout. */
export function print(text: string): void {
  process.stdout.write(`${printable(text)}\n`);
}

/** Prints everything else, on stderr. */
export function say(text: string): void {
  process.stderr.write(`${printable(text)}\n`);
}

/** Resolves when the reader of the output is gone, as after `head`. */
export function outputClosed(): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.once('error', () => resolve());
  });
}
