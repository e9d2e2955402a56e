import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createAuditLog } from '../../electron/engine/audit/audit-log.ts';
import { silentLog } from '../../electron/engine/log.ts';
import { settingsSchema } from '../../shared/contract/settings.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface KillResult {
  readonly kills: number;
  readonly settingsWritten: number;
  readonly auditLines: number;
  /** Lines that were cut short by a kill. */
  readonly tornLines: number;
  /** What was lost or damaged, as sentences. */
  readonly losses: readonly string[];
}

/**
 * Starts the writer in `folder` again and again, kills it at a random moment, and checks each time that everything it
 * reported as written is there.
 */
export async function killWhileWriting(
  folder: string,
  kills: number,
  random: () => number,
): Promise<KillResult> {
  const losses: string[] = [];
  const acknowledged: number[] = [];
  let settingsWritten = 0;
  let lastSettings = -1;
  for (let kill = 0; kill < kills; kill++) {
    const first = Math.max(lastSettings, acknowledged.at(-1) ?? -1) + 1;
    const said = await writeUntilKilled(folder, first, random);
    acknowledged.push(...said.audit);
    settingsWritten += said.settings.length;
    lastSettings = said.settings.at(-1) ?? lastSettings;
    losses.push(...lookAtSettings(folder, lastSettings));
  }
  const audit = createAuditLog(path.join(folder, 'audit.jsonl'), { who: 'me' }, silentLog);
  const lines = await audit.search('', Number.POSITIVE_INFINITY);
  const found = new Set(lines.map(({ server }) => Number(server)));
  for (const number of acknowledged) if (!found.has(number)) losses.push(`audit line ${number} is lost`);
  return {
    kills,
    settingsWritten,
    auditLines: acknowledged.length,
    tornLines: countTorn(folder),
    losses,
  };
}

/** Ends a moment after the writer has written at least once. */
async function writeUntilKilled(folder: string, first: number, random: () => number) {
  const args = ['--import', 'tsx', path.join(import.meta.dirname, 'writer.ts'), folder, String(first)];
  const env = { ...process.env, NODE_OPTIONS: '' };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let complaints = '';
  let killed = false;
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    if (killed) return;
    killed = true;
    setTimeout(() => child.kill('SIGKILL'), random() * 60);
  });
  await once(child, 'close');
  if (!killed) throw new Error(`The writer ended by itself: ${complaints}`);
  const numbers = (what: string): readonly number[] =>
    [...printed.matchAll(new RegExp(`^${what} (\\d+)$`, 'gm'))].map(([, number]) => Number(number));
  return { settings: numbers('settings'), audit: numbers('audit') };
}

/** The settings are the last ones written or the ones being written: complete, and nothing in between. */
function lookAtSettings(folder: string, last: number): readonly string[] {
  const file = path.join(folder, 'settings.json');
  if (!existsSync(file)) return ['there are no settings'];
  try {
    const { servers } = settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const labels = new Set(servers.map(({ label }) => label));
    const [label] = labels;
    const known = labels.size === 1 && (label === String(last) || label === String(last + 1));
    return known ? [] : [`settings ${last} were written, and there is: ${[...labels].join()}`];
  } catch (thrown) {
    return [`the settings are broken: ${String(thrown)}`];
  }
}

function countTorn(folder: string): number {
  return readFileSync(path.join(folder, 'audit.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.endsWith('}')).length;
}

/** Drafts that were never moved to their final name. */
export function drafts(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.includes('.tmp-'));
}
