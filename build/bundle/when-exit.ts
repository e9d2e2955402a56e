import process from 'node:process';

/**
 * Stands in for the package `when-exit`, by which the library that writes small files removes its drafts. The package
 * listens for signals too, and then sends itself the same signal again: on Windows that ends the process at once, and in
 * the command it counts as a second Ctrl+C. Here both answer a signal by a quit of their own, and the drafts go with that.
 */
export default function whenExit(callback: () => void): () => void {
  process.once('exit', callback);
  return () => process.off('exit', callback);
}
