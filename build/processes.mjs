import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

/** A process that was asked to end gets so long before it is made to. */
const GRACE_MS = 5000;

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
      signal(child, 'SIGTERM');
      await Promise.race([ended, delay(GRACE_MS, undefined, { ref: false })]);
      // Also after the leader has gone: what it started may be left.
      signal(child, 'SIGKILL');
      await ended;
    },
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} name
 */
function signal(child, name) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    // Windows has no groups; once the parent has gone, its children cannot be found any more.
    if (child.exitCode === null) spawnSync('taskkill', ['/T', '/F', '/PID', String(child.pid)]);
    return;
  }
  try {
    process.kill(-child.pid, name);
  } catch {
    // Nobody left in the group.
  }
}
