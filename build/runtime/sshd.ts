import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { CACHE_FOLDER, SetupError } from '../project.mjs';
import { ensureInstalled, findOnPath, isExecutable } from './debian-packages.mjs';

/** Not on the PATH of an ordinary account. */
const SSHD = '/usr/sbin/sshd';
const PACKAGE = 'openssh-server';
/** Debian asks this program before it starts a service of a new package. */
const POLICY = '/usr/sbin/policy-rc.d';
/** *Forbidden*, see `invoke-rc.d(8)`. */
const START_NOTHING = '#!/bin/sh\nexit 101\n';
/** Where the server needs an empty folder of root; its service would make it. */
const PRIVILEGE_FOLDER = '/run/sshd';

/** The OpenSSH server for the tests, which start it themselves, on loopback. */
export interface ProvidedSshd {
  /** Full path. */
  readonly file: string;
  /** Removes what was made for it. What was installed stays. */
  dispose(): void;
}

export function isSshdPossible(): boolean {
  return process.platform === 'linux';
}

/**
 * Finds Debian's OpenSSH server, or gets it: root installs it, without its service being started; others unpack it and run it
 * as themselves. Throws `SetupError` with what is missing.
 */
export async function provideSshd(say: (line: string) => void): Promise<ProvidedSshd> {
  const isRoot = process.getuid?.() === 0;
  const need = {
    findMissing: () => ['ssh', 'ssh-keygen', 'pgrep'].filter((program) => findOnPath(program) === null),
    packages: [['openssh-client'], ['procps']],
    inWords: 'the OpenSSH client and pgrep',
  };
  ensureInstalled(need, say);
  if (!isExecutable(SSHD) && isRoot) withoutServices(() => ensureInstalled(serverNeed(), say));
  const file = isExecutable(SSHD) ? SSHD : unpackServer(say);
  const lacking = spawnSync(file, ['-V'], { encoding: 'utf8' });
  if (lacking.error !== undefined || /error while loading/.test(lacking.stderr))
    throw new SetupError(`The OpenSSH server does not start: ${lacking.stderr || lacking.error?.message}`);
  const made = isRoot && !existsSync(PRIVILEGE_FOLDER);
  if (made) mkdirSync(PRIVILEGE_FOLDER, { mode: 0o755 });
  return { file, dispose: () => void (made && rmSync(PRIVILEGE_FOLDER, { recursive: true })) };
}

function serverNeed() {
  return {
    findMissing: () => (isExecutable(SSHD) ? [] : [PACKAGE]),
    packages: [[PACKAGE]],
    inWords: 'the OpenSSH server',
  };
}

/**
 * While this runs, no package starts a service. A file that was there is moved aside and moved back: its content, owner and mode
 * stay its own.
 */
export function withoutServices(install: () => void, policy = POLICY): void {
  const aside = `${policy}.slotwatch`;
  // A run that was killed has left its own file, and has the other one aside.
  if (isOccupied(aside)) renameSync(aside, policy);
  const had = isOccupied(policy);
  if (had) renameSync(policy, aside);
  try {
    writeFileSync(policy, START_NOTHING, { mode: 0o755 });
    install();
  } finally {
    rmSync(policy, { force: true });
    if (had) renameSync(aside, policy);
  }
}

/** Also a link that leads nowhere. */
function isOccupied(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** For an account that may not install: the package is fetched and unpacked, which needs no rights. */
function unpackServer(say: (line: string) => void): string {
  const folder = join(CACHE_FOLDER, PACKAGE);
  const file = join(folder, 'usr/sbin/sshd');
  // It is renamed to this name when it is complete, so its existence is enough.
  if (isExecutable(file)) return file;
  const missing = ['apt-get', 'dpkg-deb'].filter((program) => findOnPath(program) === null);
  if (missing.length > 0)
    throw new SetupError(`There is no OpenSSH server. Please install ${PACKAGE} with your package manager.`);
  say('Fetching the OpenSSH server with apt-get (once) …');
  mkdirSync(CACHE_FOLDER, { recursive: true });
  const scratch = mkdtempSync(join(CACHE_FOLDER, 'sshd-'));
  try {
    execFileSync('apt-get', ['-qq', 'download', PACKAGE], { cwd: scratch, stdio: 'pipe' });
    const [deb] = readdirSync(scratch).filter((name) => name.endsWith('.deb'));
    if (deb === undefined) throw new Error('apt-get fetched nothing.');
    const unpacked = join(scratch, 'unpacked');
    execFileSync('dpkg-deb', ['-x', join(scratch, deb), unpacked], { stdio: 'pipe' });
    rmSync(folder, { recursive: true, force: true });
    renameSync(unpacked, folder);
  } catch (thrown) {
    throw new SetupError(
      `There is no OpenSSH server, and it could not be fetched: ${thrown instanceof Error ? thrown.message : thrown}\nPlease run:\n  sudo apt-get install -y ${PACKAGE}`,
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return file;
}
