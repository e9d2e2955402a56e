import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../../electron/engine/create-engine.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import { createProcessTools, type ProcessTools } from '../../../electron/engine/tools/run/process-tools.ts';
import type { RunTool } from '../../../electron/engine/tools/run/tool.ts';
import { settingsSchema } from '../../../shared/contract/settings.ts';
import { messageTemplates } from '../../../shared/text/message-text.ts';
import { serverName } from '../../builders.ts';
import { fullServer } from '../../e2e/app/servers.ts';
import { type CmdkeyFolder, makeCmdkey } from '../../stand-ins/stand-in-cmdkey.ts';
import { refusedFor } from '../refused-for.ts';
import { type SimulatedTools, simulatedTools } from '../simulated-tools.ts';

const XYZ = serverName('XYZ');
const [NOTHING, BOB] = [{ kind: 'notStored' }, { kind: 'stored', account: 'CORP\\bob' }] as const;

/** As the tools print it, in the two lines of newer ones. */
const WRONG_PASSWORD =
  'Error 0x0000052E enumerating sessionnames\r\nError [1326]:The user name or password is incorrect.\r\n';

describe.each(['en', 'de'] as const)('accounts of a Windows in %s', (language) => {
  let folder: string;
  let cmdkey: CmdkeyFolder;
  let real: ProcessTools;
  let tools: SimulatedTools;
  let engine: Engine;
  /** The Windows error number that the server answers with. */
  let refuses: number | null;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-accounts-'));
    cmdkey = await makeCmdkey(language);
    real = createProcessTools({ toolsDir: cmdkey.toolsDir, log: silentLog });
    tools = simulatedTools([fullServer('XYZ'), fullServer('ABC')]);
    refuses = null;
    const run: RunTool = async (tool, args, options) => {
      if (tool === 'cmdkey') return real.run(tool, args, options);
      const output = await tools.run(tool, args, options);
      if (refuses === null || !args.includes('/server:XYZ')) return output;
      const stderr = new TextEncoder().encode(WRONG_PASSWORD.replace('1326', String(refuses)));
      return { ...output, stdout: new Uint8Array(), stderr, exitCode: 1 };
    };
    engine = createEngine({
      templates: messageTemplates,
      settings: settingsSchema.parse({
        codePage: 1252,
        servers: [{ name: 'XYZ' }, { name: 'ABC' }, { name: 'far', transport: 'ssh' }, { name: 'localhost' }],
      }),
      run,
      caller: 'me',
      account: 'CORP\\me',
      keepsAccounts: true,
      demo: false,
      auditFile: path.join(folder, 'audit.jsonl'),
      log: silentLog,
    });
  });
  afterEach(async () => {
    await engine.dispose();
    await real.dispose();
    await cmdkey.dispose();
    rmSync(folder, { recursive: true });
  });

  const audit = (): readonly Record<string, unknown>[] =>
    readFileSync(path.join(folder, 'audit.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const asked = (): number => tools.calls.filter(({ args }) => args.includes('/server:XYZ')).length;
  const errorOf = (): unknown => {
    const report = engine.view().servers.find(({ name }) => name === XYZ)?.report;
    return report?.kind === 'noAnswer' ? report.error : null;
  };

  it('are stored, listed and removed, each entry for itself', async () => {
    expect(await engine.storedAccounts(XYZ)).toEqual({ windows: NOTHING, remoteDesktop: NOTHING });
    expect(await engine.storeAccount(XYZ, ' CORP\\bob ', 'windows', 'window')).toEqual({
      done: true,
      now: BOB,
    });
    expect(await engine.storedAccounts(XYZ)).toEqual({ windows: BOB, remoteDesktop: NOTHING });
    expect(await engine.storeAccount(XYZ, 'CORP\\bob', 'remoteDesktop', 'window')).toEqual({
      done: true,
      now: BOB,
    });
    expect(await engine.removeAccount(XYZ, 'windows', 'window')).toEqual({ done: true, now: NOTHING });
    expect(await engine.storedAccounts(XYZ)).toEqual({ windows: NOTHING, remoteDesktop: BOB });
    const calls = await cmdkey.calls();
    expect(calls.filter((call) => !call.startsWith('/list:'))).toEqual([
      '/add:XYZ /user:CORP\\bob /pass',
      '/generic:TERMSRV/XYZ /user:CORP\\bob /pass',
      '/delete:XYZ',
    ]);
  });

  it('every change is in the audit log before and after, with the account and never a password', async () => {
    await engine.storeAccount(XYZ, 'CORP\\bob', 'windows', 'window');
    await engine.removeAccount(XYZ, 'windows', 'window');
    const facts = { server: 'XYZ', who: 'me', account: 'CORP\\me', user: 'CORP\\bob', origin: 'window' };
    const store = { ...facts, action: 'storeAccount', command: 'cmdkey /add:XYZ /user:CORP\\bob /pass' };
    const remove = { ...facts, action: 'removeAccount', command: 'cmdkey /delete:XYZ' };
    expect(audit()).toMatchObject([
      { ...store, event: 'account' },
      { ...store, event: 'accountResult', stored: 'stored', done: 'yes' },
      { ...remove, event: 'account' },
      { ...remove, event: 'accountResult', stored: 'notStored', done: 'yes' },
    ]);
  });

  it('a console that is closed stores nothing, and an account from before says nothing of the new password', async () => {
    await cmdkey.person('closes');
    const close = () => engine.storeAccount(XYZ, 'CORP\\bob', 'windows', 'window');
    expect(await close()).toEqual({ done: false, now: NOTHING });
    await cmdkey.person('types');
    await engine.storeAccount(XYZ, 'CORP\\bob', 'windows', 'window');
    await cmdkey.person('closes');
    expect(await close()).toEqual({ done: false, now: BOB });
    expect(audit().at(-1)).toMatchObject({ stored: 'stored', done: 'no' });
  });

  it('one console at a time, which can be closed from here', async () => {
    await cmdkey.person('waits');
    const waiting = engine.storeAccount(XYZ, 'CORP\\bob', 'windows', 'window');
    await expect.poll(() => cmdkey.calls()).toContain('/add:XYZ /user:CORP\\bob /pass');
    await expect(engine.storeAccount(serverName('ABC'), 'CORP\\bob', 'windows', 'window')).rejects.toEqual(
      refusedFor('account', { why: 'consoleOpen' }),
    );
    engine.stopStoring();
    expect(await waiting).toEqual({ done: false, now: NOTHING });
  });

  it.each([1326, 86])(
    'after Windows error %i the server is not asked until another account is stored',
    async (number) => {
      refuses = number;
      await engine.refresh();
      expect(errorOf()).toMatchObject({ code: 'loginFailed', windowsError: number });
      const before = asked();
      await engine.refresh();
      await engine.refresh();
      expect(asked()).toBe(before);
      // Nothing has changed yet.
      await cmdkey.person('closes');
      await engine.storeAccount(XYZ, 'CORP\\bob', 'windows', 'window');
      await engine.storeAccount(XYZ, 'CORP\\bob', 'remoteDesktop', 'window');
      await engine.refresh();
      expect(asked()).toBe(before);

      refuses = null;
      await cmdkey.person('types');
      await engine.storeAccount(XYZ, 'CORP\\bob', 'windows', 'window');
      await expect.poll(errorOf).toBeNull();
      expect(asked()).toBeGreaterThan(before);
    },
  );

  it('the removal of the stored account lets it be asked again, too', async () => {
    await engine.storeAccount(XYZ, 'CORP\\bob', 'windows', 'window');
    refuses = 1326;
    await engine.refresh([XYZ]);
    expect(errorOf()).toMatchObject({ code: 'loginFailed' });
    refuses = null;
    await engine.removeAccount(XYZ, 'windows', 'window');
    await expect.poll(errorOf).toBeNull();
  });

  it('a server with another account connected is asked again by itself', async () => {
    refuses = 1219;
    await engine.refresh();
    expect(errorOf()).toMatchObject({ code: 'accessDenied', windowsError: 1219 });
    const before = asked();
    await engine.refresh();
    expect(asked()).toBeGreaterThan(before);
  });

  it('is refused where it means nothing, before anything is started', async () => {
    const store = (server: string, account = 'CORP\\bob') =>
      engine.storeAccount(serverName(server), account, 'windows', 'window');
    await expect(store('far')).rejects.toEqual(refusedFor('account', { why: 'overSsh' }));
    await expect(store('localhost')).rejects.toEqual(refusedFor('account', { why: 'thisComputer' }));
    await expect(store('XYZ', 'bob /pass:x')).rejects.toEqual(refusedFor('account', { why: 'badAccount' }));
    await expect(store('other')).rejects.toEqual(refusedFor('notWatched'));
    expect(await cmdkey.calls()).toEqual([]);
  });
});
