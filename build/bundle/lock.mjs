import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The holder renews its lock this often … */
const HEARTBEAT_MS = 2000;
/**
 * … and counts as dead after so long without a renewal, also on another machine that shares the folder. Long, because
 * two builds at once do damage and a busy machine may be late; a dead process on this machine is noticed at once.
 */
const STALE_MS = 5 * 60_000;
const RETRY_MS = 200;

/**
 * Runs `work` while no other process holds `file`. Waits for a living holder, takes over from a dead one.
 * @template Value
 * @param {string} file exists during the work; its folder is created when missing
 * @param {() => Promise<Value>} work
 * @param {() => void} [onWait] called once when another process holds the lock
 * @returns {Promise<Value>}
 */
export async function withLock(file, work, onWait) {
  await mkdir(dirname(file), { recursive: true });
  const owner = `${hostname()} ${process.pid}\n`;
  let waited = false;
  while (!take(file, owner)) {
    if (breakAbandoned(file)) continue;
    if (!waited) onWait?.();
    waited = true;
    await delay(RETRY_MS);
  }
  const heartbeat = setInterval(() => touch(file), HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    rmSync(file, { force: true });
  }
}

/**
 * A link is created in one step, so no one can read a lock without its owner.
 * @param {string} file
 * @param {string} owner
 */
function take(file, owner) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, owner);
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Removes the lock of a dead holder; returns whether there was one.
 * @param {string} file
 */
function breakAbandoned(file) {
  try {
    const owner = readFileSync(file, 'utf8');
    const [host, pid] = owner.trim().split(' ');
    const silent = Date.now() - statSync(file).mtimeMs > STALE_MS;
    if (!silent && (host !== hostname() || isAlive(Number(pid)))) return false;
    const aside = `${file}.${process.pid}.dead`;
    renameSync(file, aside);
    // Another waiter may have removed it and taken the lock since we looked: then give its lock back.
    if (readFileSync(aside, 'utf8') !== owner) linkSync(aside, file);
    rmSync(aside);
    return true;
  } catch (error) {
    // Released or taken between our check and our rename.
    if (isCode(error, 'ENOENT') || isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another account cannot be signalled, but it exists.
    return isCode(error, 'EPERM');
  }
}

/** @param {string} file */
function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // The folder was deleted; the work goes on and the lock ends with it.
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
