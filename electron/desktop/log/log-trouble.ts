import { statSync } from 'node:fs';
import electronLog from 'electron-log/node';

/**
 * When the log cannot be written (the disk is full), the library prints an error at every line. This makes it print one
 * only, and another one only after something could be written in between. `path`: the log.
 */
export function sayTroubleOnce(path: string): void {
  const { console: terminal } = electronLog.transports;
  const print = terminal.writeFn;
  let sizeAtTrouble: number | null = null;
  terminal.writeFn = (options) => {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size === sizeAtTrouble) return;
    sizeAtTrouble = size;
    print(options);
  };
}
