import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../project.mjs';
import { start } from './processes.mjs';

/** Whether there is a screen to show a window on. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Whether there is a session bus; tray and notifications need one. */
export function hasSessionBus() {
  if (process.platform !== 'linux' || process.env.DBUS_SESSION_BUS_ADDRESS) return true;
  return Boolean(process.env.XDG_RUNTIME_DIR && existsSync(join(process.env.XDG_RUNTIME_DIR, 'bus')));
}

/**
 * The arguments of a virtual X server that writes its display number to file descriptor 3 when it is ready. Without
 * -noreset it restarts when its last client disconnects, and refuses clients that connect at that moment.
 */
export const XVFB_ARGS = ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp', '-noreset'];

/**
 * A virtual X server, on a free display number.
 * @type {import('./run-with-services.mjs').Service}
 */
export const DISPLAY = {
  program: 'Xvfb',
  async start() {
    const { answer, stop } = await startAnswering(this.program, XVFB_ARGS);
    return { env: { DISPLAY: `:${answer}` }, stop };
  },
};

/**
 * A session bus.
 * @type {import('./run-with-services.mjs').Service}
 */
export const SESSION_BUS = {
  program: 'dbus-daemon',
  async start() {
    const args = ['--session', '--nofork', '--nopidfile', '--print-address=3'];
    const { answer, stop } = await startAnswering(this.program, args);
    return { env: { DBUS_SESSION_BUS_ADDRESS: answer }, stop };
  },
};

/**
 * Starts a server that writes one line to file descriptor 3 when it is ready.
 * @param {string} command
 * @param {string[]} args
 */
async function startAnswering(command, args) {
  const server = await start(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const pipe = server.child.stdio[3];
  if (!pipe) throw new Error('unreachable: the fourth stream is a pipe');
  const line = once(pipe, 'data').then(([data]) => String(data).trim());
  const answer = await Promise.race([line, server.ended.then(() => null)]);
  if (answer === null) throw new SetupError(`${command} ended before it was ready.`);
  return { answer, stop: server.stop };
}
