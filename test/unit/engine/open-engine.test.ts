import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCommandEngine } from '../../../electron/command/command-engine.ts';
import type { StartAuditCopy } from '../../../electron/engine/audit/copy/audit-copier.ts';
import type { CopyJob } from '../../../electron/engine/audit/copy/copy-argument.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import { type OpenedEngine, openEngine } from '../../../electron/engine/open-engine.ts';
import type { PersonalSettings } from '../../../electron/engine/settings-source.ts';
import { dataFiles } from '../../../electron/engine/storage/data-files.ts';
import { userDataFolder } from '../../../electron/engine/storage/data-folder.ts';
import { firstSettings } from '../../../electron/engine/storage/first-settings.ts';
import { nothingPrinted } from '../../../electron/engine/tools/run/start-process.ts';
import type { ToolsProcess } from '../../../electron/engine/tools/run/tool-host-client.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/contract/settings.ts';
import { messageTemplates } from '../../../shared/text/message-text.ts';
import { sayFailure } from '../../../shared/text/say-failure.ts';
import { serverSettings } from '../../builders.ts';

/** The place of the policy in these tests; only administrators can write to the real one. */
const place = vi.hoisted(() => ({ policyFile: '' }));
vi.mock('../../../electron/engine/storage/policy-file.ts', async (original) => ({
  ...(await original<typeof import('../../../electron/engine/storage/policy-file.ts')>()),
  policyFile: () => place.policyFile,
}));
vi.mock('electron', () => ({
  app: { getPreferredSystemLanguages: () => ['en-US'], getSystemLocale: () => 'en-US' },
}));

let home: string;
let folder: string;
const opened: OpenedEngine[] = [];
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'slotwatch-open-'));
  for (const name of ['HOME', 'XDG_CONFIG_HOME', 'APPDATA']) vi.stubEnv(name, home);
  folder = userDataFolder();
  mkdirSync(folder, { recursive: true });
  place.policyFile = path.join(home, 'policy.json');
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.dispose();
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

function keep<Opened extends OpenedEngine>(one: Opened): Opened {
  opened.push(one);
  return one;
}

const NO_HISTORY = { historyScript: null, onHistoryProblem: () => {} };

const noTools = (): ToolsProcess => {
  throw new Error('no tool is needed');
};

async function openAsApp(demo: boolean): Promise<OpenedEngine> {
  // Outside Electron its package only returns a path, and must not download a binary for that.
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= path.dirname(process.execPath);
  const { openAppEngine } = await import('../../../electron/desktop/lifecycle/app-engine.ts');
  const args = { demo, demoWithoutServers: false, toolsDir: null, userDataDir: null, hidden: true };
  return keep(openAppEngine(args, dataFiles(folder, demo), NO_HISTORY, silentLog));
}

async function openAsCommand(demo: boolean): Promise<OpenedEngine> {
  const options = { demo, toolsDir: null, codePage: null, timeoutSeconds: null, capacity: null, via: null };
  return keep(openCommandEngine(options, [], noTools));
}

const writeSettings = (settings: object) =>
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings));
const writePolicy = (policy: object | string) =>
  writeFileSync(place.policyFile, typeof policy === 'string' ? policy : JSON.stringify(policy));
const namesIn = ({ engine }: OpenedEngine) => engine.view().servers.map(({ name }) => name);

describe.each([
  ['the app', openAsApp],
  ['the command', openAsCommand],
])('%s', (_, open) => {
  it('watches the servers of the settings, each time it is opened', async () => {
    writeSettings({ servers: [{ name: 'XYZ' }, { name: 'ABC' }], idleThresholdMinutes: 90 });
    const [first, second] = [await open(false), await open(false)];
    expect(namesIn(first)).toEqual(['XYZ', 'ABC']);
    expect(second.engine.view()).toEqual(first.engine.view());
    expect(second.settings.inForce()).toEqual(first.settings.inForce());
    expect(first.settings.inForce().idleThresholdMinutes).toBe(90);
  });

  it('applies the policy of the computer, and does not change the user’s own settings', async () => {
    writeSettings({ servers: [{ name: 'XYZ' }], protectedUsers: ['boss'] });
    writePolicy({ protectedUsers: ['ceo'], protectedServers: ['dc*'] });
    const { settings, policy, policyProblem } = await open(false);
    expect(settings.inForce()).toMatchObject({ protectedUsers: ['boss', 'ceo'], protectedServers: ['dc*'] });
    expect(settings.own()).toMatchObject({ protectedUsers: ['boss'], protectedServers: [] });
    expect(policy).toMatchObject({ protectedUsers: ['ceo'] });
    expect(policyProblem).toBeNull();
  });

  it('tells the programs of the policy apart from those of the settings', async () => {
    for (const byPolicy of [true, false]) {
      writePolicy(byPolicy ? { neverEndWhile: ['robocopy'] } : {});
      const { engine, settings } = await open(true);
      expect(settings.inForce().neverEndWhile).toEqual(byPolicy ? ['robocopy'] : []);
      const sql = engine.view().servers.find(({ name }) => name === 'demo-sql01')?.name;
      if (sql === undefined) throw new Error('the demo has a database');
      await engine.refresh([sql]);
      await engine.readWork(sql);
      const works = engine.view().servers.find(({ name }) => name === sql)?.works;
      expect(works?.[4]?.because).toEqual({ kind: 'job', image: 'robocopy.exe', policy: byPolicy });
    }
  });

  it('looks only while the policy or the settings cannot be used', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    writeSettings({ servers: [{ name: 'XYZ' }] });
    writePolicy('{');
    const strict = await open(false);
    expect(strict.settings.inForce().lookOnly).toBe(true);
    expect(strict.policyProblem && sayFailure(strict.policyProblem).message).toContain('policy');

    rmSync(place.policyFile);
    writeFileSync(path.join(folder, 'settings.broken-1.json'), '{');
    const unusable = await open(false);
    expect(unusable.policyProblem).toBeNull();
    expect(unusable.settings.problem()?.asides).toEqual(['settings.broken-1.json']);
    expect(unusable.settings.inForce().lookOnly).toBe(true);
  });

  it('shows the demo fleet, which answers from memory and has files of its own', async () => {
    writeSettings({ servers: [{ name: 'XYZ' }] });
    const demo = await open(true);
    expect(namesIn(demo)).toEqual(firstSettings(true).servers.map(({ name }) => name));
    const [name] = namesIn(demo);
    if (name === undefined) throw new Error('the demo has servers');
    await demo.engine.refresh([name]);
    expect(demo.engine.view().servers[0]?.report?.kind).toBe('answer');
    expect((await demo.engine.connect(name, false, 'command')).demo).toBe(true);
    expect(existsSync(path.join(folder, 'audit.demo.jsonl'))).toBe(true);
    expect(existsSync(path.join(folder, 'audit.jsonl'))).toBe(false);
  });
});

