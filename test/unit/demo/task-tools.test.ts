import { describe, expect, it } from 'vitest';
import {
  type SimulatedFleet,
  type SimulatedServer,
  type SimulatedSession,
  simulatedFleet,
  simulatedServer,
} from '../../../electron/engine/demo/simulated-server.ts';
import { disconnectedSession, systemSessions } from '../../../electron/engine/demo/simulated-sessions.ts';
import { askFleet } from '../../../electron/engine/demo/terminal-server.ts';
import { BUILD, COPY, OPEN_DOCUMENTS } from '../../../electron/engine/demo/work/programs.ts';
import { pidAt } from '../../../electron/engine/demo/work/simulated-pid.ts';
import { refusesFilter } from '../../../electron/engine/tools/read/read-work.ts';
import type { Tool } from '../../../electron/engine/tools/run/tool.ts';

const NOW = Date.UTC(2026, 3, 25, 14, 52);
const PEOPLE = ['/fi', 'SESSION gt 0'];
/** Behind the eight programs of Windows. */
const [FIRST, SECOND] = [8, 9].map((slot) => String(pidAt(gatesb(), slot)));
const WINLOGON = String(pidAt(gatesb(), 1));

describe('the simulated tasklist', () => {
  it('lists what runs elsewhere in seven fields', () => {
    expect(rows(fleetOf({}), '/s', 'XYZ', '/fi', 'SESSION eq 1').slice(-2)).toEqual([
      `"cmd.exe","${FIRST}","","1","4,108 K","CORP\\gatesb","0:00:00"`,
      `"robocopy.exe","${SECOND}","","1","11,740 K","CORP\\gatesb","0:02:24"`,
    ]);
  });

  it('lists what runs on its own computer in nine, with titles', () => {
    const here = fleetOf({ name: 'localhost', sessions: [gatesb(OPEN_DOCUMENTS)] });
    expect(rows(here, ...PEOPLE).slice(-2, -1)).toEqual([
      `"notepad.exe","${FIRST}","","1","9,812 K","Running","CORP\\gatesb","0:00:00","notes, ""draft"" - Notepad"`,
    ]);
  });

  it('lists session 0 too without a filter', () => {
    expect(rows(fleetOf({}), '/s', 'XYZ')[1]).toMatch(/^"System Idle Process","0","Services","0"/);
    expect(rows(fleetOf({}), '/s', 'XYZ', ...PEOPLE).join()).not.toContain('"Services"');
  });

  it.each([
    ['en', ['INFO: No tasks are running which match the specified criteria.']],
    ['es', [expect.stringMatching(/^INFORMACI/), 'criterios especificados.']],
  ] as const)('says in %s that nothing matches, and succeeds', (language, lines) => {
    const answer = ask(fleetOf({ language }), 'tasklist', '/s', 'XYZ', '/v', '/fi', 'SESSION eq 77');
    expect([answer.stdout.trimEnd().split('\r\n'), answer.exitCode]).toEqual([lines, 0]);
  });

  it('finds no unknown, no switched off and no closed server', () => {
    const refused = { stdout: '', stderr: 'ERROR: The RPC server is unavailable.\r\n', exitCode: 1 };
    expect(ask(fleetOf({}), 'tasklist', '/s', 'ABC', '/v')).toMatchObject(refused);
    const off = fleetOf({ reachability: 'unreachable' });
    expect(ask(off, 'tasklist', '/s', 'XYZ', '/v')).toMatchObject(refused);
    const closed = fleetOf({ trouble: { tasklist: 'findsNoWay' } });
    expect(ask(closed, 'tasklist', '/s', 'XYZ', '/v')).toMatchObject(refused);
    expect(ask(closed, 'qwinsta', '/server:XYZ').exitCode).toBe(0);
  });

  it('asks for a password and never ends', () => {
    const asking = fleetOf({ trouble: { tasklist: 'asksForPassword' } });
    expect(ask(asking, 'tasklist', '/s', 'XYZ', '/v')).toMatchObject({
      stdout: 'Type the password for XYZ\\admin:',
      ending: 'hangs',
    });
  });

  it('refuses its filter, but nothing without it', () => {
    const strict = fleetOf({ trouble: { tasklist: 'refusesFilter' } });
    const { stdout, stderr, exitCode } = askFleet(strict, 'tasklist', ['/s', 'XYZ', '/v', ...PEOPLE], NOW);
    expect(refusesFilter({ stdout, stderr, exitCode, end: 'exited', tookMs: 1 }, 65001)).toBe(true);
    expect(rows(strict, '/s', 'XYZ').length).toBeGreaterThan(10);
  });

  it('hides what others use', () => {
    const shy = fleetOf({ trouble: { tasklist: 'hidesOthers' } });
    expect(rows(shy, '/s', 'XYZ', ...PEOPLE).at(-1)).toBe(
      `"robocopy.exe","${SECOND}","","1","11,740 K","N/A","N/A"`,
    );
  });

  it('is as slow as a test wants it', () => {
    const slow = fleetOf({ delayMs: 5, toolDelayMs: { tasklist: 1000 } });
    expect(ask(slow, 'tasklist', '/s', 'XYZ', '/v').delayMs).toBe(1005);
    expect(ask(slow, 'qwinsta', '/server:XYZ').delayMs).toBe(5);
  });

  it('shows other compilers of a build at every look, each with a pid of its own', () => {
    const building = fleetOf({ sessions: [gatesb(BUILD)] });
    const pids = (now: number) =>
      rowsAt(building, now, '/s', 'XYZ', ...PEOPLE)
        .slice(-4)
        .map((row) => row.split('","')[1]);
    expect(new Set([...pids(NOW), ...pids(NOW + 5000), ...pids(NOW + 120_000)]).size).toBe(12);
  });

  it('gives other pids to the same user after the next logon', () => {
    const later = disconnectedSession(1, 'gatesb', { now: NOW, idleMinutes: 1 });
    const pids = (session: SimulatedSession) =>
      rows(fleetOf({ sessions: [session] }), '/s', 'XYZ', ...PEOPLE)
        .slice(1)
        .map((row) => row.split('","')[1]);
    const first = new Set(pids(gatesb(COPY)));
    expect(pids(later).filter((pid) => first.has(pid))).toEqual([]);
  });
});

