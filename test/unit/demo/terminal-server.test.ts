import { describe, expect, it } from 'vitest';
import {
  type SimulatedFleet,
  type SimulatedServer,
  simulatedFleet,
  simulatedServer,
} from '../../../electron/engine/demo/simulated-server.ts';
import {
  activeSession,
  consoleSession,
  disconnectedSession,
  systemSessions,
} from '../../../electron/engine/demo/simulated-sessions.ts';
import { askFleet } from '../../../electron/engine/demo/terminal-server.ts';
import type { Tool } from '../../../electron/engine/tools/run/tool.ts';

const NOW = new Date(2026, 3, 25, 14, 52).getTime();

describe('a simulated terminal server', () => {
  it('lists its sessions as qwinsta does', () => {
    expect(ask(fleetOf({}), 'qwinsta', '/server:XYZ').stdout).toBe(
      [
        ' SESSIONNAME       USERNAME                 ID  STATE   TYPE        DEVICE ',
        ' services                                    0  Disc                        ',
        ' console                                     3  Conn                        ',
        ' rdp-tcp                                 65536  Listen                      ',
        '                   gatesb                    1  Disc                        ',
        ' rdp-tcp#2         Prinz Albert              2  Active                      ',
        '',
      ].join('\r\n'),
    );
  });

  it('lists its users as quser does, with exit code 1 and a perfect table', () => {
    expect(ask(fleetOf({}), 'quser', '/SERVER:xyz')).toMatchObject({
      stdout: [
        ' USERNAME              SESSIONNAME        ID  STATE   IDLE TIME  LOGON TIME',
        ' gatesb                                    1  Disc      3+02:02  4/22/2026 11:50 AM',
        ' prinz albert          rdp-tcp#2           2  Active          3  4/25/2026 1:49 PM',
        '',
      ].join('\r\n'),
      exitCode: 1,
    });
  });

  it('marks the caller’s own session only when asked on the same computer', () => {
    const here = fleetOf({ name: 'localhost', callerSessionId: 2 });
    expect(ask(here, 'qwinsta').stdout).toContain('\r\n>rdp-tcp#2         Prinz Albert');
    expect(ask(fleetOf({ callerSessionId: 2 }), 'qwinsta', '/server:XYZ').stdout).not.toContain('>');
  });

  it.each(['rwinsta', 'logoff'] as const)('ends one session by %s and no other', (tool) => {
    expect(idsAfter(ask(fleetOf({}), tool, '1', '/server:XYZ').fleet)).toEqual([0, 3, 65536, 2]);
  });

  it('keeps the console session when its user is logged off', () => {
    const fleet = fleetOf({ sessions: [consoleSession(1, 'jobss', { now: NOW, idleMinutes: 5 })] });
    expect(sessionsAfter(ask(fleet, 'logoff', '1', '/server:XYZ').fleet)).toMatchObject([
      { id: 1, user: null, sessionName: 'console', state: 'connected' },
    ]);
  });

  it('keeps the slot taken when a session is only disconnected', () => {
    const { fleet } = ask(fleetOf({}), 'tsdiscon', '2', '/server:XYZ');
    expect(sessionsAfter(fleet)).toContainEqual(
      expect.objectContaining({ id: 2, user: 'Prinz Albert', sessionName: null, state: 'disconnected' }),
    );
  });

  it('records the text and the receiver of a message', () => {
    const { fleet } = ask(fleetOf({}), 'msg', '2', '/server:XYZ', '/time:60', 'Please save', 'and/or leave');
    expect(fleet.events).toEqual([
      { at: NOW, tool: 'msg', server: 'XYZ', sessionId: 2, text: 'Please save and/or leave' },
    ]);
  });

  it('records a connection with its switches and opens none', () => {
    const { fleet } = ask(fleetOf({}), 'mstsc', '/v:XYZ', '/admin', '/w:800');
    expect(fleet.events).toEqual([
      { at: NOW, tool: 'mstsc', server: 'XYZ', sessionId: null, text: '/admin /w:800' },
    ]);
  });

  it.each(['logoff', 'tsdiscon'] as const)('records a %s without an id as a disaster', (tool) => {
    expect(ask(fleetOf({}), tool, '', '/server:XYZ').fleet.disasters).toEqual([`${tool}  /server:XYZ`]);
  });

  it('refuses a session that is not there', () => {
    expect(ask(fleetOf({}), 'rwinsta', '9', '/server:XYZ')).toMatchObject({
      stderr: expect.stringContaining('[7022]'),
      exitCode: 1,
    });
  });

  it.each([
    ['unreachable', '[1722]'],
    ['denies', '[5]'],
    ['refusesName', '[1825]'],
    ['showsNothing', 'No session exists for *'],
  ] as const)('says so when it %s', (reachability, text) => {
    const { stdout, stderr } = ask(fleetOf({ reachability }), 'qwinsta', '/server:XYZ');
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: expect.stringContaining(text) });
  });

  it('is unreachable under an unknown name', () => {
    expect(ask(fleetOf({}), 'qwinsta', '/server:ABC').stderr).toContain('[1722]');
  });

  it('can return 0 and do nothing, and return 1 and do it', () => {
    const lazy = ask(fleetOf({ trouble: { logoff: 'returns0DoesNothing' } }), 'logoff', '1', '/server:XYZ');
    const shy = ask(fleetOf({ trouble: { logoff: 'returns1DoesIt' } }), 'logoff', '1', '/server:XYZ');
    expect([lazy.exitCode, idsAfter(lazy.fleet).includes(1)]).toEqual([0, true]);
    expect([shy.exitCode, idsAfter(shy.fleet).includes(1)]).toEqual([1, false]);
  });
});

function fleetOf(server: Partial<SimulatedServer>): SimulatedFleet {
  const sessions = [
    ...systemSessions(3),
    disconnectedSession(1, 'gatesb', { now: NOW, idleMinutes: 4442 }),
    activeSession(2, 'Prinz Albert', { now: NOW, idleMinutes: 3 }),
  ];
  return simulatedFleet([simulatedServer({ name: 'XYZ', sessions, ...server })]);
}

function ask(fleet: SimulatedFleet, tool: Tool, ...args: readonly string[]) {
  const answer = askFleet(fleet, tool, args, NOW);
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { ...answer, stdout: text(answer.stdout), stderr: text(answer.stderr) };
}

function sessionsAfter({ servers }: SimulatedFleet) {
  return servers[0]?.sessions ?? [];
}

function idsAfter(fleet: SimulatedFleet): readonly number[] {
  return sessionsAfter(fleet).map(({ id }) => id);
}