it('at its first start the app watches nothing: the user chooses', async () => {
  expect(namesIn(await openAsApp(false))).toEqual([]);
});

/** The user's settings, changed by hand. */
function changing(first: Settings) {
  let own = first;
  let told = (): void => {};
  const settings: PersonalSettings = {
    get: () => own,
    problem: () => null,
    onChange: (listener) => {
      told = listener;
    },
  };
  const change = (next: Settings): void => {
    own = next;
    told();
  };
  return { settings, change };
}

const withServers = (...names: string[]): Settings => ({
  ...DEFAULT_SETTINGS,
  servers: names.map((name) => serverSettings(name)),
});

it('a change of the settings is in the engine before any other subscriber is notified', () => {
  const { settings, change } = changing(withServers('XYZ'));
  const one = keep(
    openEngine({
      transport: 'windows',
      toolsDir: null,
      demo: false,
      files: dataFiles(folder, false),
      ...NO_HISTORY,
      settings,
      startTools: noTools,
      templates: messageTemplates,
      log: silentLog,
    }),
  );
  const seen: string[][] = [];
  one.settings.onChange(() => seen.push(namesIn(one)));
  change(withServers('XYZ', 'ABC'));
  expect(seen).toEqual([['XYZ', 'ABC']]);
});

it('the tools end after the engine, and a later change of the settings reaches no one', async () => {
  const posted: string[] = [];
  let exit = (_code: number): void => {};
  const { settings, change } = changing(withServers('XYZ'));
  const one = openEngine({
    transport: 'windows',
    toolsDir: null,
    demo: false,
    files: dataFiles(folder, false),
    ...NO_HISTORY,
    settings,
    startTools: () => {
      let answer: Parameters<ToolsProcess['onMessage']>[0] = () => {};
      return {
        post: (message) => {
          posted.push(message.kind);
          if (message.kind === 'run')
            answer({ id: message.id, output: { ...nothingPrinted('missing'), tookMs: 0 } });
          if (message.kind === 'leave') exit(0);
        },
        onMessage: (listener) => {
          answer = listener;
        },
        onExit: (listener) => {
          exit = listener;
        },
        release: () => {},
      };
    },
    templates: messageTemplates,
    log: silentLog,
  });
  await one.engine.refresh();
  await one.dispose();
  expect(posted.at(-1)).toBe('leave');
  change(withServers('ABC'));
  expect(namesIn(one)).toEqual(['XYZ']);
});

describe('the second copy of the audit log', () => {
  const openWith = (startAuditCopy: StartAuditCopy, demo = false) =>
    keep(
      openEngine({
        transport: 'windows',
        toolsDir: null,
        demo,
        files: dataFiles(folder, demo),
        settings: changing(firstSettings(demo)).settings,
        startTools: noTools,
        ...NO_HISTORY,
        startAuditCopy,
        templates: messageTemplates,
        log: silentLog,
      }),
    );
  const writeLine = () =>
    writeFileSync(
      path.join(folder, 'audit.jsonl'),
      '{"at":"2026-11-22T10:00:00.000Z","event":"connect","server":"xyz"}\n',
    );

  it('goes to the folder of the policy, into a file of this computer and account', async () => {
    writePolicy({ auditCopy: home });
    const jobs: CopyJob[] = [];
    const one = openWith((job) => void jobs.push(job));
    writeLine();
    expect(await one.engine.readAuditCopy()).toMatchObject({ behind: 1, since: '2026-11-22T10:00:00.000Z' });
    await one.dispose();
    expect(jobs).toEqual([{ auditFile: path.join(folder, 'audit.jsonl'), copy: expect.any(String) }]);
    expect(path.dirname(jobs[0]?.copy ?? '')).toBe(home);
    expect(path.basename(jobs[0]?.copy ?? '')).toMatch(/^[A-Za-z0-9-]+\.jsonl$/);
  });

  it('is not written for the demo, without a policy, or with one that cannot be used', async () => {
    const started = vi.fn();
    writeLine();
    for (const [policy, demo] of [
      [{ auditCopy: home }, true],
      [{}, false],
      ['{', false],
    ] as const) {
      writePolicy(policy);
      const one = openWith(started, demo);
      expect(await one.engine.readAuditCopy()).toBeNull();
      await one.dispose();
    }
    expect(started).not.toHaveBeenCalled();
  });
});