describe('the simulated qprocess', () => {
  it('lists names in its columns, cuts long ones and names no system account', () => {
    const program = { image: 'msedgewebview2.exe', percent: 0, memoryKiB: 1 };
    const { stdout } = ask(
      fleetOf({ sessions: [...systemSessions(3), gatesb([program], 'Prinz Albert')] }),
      'qprocess',
      '*',
      '/server:XYZ',
    );
    const lines = stdout.split('\r\n');
    expect([lines[0], lines[1], lines.at(-3), lines.at(-2)]).toEqual([
      ' USERNAME              SESSIONNAME         ID    PID  IMAGE',
      ' (unknown)             services             0      0  ',
      expect.stringMatching(/^ prinz albert {31}1 {3}\d{4} {2}taskhostw\.exe$/),
      ` prinz albert                               1   ${FIRST}  msedgewebvie...`,
    ]);
  });

  it('marks every row of the caller’s session', () => {
    const here = fleetOf({ name: 'localhost', callerSessionId: 1 });
    const { stdout } = ask(here, 'qprocess', '1');
    const [, ...lines] = stdout.trimEnd().split('\r\n');
    expect(lines.every((line) => line.startsWith('>'))).toBe(true);
  });

  it('says that there is no such session', () => {
    expect(ask(fleetOf({}), 'qprocess', '77', '/server:XYZ')).toMatchObject({
      stdout: '',
      stderr: 'No Process exists for 77\r\n',
    });
  });
});

