import process from 'node:process';

/**
 * What is printed from now on may be lost. A terminal that was closed is told by an error at the next line; nobody
 * listening, that would be logged, printed, and fail again, for ever.
 */
export function outliveTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
