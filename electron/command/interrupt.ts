import process from 'node:process';

/** Ctrl+C, the polite way to end a process, and a terminal that was closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Has the signals call back, instead of ending the command, until the function it returns is called. */
export function onInterrupt(listener: () => void): () => void {
  for (const signal of SIGNALS) process.on(signal, listener);
  return () => {
    for (const signal of SIGNALS) process.off(signal, listener);
  };
}

/** Resolves when the command is asked to end. A second signal is not waited with. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    const off = onInterrupt(() => {
      off();
      resolve();
    });
  });
}
