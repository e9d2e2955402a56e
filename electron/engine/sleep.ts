/** Waits without giving up the thread, so that nothing comes between: for milliseconds only. */
export function sleepSync(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
