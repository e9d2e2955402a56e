import { readFileSync } from 'node:fs';
import { start } from './processes.mjs';

const PARENT_CHECK_MS = 500;

/**
 * @typedef {object} Service something that has to run beside a program
 * @property {string} program
 * @property {() => Promise<{ env: Record<string, string>, stop: () => Promise<void> }>} start
 *
 * @typedef {object} ProgramOptions
 * @property {readonly string[]} args
 * @property {Record<string, string>} env in addition to ours
 * @property {import('node:child_process').StdioOptions} stdio
 * @property {(child: import('node:child_process').ChildProcess) => void} [onStart]
 */

/**
 * Runs a program with its services until it ends or we are asked to end; then stops all of them.
 * @param {readonly Service[]} services
 * @param {string} command
 * @param {ProgramOptions} options
 * @returns {Promise<number>} the program's exit code, or that of the signal
 */
export async function runWithServices(services, command, { args, env, stdio, onStart }) {
  return await withServices(services, async (servicesEnv, asked) => {
    const program = await start(command, args, { env: { ...servicesEnv, ...env }, stdio });
    try {
      onStart?.(program.child);
      return await Promise.race([program.ended, asked]);
    } finally {
      await program.stop();
    }
  });
}

/**
 * Runs `work` with services, which are stopped after it.
 * @param {readonly Service[]} services
 * @param {(env: NodeJS.ProcessEnv, asked: Promise<number>) => Promise<number>} work gets our environment with what the
 *   services add, and what resolves with an exit code when we are asked to end
 * @returns {Promise<number>} what `work` resolved with
 */
export async function withServices(services, work) {
  /** @type {(() => Promise<void>)[]} */
  const stops = [];
  const asked = untilAskedToEnd();
  try {
    const env = { ...process.env };
    for (const service of services) {
      const running = await service.start();
      stops.unshift(running.stop);
      Object.assign(env, running.env);
    }
    return await work(env, asked);
  } finally {
    for (const stop of stops) await stop();
  }
}

/**
 * Ctrl+C and the signals that ask a process to end. Later ones are ignored, because ending takes a moment.
 * @returns {Promise<number>} the exit code a shell gives for that signal
 */
function untilAskedToEnd() {
  return new Promise((resolve) => {
    process.on('SIGINT', () => resolve(130));
    process.on('SIGTERM', () => resolve(143));
    process.on('SIGHUP', () => resolve(129));
    // A signal sent to npm alone ends npm or the shell between it and us, and we receive nothing.
    if (process.env.npm_lifecycle_event !== undefined) onParentGone(() => resolve(143));
  });
}

/** @param {() => void} listener */
function onParentGone(listener) {
  const before = callers();
  const timer = setInterval(() => {
    if (callers() === before) return;
    clearInterval(timer);
    listener();
  }, PARENT_CHECK_MS);
  timer.unref();
}

/** The shell that started us and, on Linux, npm above it: a process whose parent died gets another parent. */
function callers() {
  try {
    const status = readFileSync(`/proc/${process.ppid}/status`, 'utf8');
    return `${process.ppid} ${/^PPid:\s*(\d+)/m.exec(status)?.[1]}`;
  } catch {
    return String(process.ppid);
  }
}