describe('the simulated taskkill', () => {
  it('ends the process that all filters let through, and nothing else', () => {
    const answer = kill(fleetOf({}), SECOND, 'robocopy.exe', 1);
    expect([answer.stdout, answer.exitCode]).toEqual([
      `SUCCESS: The process with PID ${SECOND} has been terminated.\r\n`,
      0,
    ]);
    const after = rows(answer.fleet, '/s', 'XYZ', '/fi', 'SESSION eq 1');
    expect(after.at(-1)).toMatch(/^"cmd\.exe"/);
    expect(answer.fleet.events).toEqual([
      { at: NOW, tool: 'taskkill', server: 'XYZ', sessionId: 1, text: `robocopy.exe ${SECOND}` },
    ]);
  });

  it.each([
    ['another program has the pid', SECOND, 'xcopy.exe', 1],
    ['it is in another session', SECOND, 'robocopy.exe', 2],
    ['there is none', '4', 'robocopy.exe', 1],
  ])('ends nothing when %s', (_, pid, image, session) => {
    const fleet = fleetOf({});
    const answer = kill(fleet, pid, image, session);
    expect([answer.exitCode, answer.fleet]).toEqual([128, fleet]);
  });

  it.each([
    ['svchost.exe', 0, '24'],
    ['winlogon.exe', 1, WINLOGON],
  ])('never ends %s', (image, session, pid) => {
    const answer = kill(fleetOf({}), pid, image, session);
    expect([answer.exitCode, answer.fleet.disasters]).toEqual([1, [`taskkill of ${pid} on XYZ`]]);
    expect(rows(answer.fleet, '/s', 'XYZ').join()).toContain(`"${image}","${pid}"`);
  });

  it('records an end by name as a disaster', () => {
    const { fleet } = ask(fleetOf({}), 'taskkill', '/s', 'XYZ', '/im', 'robocopy.exe');
    expect(fleet.disasters).toEqual(['taskkill /s XYZ /im robocopy.exe']);
  });

  it('ends the compilers with their build', () => {
    const building = fleetOf({ sessions: [gatesb(BUILD)] });
    const { fleet } = kill(building, SECOND, 'make.exe', 1);
    expect(rows(fleet, '/s', 'XYZ', ...PEOPLE).at(-1)).toMatch(/^"cmd\.exe"/);
  });
});

/** Logged on for two hours. */
function gatesb(programs: SimulatedSession['programs'] = COPY, user = 'gatesb'): SimulatedSession {
  return { ...disconnectedSession(1, user, { now: NOW, idleMinutes: 60 }), programs };
}

function fleetOf(server: Partial<SimulatedServer>): SimulatedFleet {
  const sessions = [...systemSessions(3), gatesb()];
  return simulatedFleet([simulatedServer({ name: 'XYZ', sessions, ...server })]);
}

function ask(fleet: SimulatedFleet, tool: Tool, ...args: readonly string[]) {
  const answer = askFleet(fleet, tool, args, NOW);
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { ...answer, stdout: text(answer.stdout), stderr: text(answer.stderr) };
}

function rows(fleet: SimulatedFleet, ...args: readonly string[]): readonly string[] {
  return rowsAt(fleet, NOW, ...args);
}

function rowsAt(fleet: SimulatedFleet, now: number, ...args: readonly string[]): readonly string[] {
  const { stdout } = askFleet(fleet, 'tasklist', [...args, '/v', '/fo', 'csv'], now);
  return new TextDecoder().decode(stdout).trimEnd().split('\r\n');
}

function kill(fleet: SimulatedFleet, pid: string | undefined, image: string, session: number) {
  const filters = ['/fi', `IMAGENAME eq ${image}`, '/fi', `SESSION eq ${session}`];
  return ask(fleet, 'taskkill', '/s', 'XYZ', '/pid', pid ?? '', ...filters);
}
