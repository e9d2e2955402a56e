import { describe, expect, test } from 'vitest';
import { type Alert, alertsOf, NOTHING_SAID } from '../../../electron/desktop/alerts.ts';
import type { FleetView } from '../../../shared/model.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings.ts';
import {
  fleet,
  freeServer,
  fullServer,
  job,
  jobss,
  server,
  session,
  silentServer,
} from './fleet-builders.ts';

/** What is said while the fleet goes through these states. */
function alertsWhile(views: readonly FleetView[], settings: Partial<Settings> = {}): Alert[][] {
  let memory = NOTHING_SAID;
  return views.map((view) => {
    const said = alertsOf(memory, view, { ...DEFAULT_SETTINGS, ...settings });
    memory = said.memory;
    return [...said.alerts];
  });
}

const titles = (views: readonly FleetView[], settings?: Partial<Settings>): string[][] =>
  alertsWhile(views, settings).map((alerts) => alerts.map(({ title }) => title));

const full = fleet([fullServer('xyz')]);
const free = fleet([freeServer('xyz')]);
const silent = fleet([silentServer('xyz')]);

describe('a server that is full', () => {
  test('is said once per change, with the idlest and the ways out', () => {
    const [, alerts, again] = alertsWhile([free, full, full]);
    expect(alerts).toEqual([
      {
        key: 'full xyz',
        title: 'xyz is full',
        body: '2 of 2 slots taken. Idlest: gatesb, disconnected, last input 3 d 2 h ago.',
        open: { kind: 'showServer', server: 'xyz' },
        buttons: [
          {
            label: 'Reset gatesb',
            command: {
              kind: 'reset',
              seen: { server: 'xyz', sessionId: 1, user: 'gatesb', logon: '4/25/2008 2:52 PM' },
            },
          },
          { label: 'Console', command: { kind: 'connect', server: 'xyz', console: true } },
        ],
      },
    ]);
    expect(again).toEqual([]);
  });

  test('is said at first sight, too', () => {
    expect(titles([fleet([server('xyz', { report: null })]), full])).toEqual([[], ['xyz is full']]);
  });

  test('is not said again after a silence', () => {
    expect(titles([full, silent, full])).toEqual([['xyz is full'], [], []]);
  });

  test('is said again after it was free', () => {
    expect(titles([full, silent, free, silent, full])).toEqual([
      ['xyz is full'],
      [],
      [],
      [],
      ['xyz is full'],
    ]);
  });

  test('is forgotten with the server', () => {
    expect(titles([full, fleet([]), full])).toEqual([['xyz is full'], [], ['xyz is full']]);
  });

  test('offers no reset where nobody may be reset, nor when set to look only', () => {
    const busy = fleet([server('xyz', { sessions: [jobss, session(3, 'hopperg')] })]);
    const [[alert]] = alertsWhile([busy]) as [[Alert]];
    expect(alert.body).toBe('2 of 2 slots taken. Nobody has been idle long enough to be reset.');
    expect(alert.buttons.map(({ label }) => label)).toEqual(['Console']);
    const [[lookOnly]] = alertsWhile([full], { lookOnly: true }) as [[Alert]];
    expect(lookOnly.buttons.map(({ label }) => label)).toEqual(['Console']);
  });

  test('is one of many: they are named in one alert', () => {
    const six = fleet(['a', 'b', 'c', 'd', 'e', 'f'].map(fullServer));
    const [alerts] = alertsWhile([six]);
    expect(alerts).toEqual([
      {
        key: 'full',
        title: '6 servers are full',
        body: 'a, b, c, d, e and 1 more',
        open: { kind: 'showServer', server: null },
        buttons: [],
      },
    ]);
  });

  test('is not said when that is turned off', () => {
    expect(titles([full], { notifyFull: false })).toEqual([[]]);
  });
});

describe('a reset', () => {
  const running = fleet([fullServer('xyz')], { jobs: [job()] });
  const ended = (code: 'freed' | 'backAtWork' | 'cancelled', hint = '') =>
    fleet([freeServer('xyz')], {
      jobs: [job({ step: 'ended', undoUntil: null, outcome: { code, message: `It ended: ${code}.`, hint } })],
    });

  test('is said once when it ended', () => {
    const [, alerts, again] = alertsWhile([running, ended('freed'), ended('freed')]);
    expect(alerts).toEqual([
      {
        key: 'job job-1',
        title: 'A slot is free on xyz',
        body: 'It ended: freed.',
        open: { kind: 'showServer', server: 'xyz' },
        buttons: [{ label: 'Connect', command: { kind: 'connect', server: 'xyz', console: false } }],
      },
    ]);
    expect(again).toEqual([]);
  });

  test('that freed nothing says so, and what to try', () => {
    const [, [alert]] = alertsWhile([running, ended('backAtWork', 'Ask them.')]) as [[], [Alert]];
    expect(alert).toMatchObject({
      title: 'No slot was freed on xyz',
      body: 'It ended: backAtWork.\nAsk them.',
    });
  });

  test('that was undone is known to whoever undid it', () => {
    expect(titles([running, ended('cancelled')])).toEqual([['xyz is full'], []]);
  });

  test('is not said when that is turned off', () => {
    expect(titles([running, ended('freed')], { notifyReset: false })).toEqual([['xyz is full'], []]);
  });
});
