import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUT_FOLDER, PROJECT_FOLDER } from '../project.mjs';

/**
 * @typedef {object} Target one thing that is built
 * @property {string} name
 * @property {readonly string[]} inputs files and folders, relative to the project
 * @property {string} output the file that shows that it was built, relative to out/
 */

/** Inputs of every target: the libraries, and the build code. */
const TOOLS = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'build/bundle/bundle.ts',
  'build/bundle/targets.mjs',
  'build/bundle/when-exit.ts',
];

/**
 * Whether the output was built from exactly these inputs; compares content, not dates.
 * @param {Target} target
 * @returns {boolean}
 */
export function isFresh(target) {
  const stamp = stampOf(target);
  if (!existsSync(stamp) || !existsSync(join(OUT_FOLDER, target.output))) return false;
  return readFileSync(stamp, 'utf8') === hashInputs(target);
}

/**
 * Runs `make` and records its inputs. When it is interrupted, the target stays out of date.
 * @param {Target} target
 * @param {() => Promise<void>} make
 * @returns {Promise<void>}
 */
export async function makeFresh(target, make) {
  const stamp = stampOf(target);
  rmSync(stamp, { force: true });
  // Hashed before: an input that changes during the build must be built again.
  const hash = hashInputs(target);
  await make();
  mkdirSync(join(OUT_FOLDER, '.inputs'), { recursive: true });
  writeFileSync(stamp, hash);
}

/** @param {Target} target */
function stampOf(target) {
  return join(OUT_FOLDER, '.inputs', target.name);
}

/** @param {Target} target */
function hashInputs(target) {
  const hash = createHash('sha256');
  for (const file of [...TOOLS, ...target.inputs].flatMap(filesIn)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(PROJECT_FOLDER, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  if (!statSync(join(PROJECT_FOLDER, path)).isDirectory()) return [path];
  return readdirSync(join(PROJECT_FOLDER, path))
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}
