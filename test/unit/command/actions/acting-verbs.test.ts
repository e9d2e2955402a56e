import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DemoCommand, demoCommand } from '../in-demo.ts';

vi.mock('../../../../electron/engine/caller.ts', () => ({ callerAccount: () => 'stevej' }));

/** Disconnected for days, and nothing works there. */
const AWAY = ['demo-sql01', '1'] as const;
/** Disconnected for days, and copies. */
const COPYING = ['demo-sql01', '4'] as const;
const NOW = ['--yes', '--undo', '0'] as const;

let demo: DemoCommand;
beforeEach(() => {
  demo = demoCommand();
});
afterEach(() => demo.dispose());

describe('logoff', () => {
  it('logs one session off by the safe job, and the audit log says that the command did it', async () => {
    const { code, out, error } = await demo.run('logoff', ...AWAY, ...NOW);
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(/^Slot freed on demo-sql01: gatesb.*\n$/),
    });
    expect(error).toMatch(/^Logging off gatesb \(session 1\) on demo-sql01: disconnected, .*\.$/m);
    expect(
      demo.audited().map(({ event, origin, action, by, outcome }) => [event, origin, action, by, outcome]),
    ).toEqual([
      ['offered', 'command', 'logOff', 'logoff', undefined],
      ['acting', 'command', 'logOff', 'logoff', undefined],
      ['ended', 'command', 'logOff', 'logoff', 'freed'],
    ]);
  });

  it('refuses a session that works, names the program, and tells what overrides it', async () => {
    const refused = await demo.run('logoff', ...COPYING, ...NOW);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.error).toMatch(
      /robocopy\.exe is running on demo-sql01\. .*--ignore-work\. Nobody was logged off\./,
    );
    const dry = await demo.run('logoff', ...COPYING, '--dry-run', '--ignore-work');
    expect(dry).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^Would log off ritchied .*; working: robocopy\.exe; runs robocopy\.exe, .*\n$/,
      ),
    });
  });

  it('asks, and does nothing without a terminal', async () => {
    const { code, out, error } = await demo.run('logoff', ...AWAY);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain('Nobody was logged off: no terminal to confirm; use --yes.');
  });

  it('has the objections of the app', async () => {
    const atWork = await demo.run('logoff', 'demo-app01', '2', ...NOW);
    expect(atWork).toMatchObject({ code: 1, out: '' });
    expect(atWork.error).toMatch(/That user was active recently\..* Nobody was logged off\./);
    const dry = await demo.run('logoff', 'demo-app01', '2', '--dry-run');
    expect(dry).toMatchObject({ code: 0, out: '', error: expect.stringContaining('Would not log off') });
    expect((await demo.run('logoff', 'demo-sql01', '999', ...NOW)).error).toContain(
      'demo-sql01 has no session 999. Nobody was logged off.',
    );
    const console = await demo.run('logoff', 'demo-web01', '1', '--dry-run');
    expect(console.error).toContain('Would not log off session 1 on demo-web01: ');
    expect(await demo.run('logoff', 'demo-lab01', '1', ...NOW)).toMatchObject({
      code: 1,
      error: expect.stringContaining('demo-lab01 cannot be reached'),
    });
  });
});

describe('disconnect', () => {
  it('disconnects an active session', async () => {
    const { code, out } = await demo.run('disconnect', 'demo-app01', '2', ...NOW);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/disconnected/) });
    expect(demo.audited().at(-1)).toMatchObject({
      origin: 'command',
      by: 'tsdiscon',
      outcome: 'disconnected',
    });
  });

  it('says that one is disconnected already', async () => {
    const { code, error } = await demo.run('disconnect', ...AWAY, ...NOW);
    expect({ code, error }).toEqual({ code: 1, error: expect.stringContaining('disconnected already') });
  });
});

describe('message', () => {
  it('states how many get it and asks', async () => {
    const { code, out, error } = await demo.run('message', 'demo-app01', 'demo-berlin01', 'Restart at 18:00');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toMatch(/^To .*hopperg \(session \d+\) on demo-app01/m);
    expect(error).toContain('No message was sent: no terminal to confirm; use --yes.');
  });

  it('sends to all who can see it', async () => {
    const { code, out, error } = await demo.run('message', 'demo-app01', 'Restart of {server}', ...NOW);
    expect(error).toContain('Sending it to 2 sessions on 1 server.');
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(2);
    const acting = demo.audited().filter(({ event }) => event === 'acting');
    expect(acting.map(({ origin, command }) => [origin, command])).toEqual([
      ['command', expect.stringContaining('"Restart of demo-app01"')],
      ['command', expect.stringContaining('"Restart of demo-app01"')],
    ]);
  });

  it('sends to one without a question', async () => {
    const words = ['message', 'demo-*', '{user}, please call', '--user', 'hopper?', '--undo', '0'];
    const { code, out, error } = await demo.run(...words);
    expect(out).toMatch(/hopperg/);
    expect(error).toMatch(/^Sending it to hopperg \(session \d+\) on demo-app01\.$/m);
    // Two servers of the demo do not answer: the user may be there, too.
    expect(error).toContain('demo-lab01 cannot be reached');
    expect(code).toBe(1);
  });

  it('does not call it sent where nobody would see it', async () => {
    const { code, out, error } = await demo.run('message', 'demo-sql01', 'Hello', '--session', '4', ...NOW);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain('No message was sent: no connected user would see it.');
    expect(error).toMatch(/^Not to ritchied \(session 4\) on demo-sql01\. /m);
  });
});

describe('connect --free', () => {
  it('frees a full server and connects', async () => {
    const { code, out } = await demo.run('connect', 'demo-sql01', '--free', ...NOW);
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^Slot freed on demo-sql01: gatesb.*\nDemo: would start mstsc \/v:demo-sql01\n$/,
      ),
    });
  });

  it('does not connect when nobody can be reset, or nobody may be asked', async () => {
    for (const words of [['demo-app01', ...NOW], ['demo-sql01']]) {
      const { code, out } = await demo.run('connect', '--free', ...words);
      expect({ code, out }).toEqual({ code: 1, out: '' });
    }
  });

  it('connects at once to a server with a free slot, and to one of which nothing is known', async () => {
    expect(await demo.run('connect', 'demo-web01', '--free', ...NOW)).toMatchObject({
      code: 0,
      out: 'Demo: would start mstsc /v:demo-web01\n',
    });
    const unknown = await demo.run('connect', 'demo-lab01', '--free', ...NOW);
    expect(unknown).toMatchObject({ code: 0, out: 'Demo: would start mstsc /v:demo-lab01\n' });
    expect(unknown.error).toContain('It is not known whether demo-lab01 has a free slot.');
    expect(unknown.error).toContain('Nothing was reset.');
  });
});
