import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../../electron/engine/create-engine.ts';
import { simulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import { disconnectedSession, systemSessions } from '../../../electron/engine/demo/simulated-sessions.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import { settingsSchema } from '../../../shared/contract/settings.ts';
import { messageTemplates } from '../../../shared/text/message-text.ts';
import { sayFailure } from '../../../shared/text/say-failure.ts';
import { seen } from '../../builders.ts';
import { importDesktopFiles } from '../../durability/desktop-files.ts';
import { mountSmallDisk, type SmallDisk } from '../../durability/small-disk.ts';
import { saidOf } from '../said-of.ts';
import { simulatedTools } from '../simulated-tools.ts';

const NO_MOUNT = 'a disk of its own cannot be mounted by this account';
const settings = settingsSchema.parse({ servers: [{ name: 'xyz' }], undoSeconds: 0 });

describe('on a real disk', () => {
  let disk: SmallDisk | null;
  let engine: Engine | null;
  beforeEach(() => {
    disk = mountSmallDisk();
    engine = null;
  });
  afterEach(async () => {
    await engine?.dispose();
    disk?.dispose();
  });

  it('that is full no session is reset, which is reported once; with free space everything works again', async (context) => {
    if (disk === null) return context.skip(NO_MOUNT);
    const logged: string[] = [];
    const say = (line: string): void => void logged.push(line);
    const now = Date.now();
    const sessions = [...systemSessions(3), disconnectedSession(1, 'gatesb', { now, idleMinutes: 500 })];
    const tools = simulatedTools([simulatedServer({ name: 'xyz', sessions })]);
    engine = createEngine({
      templates: messageTemplates,
      settings,
      run: tools.run,
      caller: 'me',
      demo: false,
      auditFile: path.join(disk.folder, 'audit.jsonl'),
      log: { ...silentLog, info: say, error: say },
    });
    await engine.refresh();
    const server = engine.view().servers[0];
    const session = server?.idlest;
    if (server === undefined || session == null) throw new Error('gatesb is offered');
    const clicked = seen(server.name, session, server.report?.askedAt);
    const reset = async (of: Engine) => (await of.jobEnded(of.act('reset', clicked, 'tray').id)).outcome;

    disk.fill();
    for (let click = 0; click < 3; click++) {
      expect(await reset(engine)).toEqual({ code: 'notRecorded', why: null });
    }
    await expect(engine.connect(server.name, true, 'tray')).rejects.toThrow(/auditNotWritten/);
    expect(tools.calls.filter(({ tool }) => tool === 'rwinsta' || tool === 'mstsc')).toEqual([]);
    expect(logged).toEqual([expect.stringMatching(/^The audit log could not be written: ENOSPC/)]);

    disk.makeRoom();
    expect(await reset(engine)).toMatchObject({ code: 'freed' });
    expect(logged.at(-1)).toBe('The audit log can be written to again.');
    const events = (await engine.readAudit('', 100)).map(({ event }) => event);
    // Newest first; the ends of the three refused jobs were written later.
    expect(events).toEqual(['ended', 'acting', 'offered', 'ended', 'ended', 'ended']);
  });

  it('that is full or read-only the settings file stays complete, and can be saved afterwards', async (context) => {
    if (disk === null) return context.skip(NO_MOUNT);
    const { openSettingsFile } = await importDesktopFiles();
    const file = path.join(disk.folder, 'settings.json');
    const open = (folder: string) =>
      openSettingsFile({ folder, name: 'settings', first: settings, log: silentLog });
    const settingsFile = open(disk.folder);
    expect(settingsFile.unwritable).toBeNull();
    const before = readFileSync(file, 'utf8');
    const changed = { ...settings, undoSeconds: 42 };

    disk.fill();
    expect(saidOf(() => settingsFile.set(changed))).toMatch(/could not be saved: ENOSPC/);
    expect(settingsFile.get()).toEqual(settings);
    expect(readFileSync(file, 'utf8')).toBe(before);
    disk.makeRoom();

    disk.setReadOnly(true);
    expect(saidOf(() => settingsFile.set(changed))).toMatch(/could not be saved: .*/);
    expect(readFileSync(file, 'utf8')).toBe(before);
    // A start in that folder notices it at once, and has the settings.
    const next = open(disk.folder);
    expect(next.unwritable && sayFailure(next.unwritable)).toMatchObject({
      message: expect.stringMatching(/^The settings could not be saved: EROFS/),
      hint: expect.stringContaining(disk.folder),
    });
    expect(next.problem()).toBeNull();
    expect(next.get()).toEqual(settings);
    disk.setReadOnly(false);

    next.set(changed);
    expect(open(disk.folder).get()).toEqual(changed);
    expect(readdirSync(disk.folder)).toEqual(['settings.json']);
  });

  it('that is full on the first start the default settings hold, and the user learns that they are not saved', async (context) => {
    if (disk === null) return context.skip(NO_MOUNT);
    const { openSettingsFile } = await importDesktopFiles();
    disk.fill();
    const file = openSettingsFile({ folder: disk.folder, name: 'settings', first: settings, log: silentLog });
    expect(file.unwritable && sayFailure(file.unwritable).message).toMatch(
      /^The settings could not be saved: ENOSPC/,
    );
    expect(file.get()).toEqual(settings);
  });

  it('that is full the log says so once at the terminal, and continues when there is space', async (context) => {
    if (disk === null) return context.skip(NO_MOUNT);
    const printed = [
      vi.spyOn(console, 'error').mockReturnValue(),
      vi.spyOn(console, 'warn').mockReturnValue(),
      vi.spyOn(console, 'info').mockReturnValue(),
    ];
    const { default: electronLog } = await import('electron-log/node');
    const complaints: string[] = [];
    electronLog.transports.console.writeFn = ({ message }) => void complaints.push(message.data.join(' '));
    const { openLogFile } = await import('../../../electron/desktop/log/log-file.ts');
    const log = openLogFile(path.join(disk.folder, 'logs'));
    log.info('before');
    disk.fill();
    for (let line = 0; line < 1000; line++) log.info(`a line that has no room ${line}`);
    disk.makeRoom();
    log.info('after');
    log.dispose();
    for (const spy of printed) spy.mockRestore();
    // Once for the part of a line that still fitted, once for none at all.
    expect(complaints.length).toBeGreaterThan(0);
    expect(complaints.length).toBeLessThanOrEqual(2);
    expect(readFileSync(log.path, 'utf8')).toMatch(/before[\s\S]*after\n$/);
  });
});
