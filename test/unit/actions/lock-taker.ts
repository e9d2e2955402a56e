import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { acquireSessionLock } from '../../../electron/engine/actions/session-lock.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import { parseServerName } from '../../../shared/names/server-name.ts';

/**
 * Run as `lock-taker.ts FOLDER SERVER`. On `take ID` it takes the lock of that session, keeps it, and answers `taken
 * ID` or `held ID`; on `contend ID TIMES` it takes and releases it so often and answers `contended N M`: how often it
 * had it, and how often another process was inside meanwhile.
 */
const [folder = '', name = ''] = process.argv.slice(2);
const server = serverNamed(name);

function serverNamed(text: string): ServerName {
  const parsed = parseServerName(text);
  if (parsed === null) throw new Error(`${text} is no server`);
  return parsed;
}

function contend(sessionId: number, times: number): string {
  const inside = path.join(folder, 'inside');
  let had = 0;
  let shared = 0;
  while (had < times) {
    const lock = acquireSessionLock(folder, server, sessionId);
    if ('heldBy' in lock) continue;
    had++;
    try {
      writeFileSync(inside, '', { flag: 'wx' });
      rmSync(inside);
    } catch {
      shared++;
    }
    lock.release();
  }
  return `contended ${had} ${shared}`;
}

createInterface({ input: process.stdin }).on('line', (line) => {
  const [what, id, times] = line.split(' ');
  const sessionId = Number(id);
  if (what === 'contend') process.stdout.write(`${contend(sessionId, Number(times))}\n`);
  else {
    const result = acquireSessionLock(folder, server, sessionId);
    process.stdout.write(`${'heldBy' in result ? 'held' : 'taken'} ${sessionId}\n`);
  }
});
process.stdout.write('ready\n');
