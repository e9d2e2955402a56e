import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Invocation } from '../../../electron/command/arguments/invocation.ts';
import { readArguments } from '../../../electron/command/command-arguments.ts';
import { resetIdlest } from '../../../electron/command/reset/reset-command.ts';
import { wait } from '../../../electron/command/verbs.ts';
import { userDataFolder } from '../../../electron/engine/storage/data-folder.ts';
import { printedBy } from './printed-by.ts';

/** The account that asks; empty when the system does not tell. */
const account = vi.hoisted(() => ({ name: '' }));
vi.mock('../../../electron/engine/caller.ts', () => ({ callerAccount: () => account.name }));

const WITH_SLOTS = 'demo-web01';
const WITH_IDLE_SESSION = 'demo-sql01';

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'slotwatch-verbs-'));
  for (const name of ['HOME', 'XDG_CONFIG_HOME', 'APPDATA']) vi.stubEnv(name, home);
  folder = userDataFolder();
  mkdirSync(folder, { recursive: true });
  account.name = 'jobss';
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

const noTools = () => {
  throw new Error('the demo starts no tools');
};

function given<Command extends Invocation['command']>(
  command: Command,
  ...args: readonly string[]
): Extract<Invocation, { command: Command }> {
  const invocation = readArguments([command, ...args, '--demo']);
  if (invocation.command !== command) throw new Error(`${invocation.command} was read`);
  return invocation as Extract<Invocation, { command: Command }>;
}

it('where the account is unknown, reset-idlest says so, and not that no session is idle', async () => {
  const tried = given('reset-idlest', WITH_IDLE_SESSION, '--dry-run');
  const known = await printedBy(() => resetIdlest(tried, noTools));
  expect(known.out).toMatch(/^Would reset /);

  account.name = '';
  const unknown = await printedBy(() => resetIdlest(tried, noTools));
  expect(unknown.out).toBe('');
  expect(unknown.error).toContain('account could not be found out');
  expect(unknown.error).not.toContain('no session has been idle');
});

it('jobs an earlier run left unfinished are reported when the command closes them in the audit log', async () => {
  const audit = path.join(folder, 'audit.demo.jsonl');
  const line = {
    at: new Date(0).toISOString(),
    who: 'jobss',
    // A process id that is never used.
    pid: 2 ** 22 + 1,
    event: 'acting',
    jobId: 'job-1',
    action: 'reset',
    by: 'window',
    server: WITH_SLOTS,
    sessionId: 3,
    user: 'gatesb',
  };
  writeFileSync(audit, `${JSON.stringify(line)}\n`);
  const waited = await printedBy(() => wait(given('wait', WITH_SLOTS), noTools));
  expect(waited.error).toContain(`The result for gatesb on ${WITH_SLOTS} is not known`);
  expect(readFileSync(audit, 'utf8')).toContain('"outcome":"unknown"');
});

it('errors beside the task are printed on stderr, and the task is done', async () => {
  mkdirSync(path.join(folder, 'audit.demo.jsonl'));
  const waited = await printedBy(() => wait(given('wait', WITH_SLOTS), noTools));
  expect(waited.error).toMatch(/^slotwatch: What an earlier run left open could not be closed: /m);
  expect(waited).toMatchObject({ code: 0, out: `${WITH_SLOTS} has a free slot.\n` });
});
