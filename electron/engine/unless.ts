/** Resolves with the promise, or when it is called off. */
export async function unless(signal: AbortSignal | undefined, promise: Promise<unknown>): Promise<void> {
  if (signal?.aborted === true) return;
  const over = new AbortController();
  const calledOff = new Promise<void>((resolve) => {
    signal?.addEventListener('abort', () => resolve(), { once: true, signal: over.signal });
  });
  await Promise.race([promise, calledOff]);
  over.abort();
}
