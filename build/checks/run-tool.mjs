import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../project.mjs';

/**
 * Runs a development tool with its output passed to ours.
 * @param {string} tool
 * @param {string[]} args
 * @param {Record<string, string>} [env] in addition to ours
 * @returns {Promise<number>} its exit code
 */
export function runTool(tool, args, env) {
  const command = join(PROJECT_FOLDER, 'node_modules', '.bin', tool);
  const windows = process.platform === 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(windows ? `"${command}"` : command, args, {
      cwd: PROJECT_FOLDER,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: windows,
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
