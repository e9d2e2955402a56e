import process from 'node:process';

/**
 * Ignores errors of stdout and stderr. After a terminal is closed, every line causes an error event; without a listener
 * it would be logged, printed, and fail again, without end.
 */
export function outliveTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
