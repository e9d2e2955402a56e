import process from 'node:process';
import { ENDING_SIGNALS } from '../engine/ending-signals.ts';

/** Calls back at an ending signal instead of ending the command, until the returned function is called. */
export function onInterrupt(listener: () => void): () => void {
  for (const signal of ENDING_SIGNALS) process.on(signal, listener);
  return () => {
    for (const signal of ENDING_SIGNALS) process.off(signal, listener);
  };
}

/** Resolves when the command is asked to end. A second signal ends it at once. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    const off = onInterrupt(() => {
      off();
      resolve();
    });
  });
}
