import process from 'node:process';

/**
 * Replaces the package `when-exit`, which the library for small files uses to remove its drafts. That package also
 * listens for signals and then sends itself the same signal again: on Windows this ends the process at once, and in the
 * command it counts as a second Ctrl+C. App and command handle signals by a normal quit, which removes the drafts too.
 */
export default function whenExit(callback: () => void): () => void {
  process.once('exit', callback);
  return () => process.off('exit', callback);
}
