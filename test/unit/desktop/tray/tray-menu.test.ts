import { describe, expect, it } from 'vitest';
import type { MenuItem } from '../../../../electron/desktop/tray/menu-item.ts';
import { trayMenu } from '../../../../electron/desktop/tray/tray-menu.ts';
import { assertNever } from '../../../../shared/basics/assert.ts';
import { HOUR_MS, MINUTE_MS } from '../../../../shared/basics/time-units.ts';
import { answer, batch, fleet, job, NOW, RULE, server, session, wait } from '../../../builders.ts';
import { batchItem, freeServer, fullServer, gatesb, jobss, silentServer } from '../../../known-servers.ts';

/** The menu as text. Disabled rows are in brackets, submenus are indented, check marks are shown. */
function read(items: readonly MenuItem[], indent = ''): string[] {
  return items.flatMap((item) => {
    switch (item.kind) {
      case 'separator':
        return [`${indent}---`];
      case 'line':
        return [`${indent}(${item.label})`];
      case 'command':
        return [`${indent}${item.label}`];
      case 'check':
        return [`${indent}[${item.checked ? 'x' : ' '}] ${item.label}`];
      case 'submenu':
        return [`${indent}${item.label} >`, ...read(item.items, `${indent}  `)];
      default:
        return assertNever(item);
    }
  });
}

const firstLevel = (items: readonly MenuItem[]): string[] =>
  read(items).filter((line) => !line.startsWith(' '));

