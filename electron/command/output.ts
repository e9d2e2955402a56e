import process from 'node:process';
import { printable } from './printable.ts';

/** What the command is for, on stdout. */
export function print(text: string): void {
  process.stdout.write(`${printable(text)}\n`);
}

/** What goes on beside it, on stderr. */
export function say(text: string): void {
  process.stderr.write(`${printable(text)}\n`);
}

/** Resolves when nothing reads the output any more, as after `head`. */
export function unread(): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.once('error', () => resolve());
  });
}
