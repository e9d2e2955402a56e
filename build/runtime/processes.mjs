import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

/** A process that was asked to end gets so long before it is made to: time to end all of its own on a busy machine. */
const GRACE_MS = 30_000;

/**
 * @typedef {object} Started
 * @property {import('node:child_process').ChildProcess} child
 * @property {Promise<number>} ended resolves with the exit code, 1 when a signal ended it
 * @property {() => Promise<void>} stop ends it and everything it started; does nothing when it has ended
 */

/**
 * Starts a program as the leader of a process group of its own, so that all of it can be ended, and nothing else.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<Started>} rejects when it cannot be started
 */
export async function start(command, args, options) {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  await once(child, 'spawn');
  return {
    child,
    ended,
    async stop() {
      // Only the leader is asked: its helpers are its own to end, and it may need them until then. On Windows there
      // is no asking, and a parent that is gone takes the way to its children with it.
      if (process.platform !== 'win32') {
        child.kill('SIGTERM');
        await Promise.race([ended, delay(GRACE_MS, undefined, { ref: false })]);
      }
      killTree(child);
      await ended;
    },
  };
}

/**
 * Makes an end of what is left, also of what the leader left behind.
 * @param {import('node:child_process').ChildProcess} child
 */
function killTree(child) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    if (child.exitCode === null) spawnSync('taskkill', ['/T', '/F', '/PID', String(child.pid)]);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nobody left in the group.
  }
}
