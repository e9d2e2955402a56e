import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * How long a process that was asked to end has before it is killed: enough to end its own children on a busy machine.
 */
const GRACE_MS = 30_000;

/**
 * @typedef {object} Started
 * @property {import('node:child_process').ChildProcess} child
 * @property {Promise<number>} ended resolves with the exit code, 1 when a signal ended it
 * @property {() => Promise<void>} stop ends it and everything it started; does nothing when it has ended
 */

/**
 * Starts a program as the leader of its own process group, so that all of the group can be ended, and nothing else.
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
      // Only the leader is asked: it ends its own children, and may need them until then. On Windows there is no such
      // request, and the children of a process that has ended cannot be found any more.
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
 * Kills what is left of the group, also what the leader left behind.
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
    // The group is empty.
  }
}