function commandOf(items: readonly MenuItem[], label: string): unknown {
  for (const item of items) {
    if ((item.kind === 'command' || item.kind === 'check') && item.label === label) return item.command;
    const inside = item.kind === 'submenu' ? commandOf(item.items, label) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

const normal = { ...RULE, lookOnly: false, protectedServers: [] };

const clock = new Date(NOW).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

const APP_ITEMS = [
  'Refresh now',
  'Pause 1 h',
  '---',
  'Open window',
  'Settings',
  'Open the log file',
  'About Slotwatch',
  'Quit',
];

describe('the tray menu', () => {
  it('names the full server, its users, and the actions', () => {
    const menu = trayMenu(fleet([freeServer('abc'), fullServer('xyz')]), normal);
    expect(read(menu)).toEqual([
      '(1 of 2 full)',
      'xyz: full, 2 of 2 slots taken >',
      '  (xyz)',
      '  (2 of 2 slots taken)',
      '  ---',
      '  (gatesb, disconnected 3 d 2 h)',
      '  (jobss, active, no input for 5 min)',
      '  Reset gatesb (disconnected 3 d 2 h, programs not known)',
      '  Message…',
      '  ---',
      '  [ ] Notify me when a slot is free',
      '  [ ] Wait and connect',
      '  Connect',
      '  Console connection',
      '  Show in the window',
      'Reset gatesb on xyz (disconnected 3 d 2 h, programs not known)',
      '---',
      'Other servers >',
      '  abc: 1 of 2 slots taken >',
      '    (abc)',
      '    (1 of 2 slots taken)',
      '    ---',
      '    (jobss, active, no input for 5 min)',
      '    (Reset: no session can be reset safely)',
      '    Message…',
      '    ---',
      '    Connect',
      '    Console connection',
      '    Show in the window',
      ...APP_ITEMS,
    ]);
  });

  it('marks a stuck session, without an idle time', () => {
    const down = session({ id: 4, user: 'turinga', state: 'down', idleMinutes: 90 });
    const menu = read(trayMenu(fleet([{ ...server('xyz', answer([down, jobss])), idlest: down }]), normal));
    expect(menu).toContain('  (turinga, stuck)');
    expect(menu).toContain('Reset turinga on xyz (stuck, programs not known)');
  });

  it('says for how long a server is full, and since when a session is disconnected', () => {
    const evidence = { disconnectedSince: NOW - 26 * HOUR_MS, address: '192.0.2.57', leftBehind: null };
    const xyz = server('xyz', answer([gatesb, jobss]), {
      fullSince: { at: NOW - 14 * MINUTE_MS, isKnown: true },
      evidences: { 1: evidence },
    });
    const menu = read(trayMenu(fleet([xyz]), normal));
    expect(menu[1]).toBe('xyz: full, 2 of 2 for 14 min >');
    expect(menu).toContain('  (gatesb, disconnected 1 d 2 h)');
    expect(menu).toContain('Reset gatesb on xyz (disconnected 1 d 2 h, programs not known)');
    const unsure = { ...xyz, fullSince: { at: NOW - 26 * HOUR_MS, isKnown: false } };
    expect(read(trayMenu(fleet([unsure]), normal))[1]).toBe('xyz: full, 2 of 2 for at least 1 d >');
  });

  it('counts unknown servers in its first row also while some are full', () => {
    const [first] = read(
      trayMenu(fleet([freeServer('abc'), fullServer('xyz'), silentServer('dead')]), normal),
    );
    expect(first).toBe('(1 of 3 full, 1 unknown)');
  });

  it('the reset carries the session as the user saw it', () => {
    const menu = trayMenu(fleet([fullServer('xyz')]), normal);
    expect(commandOf(menu, 'Reset gatesb (disconnected 3 d 2 h, programs not known)')).toEqual({
      kind: 'reset',
      seen: {
        server: 'xyz',
        sessionId: 1,
        user: 'gatesb',
        logon: '4/25/2008 2:52 PM',
        state: 'disconnected',
        idleMinutes: 4442,
        askedAt: NOW,
      },
    });
  });

  it('*Console* is a console connection, *Connect* is not', () => {
    const menu = trayMenu(fleet([fullServer('xyz')]), normal);
    expect(commandOf(menu, 'Console connection')).toEqual({ kind: 'connect', server: 'xyz', console: true });
    expect(commandOf(menu, 'Connect')).toEqual({ kind: 'connect', server: 'xyz', console: false });
  });

  it('starts with the row that it is a demo', () => {
    const [first] = read(trayMenu(fleet([freeServer('abc')], { demo: true }), normal));
    expect(first).toBe('(Demo fleet, no real servers: 1 of 1 with a free slot)');
  });

  it('a running reset can be undone from the first level, and is not offered again', () => {
    const menu = trayMenu(fleet([fullServer('xyz')], { jobs: [job({ session: gatesb })] }), normal);
    expect(firstLevel(menu)).toEqual([
      '(1 of 1 full)',
      'Undo reset of gatesb on xyz',
      'xyz: full, 2 of 2 slots taken >',
      '---',
      ...APP_ITEMS,
    ]);
    expect(commandOf(menu, 'Undo reset of gatesb on xyz')).toEqual({ kind: 'cancel', jobId: 'job-1' });
  });

  it.each([
    [{ step: 'waiting' }, 'Undo reset of gatesb on xyz'],
    [{ step: 'askingAgain' }, 'Undo reset of gatesb on xyz (checking again)'],
    [{ step: 'warning', warnUntil: NOW }, `Undo reset of gatesb on xyz (warned, until ${clock})`],
    [{ step: 'acting' }, '(Resetting gatesb on xyz…)'],
    [{ step: 'confirming' }, '(Checking the result for gatesb on xyz…)'],
    [{ step: 'waiting', action: 'logOff' }, 'Undo log-off of gatesb on xyz'],
    [{ step: 'acting', action: 'disconnect' }, '(Disconnecting gatesb on xyz…)'],
    [{ step: 'acting', action: 'message' }, '(Sending a message to gatesb on xyz…)'],
  ] as const)('a job at %j says so, and can be undone until it acts', (changes, label) => {
    const menu = trayMenu(fleet([fullServer('xyz')], { jobs: [job(changes)] }), normal);
    expect(firstLevel(menu)[1]).toBe(label);
  });

  it('a selection is one row, which undoes or stops it, and its jobs have none', () => {
    const items = [batchItem(1, 'gatesb', 'freed'), batchItem(2, 'jobss'), batchItem(3, 'hopperg')];
    const running = { ...batch({ items }), action: 'logOff' } as const;
    const jobs = [job({ id: 'job-1' })];
    const menu = trayMenu(fleet([freeServer('xyz')], { jobs, batches: [running] }), normal);
    expect(firstLevel(menu).slice(1, 3)).toEqual(['Stop log-off of 3 sessions (1 done)', '---']);
    expect(commandOf(menu, 'Stop log-off of 3 sessions (1 done)')).toEqual({
      kind: 'stopBatch',
      batchId: 'batch-1',
    });
    const waiting = batch({ items: items.slice(1, 2), step: 'waiting', undoUntil: NOW });
    const before = trayMenu(fleet([freeServer('xyz')], { batches: [waiting] }), normal);
    expect(firstLevel(before)[1]).toBe('Undo reset of 1 session');
    const ended = batch({ items, step: 'ended' });
    expect(firstLevel(trayMenu(fleet([freeServer('xyz')], { batches: [ended] }), normal))[1]).toBe('---');
  });

  it('a wait is checked, and a second click ends it', () => {
    const tell = 'Notify me when a slot is free';
    const before = trayMenu(fleet([fullServer('xyz')]), normal);
    expect(commandOf(before, tell)).toEqual({ kind: 'wait', server: 'xyz', goal: 'tell' });
    const after = trayMenu(fleet([fullServer('xyz')], { waits: [wait('xyz', 'tell')] }), normal);
    expect(read(after)).toContain(`  [x] ${tell}`);
    expect(commandOf(after, tell)).toEqual({ kind: 'wait', server: 'xyz', goal: null });
    expect(commandOf(after, 'Wait and connect')).toEqual({ kind: 'wait', server: 'xyz', goal: 'connect' });
  });

  it('a wait that was set in the window can be ended here', () => {
    const waits = [wait('abc', 'connect'), wait('xyz', 'console')];
    const menu = trayMenu(fleet([fullServer('xyz'), silentServer('abc')], { waits }), normal);
    expect(read(menu).filter((text) => text.includes('['))).toEqual([
      '  [ ] Notify me when a slot is free',
      '  [ ] Wait and connect',
      '  [x] Wait and connect to the console',
      '    [ ] Notify me when a slot is free',
      '    [x] Wait and connect',
    ]);
  });

  it('a message is written in the window, and only where a user would see it', () => {
    const menu = trayMenu(fleet([fullServer('xyz')]), normal);
    expect(commandOf(menu, 'Message…')).toEqual({ kind: 'showServer', server: 'xyz' });
    const me = session({ id: 5, user: 'me', current: true });
    const unseen = [server('xyz', answer([gatesb, me])), silentServer('abc', fullServer('abc'))];
    expect(commandOf(trayMenu(fleet(unseen), normal), 'Message…')).toBeUndefined();
  });

  it('look only turns the reset off and says so', () => {
    const menu = read(trayMenu(fleet([fullServer('xyz')]), { ...normal, lookOnly: true }));
    expect(menu.filter((line) => line.includes('Reset'))).toEqual(['  (Reset: off (read-only mode))']);
  });

  it('a protected server offers no reset and says why', () => {
    const guard = { ...normal, protectedServers: ['x*'] };
    const menu = read(trayMenu(fleet([fullServer('xyz')]), guard));
    expect(menu.filter((text) => text.includes('Reset'))).toEqual([
      '  (Reset: not possible, server is protected)',
    ]);
    expect(read(trayMenu(fleet([fullServer('abc')]), guard))).toContain(
      'Reset gatesb on abc (disconnected 3 d 2 h, programs not known)',
    );
  });

  it('a server that does not answer shows why, and its users in the last answer', () => {
    const menu = read(trayMenu(fleet([silentServer('abc', freeServer('abc'))]), normal));
    expect(menu.slice(2, 9)).toEqual([
      'Servers >',
      '  abc: no answer >',
      '    (abc)',
      '    (abc cannot be reached.)',
      `    (Last answer at ${clock}:)`,
      '    ---',
      '    (jobss, active, no input for 5 min)',
    ]);
    expect(menu).toContain('    (Reset: not possible, no answer)');
  });

  it('unknown servers come before free ones', () => {
    const menu = read(trayMenu(fleet([freeServer('abc'), silentServer('dead')]), normal));
    expect(menu.filter((line) => /^ {2}\S/.test(line))).toEqual([
      '  dead: no answer >',
      '  abc: 1 of 2 slots taken >',
    ]);
  });

  it('while paused it offers to resume', () => {
    const menu = trayMenu(fleet([freeServer('abc')], { pausedUntil: NOW }), normal);
    const resume = firstLevel(menu).find((line) => line.startsWith('Resume'));
    expect(commandOf(menu, resume ?? '')).toEqual({ kind: 'pause', minutes: 0 });
  });

  it.each([0, 1, 2, 3, 5, 8, 40, 1000])('has at most 15 items with %i full servers', (count) => {
    const full = Array.from({ length: count }, (_, index) => fullServer(`full${index}`));
    const jobs = [job({ id: 'a' }), job({ id: 'b' }), job({ id: 'c' })];
    const batches = [batch()];
    const menu = trayMenu(fleet([...full, freeServer('abc')], { jobs, batches, demo: true }), normal);
    expect(menu.length).toBeLessThanOrEqual(15);
    expect(read(menu).filter((line) => line.trimStart().startsWith('full')).length).toBe(Math.min(count, 31));
  });

  it('untrusted text is shown unchanged', () => {
    const odd = server('abc', answer([session({ id: 3, user: 'a&b', idleMinutes: 5 })]), {
      label: 'R&D\n\u202Eserver',
    });
    const menu = read(trayMenu(fleet([odd]), normal));
    expect(menu[3]).toBe('  R&&D server: 1 of 2 slots taken >');
    expect(menu[7]).toBe('    (a&&b, active, no input for 5 min)');
  });

  it('a very long label is replaced by the name', () => {
    const odd = server('abc', answer([]), { label: 'The one in the cellar that nobody dares to touch' });
    expect(read(trayMenu(fleet([odd]), normal))[3]).toBe('  abc: 0 of 2 slots taken >');
  });
});
