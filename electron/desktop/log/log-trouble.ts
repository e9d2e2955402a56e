import { statSync } from 'node:fs';
import electronLog from 'electron-log/node';

/**
 * A log that cannot be written (the disk is full) is told at the terminal by the library's own logger: at every line.
 * After this it is told again only when something could be written in between. `path`: the log.
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
