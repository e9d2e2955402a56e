import { describe, expect, it } from 'vitest';
import { type Alert, alertsOf, NOTHING_SAID } from '../../../../electron/desktop/notifications/alerts.ts';
import { unknownAlert } from '../../../../electron/desktop/notifications/ended-alerts.ts';
import { freedAlert } from '../../../../electron/desktop/notifications/freed-alert.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../shared/contract/settings.ts';
import type { Batch, FleetView, Job, OutcomeCode } from '../../../../shared/domain/model.ts';
import { text } from '../../../../shared/text/text.ts';
import {
  answer,
  batch,
  CALLER,
  fleet,
  job,
  NOW,
  server,
  serverName,
  session,
  wait,
} from '../../../builders.ts';
import { batchItem, freeServer, fullServer, jobss, silentServer } from '../../../known-servers.ts';

const SETTINGS = { ...DEFAULT_SETTINGS, caller: CALLER };

/** The alerts while the fleet goes through these states. */
function alertsWhile(views: readonly FleetView[], settings: Partial<Settings> = {}): Alert[][] {
  let memory = NOTHING_SAID;
  return views.map((view) => {
    const said = alertsOf(memory, view, { ...SETTINGS, ...settings }, new Date(NOW));
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
  it('is notified once per change, with the idlest session and its actions', () => {
    const [, alerts, again] = alertsWhile([free, full, full]);
    expect(alerts).toEqual([
      {
        key: 'full xyz',
        title: 'xyz is full',
        body: '2 of 2 slots taken. gatesb can go first: disconnected, last input 3 d 2 h ago, programs not known.',
        open: { kind: 'showServer', server: 'xyz' },
        buttons: [
          {
            label: 'Reset gatesb',
            command: {
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
            },
          },
          { label: 'Console', command: { kind: 'connect', server: 'xyz', console: true } },
        ],
      },
    ]);
    expect(again).toEqual([]);
  });

  it('is notified in its first report, too', () => {
    expect(titles([fleet([server('xyz', null)]), full])).toEqual([[], ['xyz is full']]);
  });

  it('is not notified again after a missing answer', () => {
    expect(titles([full, silent, full])).toEqual([['xyz is full'], [], []]);
  });

  it('is notified again after it was free', () => {
    expect(titles([full, silent, free, silent, full])).toEqual([
      ['xyz is full'],
      [],
      [],
      [],
      ['xyz is full'],
    ]);
  });

  it('is forgotten when it is no longer watched', () => {
    expect(titles([full, fleet([]), full])).toEqual([['xyz is full'], [], ['xyz is full']]);
  });

  it('offers no reset where no session may be reset, nor with look only or a protected server', () => {
    const busy = fleet([server('xyz', answer([jobss, session({ id: 3, user: 'hopperg', idleMinutes: 5 })]))]);
    const [[alert]] = alertsWhile([busy]) as [[Alert]];
    expect(alert.body).toBe('2 of 2 slots taken. No session has been idle long enough to be reset.');
    expect(alert.buttons.map(({ label }) => label)).toEqual(['Console']);
    const [[lookOnly]] = alertsWhile([full], { lookOnly: true }) as [[Alert]];
    expect(lookOnly.buttons.map(({ label }) => label)).toEqual(['Console']);
    const [[guarded]] = alertsWhile([full], { protectedServers: ['xy?'] }) as [[Alert]];
    expect(guarded.buttons.map(({ label }) => label)).toEqual(['Console']);
  });

  it('is named with others in one alert', () => {
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

  it('is not notified when that is turned off', () => {
    expect(titles([full], { notifyFull: false })).toEqual([[]]);
  });
});

describe('a reset', () => {
  const running = fleet([fullServer('xyz')], { jobs: [job()] });
  const ended = (code: 'freed' | 'backAtWork' | 'cancelled') =>
    fleet([freeServer('xyz')], {
      jobs: [job({ step: 'ended', undoUntil: null, outcome: { code, why: null } })],
    });

  it('is notified once when it ended', () => {
    const [, alerts, again] = alertsWhile([running, ended('freed'), ended('freed')]);
    expect(alerts).toEqual([
      {
        key: 'job job-1',
        title: 'A slot is free on xyz',
        body: 'Slot freed on xyz: gatesb (disconnected, last input 3 d 2 h ago) was logged off.',
        open: { kind: 'showServer', server: 'xyz' },
        buttons: [{ label: 'Connect', command: { kind: 'connect', server: 'xyz', console: false } }],
      },
    ]);
    expect(again).toEqual([]);
  });

  it('that freed nothing says so, and what to try', () => {
    const [, [alert]] = alertsWhile([running, ended('backAtWork')]) as [[], [Alert]];
    expect(alert).toMatchObject({
      title: 'No slot was freed on xyz',
      body: 'gatesb is active again on xyz; nothing was reset.\nSend a message, or choose another session.',
    });
  });

  it('that was undone is not notified: the user undid it', () => {
    expect(titles([running, ended('cancelled')])).toEqual([['xyz is full'], []]);
  });

  it('is not notified when that is turned off', () => {
    expect(titles([running, ended('freed')], { notifyReset: false })).toEqual([['xyz is full'], []]);
  });
});

describe('a job', () => {
  const ending = (action: Job['action'], code: OutcomeCode): FleetView =>
    fleet([], {
      jobs: [job({ action, step: 'ended', undoUntil: null, outcome: { code, why: null } })],
    });

  it.each<[Job['action'], OutcomeCode, string]>([
    ['logOff', 'freed', 'A slot is free on xyz'],
    ['logOff', 'denied', 'No slot was freed on xyz'],
    ['reset', 'alreadyGone', 'gatesb is no longer logged on to xyz'],
    ['reset', 'noAnswer', 'No clear answer from xyz'],
    ['disconnect', 'disconnected', 'gatesb was disconnected from xyz'],
    ['disconnect', 'stillThere', 'gatesb was not disconnected from xyz'],
    ['message', 'sent', 'Message sent to gatesb on xyz'],
    ['message', 'denied', 'gatesb did not get the message on xyz'],
  ])('%s that ended as %s: %s', (action, code, title) => {
    expect(titles([ending(action, code)])).toEqual([[title]]);
  });
});

it('a job of an earlier run with an unknown outcome is notified', () => {
  const line = {
    event: 'acting',
    at: '2026-11-22T10:00:00.000Z',
    who: 'me',
    pid: 1,
    server: 'xyz',
    origin: 'tray',
    user: 'gatesb',
  } as const;
  expect(unknownAlert(line)).toEqual({
    key: 'unknown xyz gatesb',
    title: 'The result for gatesb on xyz is not known',
    body: 'Slotwatch was closed during the action. Check the session list.',
    open: { kind: 'showServer', server: 'xyz' },
    buttons: [],
  });
});

describe('a selection', () => {
  const items = [batchItem(1, 'gatesb', 'freed'), batchItem(2, 'jobss', 'backAtWork')];
  const jobs = [1, 2].map((id) =>
    job({ id: `job-${id}`, step: 'ended', outcome: { code: 'freed', why: null } }),
  );
  const selected = (changes: Partial<Batch>): FleetView =>
    fleet([], { jobs, batches: [batch({ items, ...changes })] });

  it('is notified once, when all of it has ended, and its jobs are not', () => {
    const [running, ended, again] = alertsWhile([
      selected({}),
      selected({ step: 'ended' }),
      selected({ step: 'ended' }),
    ]);
    expect(running).toEqual([]);
    expect(ended).toEqual([
      {
        key: 'batch batch-1',
        title: 'Reset finished: 1 of 2 slots freed',
        body: 'The others: 1 active again.',
        open: { kind: 'showServer', server: 'xyz' },
        buttons: [],
      },
    ]);
    expect(again).toEqual([]);
  });

  it('counts the other outcomes, the most frequent first', () => {
    const codes = ['denied', 'cancelled', 'sent', 'cancelled'] as const;
    const sent = codes.map((code, index) => batchItem(index, `user${index}`, code));
    const [[alert]] = alertsWhile([selected({ action: 'message', step: 'ended', items: sent })]) as [[Alert]];
    expect(alert).toMatchObject({
      title: 'Message sent to 1 of 4',
      body: 'The others: 2 stopped before anything was done, 1 denied.',
    });
  });

  it('over several servers opens the whole fleet', () => {
    const [first, second] = items;
    const over = [first, { ...second, server: serverName('abc') }] as Batch['items'];
    const [[alert]] = alertsWhile([selected({ step: 'ended', items: over })]) as [[Alert]];
    expect(alert.open).toEqual({ kind: 'showServer', server: null });
  });

  it('that was undone as a whole is not notified: the user undid it', () => {
    const undone = [batchItem(1, 'gatesb', 'cancelled')];
    expect(titles([fleet([], { batches: [batch({ step: 'ended', items: undone })] })])).toEqual([[]]);
  });

  it('is not notified when that is turned off', () => {
    expect(titles([selected({ step: 'ended' })], { notifyReset: false })).toEqual([[]]);
  });
});

describe('the slot the user waited for', () => {
  const connect = { kind: 'connect', server: 'xyz', console: false };

  it('is notified, and a click connects', () => {
    expect(freedAlert(wait('xyz', 'tell'), 'Accounting', null)).toEqual({
      key: 'full xyz',
      title: 'Accounting has a free slot',
      body: 'Click here to connect.',
      open: connect,
      buttons: [
        { label: 'Connect', command: connect },
        { label: 'Console', command: { ...connect, console: true } },
      ],
    });
  });

  it('opens the connection, and notifies that', () => {
    const opened = { command: 'mstsc /v:xyz', demo: false };
    const shown = { open: { kind: 'showServer', server: 'xyz' }, buttons: [] };
    expect(freedAlert(wait('xyz', 'connect'), 'xyz', opened)).toMatchObject({
      ...shown,
      title: 'xyz has a free slot',
      body: 'The connection is being opened.',
    });
    expect(freedAlert(wait('xyz', 'console'), 'xyz', opened)).toMatchObject({
      ...shown,
      body: 'The console connection is being opened.',
    });
    expect(freedAlert(wait('xyz', 'connect'), 'xyz', { ...opened, demo: true }).body).toBe(
      'In the demo no connection is opened. With a real server: mstsc /v:xyz',
    );
  });

  it('says why the connection failed, and a click tries again', () => {
    const failure = {
      code: 'toolMissing',
      tool: 'mstsc',
      server: 'xyz',
    } as const;
    expect(freedAlert(wait('xyz', 'console'), 'xyz', { failure })).toMatchObject({
      title: 'xyz has a free slot, but the connection failed',
      body: `${text.connection.noProgram}\n${text.connection.noProgramHint}\nClick here to try again.`,
      open: { ...connect, console: true },
    });
  });
});

describe('in the first round', () => {
  const names = Array.from({ length: 1001 }, (_, place) => `srv${place}`);
  /** The first so many servers have answered; every fourth of them, or those before `fullBefore`, is full. */
  const answered = (count: number, fullBefore = 0): FleetView =>
    fleet(
      names.map((name, place) => {
        if (place >= count) return server(name, null);
        return place % 4 === 0 || place < fullBefore ? fullServer(name) : freeServer(name);
      }),
    );
  const toldAt = (
    views: readonly (readonly [seconds: number, view: FleetView])[],
    settings: Partial<Settings> = {},
  ): string[][] => {
    let memory = NOTHING_SAID;
    return views.map(([seconds, view]) => {
      const at = new Date(NOW + seconds * 1000);
      const said = alertsOf(memory, view, { ...SETTINGS, ...settings }, at);
      memory = said.memory;
      return said.alerts.map(({ title }) => title);
    });
  };

  it('full servers are notified once, when every server has been asked, and later ones with the total', () => {
    const told = toldAt([
      [0, answered(0)],
      [1, answered(5)],
      [20, answered(500)],
      [60, answered(1001)],
      [61, answered(1001)],
      [120, answered(1001, 12)],
      [180, answered(1001, 13)],
    ]);
    expect(told).toEqual([
      [],
      [],
      [],
      ['251 servers are full'],
      [],
      ['9 more servers are full, 260 of 1,001 now'],
      [],
    ]);
  });

  it('a few more of many are notified one by one, with the total', () => {
    const { memory } = alertsOf(NOTHING_SAID, answered(1001), SETTINGS, new Date(NOW));
    const said = alertsOf(memory, answered(1001, 2), SETTINGS, new Date(NOW));
    expect(said.alerts.map(({ title, body }) => [title, body])).toEqual([
      [
        'srv1 is full',
        '2 of 2 slots taken. gatesb can go first: disconnected, last input 3 d 2 h ago, programs not known. 252 of 1,001 servers are full now.',
      ],
    ]);
  });

  it('servers that do not answer delay it for two minutes at most', () => {
    const told = toldAt([
      [0, answered(0)],
      [119, answered(900)],
      [120, answered(900)],
      [130, answered(1001)],
    ]);
    expect(told).toEqual([[], [], ['225 servers are full'], ['26 more servers are full, 251 of 1,001 now']]);
  });

  it('a clock that is set back delays nothing', () => {
    expect(
      toldAt([
        [0, answered(0)],
        [-3600, answered(5)],
      ]),
    ).toEqual([[], ['srv0 is full', 'srv4 is full']]);
  });

  it('in the quiet hours it is notified once, with the others of those hours', () => {
    // In local time, whatever the time zone of this machine.
    const hours = (hour: number): string =>
      `${String((new Date(NOW).getHours() + hour + 24) % 24).padStart(2, '0')}:00`;
    const told = toldAt(
      [
        [0, answered(5)],
        [30, answered(1001)],
        [3600, answered(1001)],
        [3660, answered(1001)],
      ],
      { quietHours: { from: hours(-1), to: hours(1) } },
    );
    expect(told).toEqual([[], [], ['251 servers became full during quiet hours'], []]);
  });
});

describe('shortly after a notification', () => {
  const NAMES = ['a', 'b', 'c', 'd', 'e'];
  const fleetWith = (...fullNames: string[]) =>
    fleet(NAMES.map((name) => (fullNames.includes(name) ? fullServer(name) : freeServer(name))));
  const toldWhile = (views: readonly (readonly [FleetView, 'hold' | 'tell'])[]): string[][] => {
    let memory = NOTHING_SAID;
    return views.map(([view, how]) => {
      const said = alertsOf(memory, view, SETTINGS, new Date(NOW), how === 'hold');
      memory = said.memory;
      return said.alerts.map(({ title }) => title);
    });
  };

  it('servers that become full one after the other are notified together', () => {
    const told = toldWhile([
      [fleetWith('a'), 'tell'],
      [fleetWith('a', 'b'), 'hold'],
      [fleetWith('a', 'b', 'c', 'd'), 'hold'],
      [fleetWith('a', 'b', 'c', 'd', 'e'), 'tell'],
      [fleetWith('a', 'b', 'c', 'd', 'e'), 'tell'],
    ]);
    expect(told).toEqual([['a is full'], [], [], ['4 more servers are full, 5 of 5 now'], []]);
  });

  it('a server that was free meanwhile and is full again is notified again', () => {
    const told = toldWhile([
      [fleetWith('a'), 'tell'],
      [fleetWith(), 'hold'],
      [fleetWith('a'), 'hold'],
      [fleetWith('a'), 'tell'],
    ]);
    expect(told).toEqual([['a is full'], [], [], ['a is full']]);
  });

  it('what is over by then is not notified', () => {
    const told = toldWhile([
      [fleetWith('a'), 'tell'],
      [fleetWith('a', 'b'), 'hold'],
      [fleetWith('a'), 'tell'],
    ]);
    expect(told).toEqual([['a is full'], [], []]);
  });

  it('the outcome of the user’s own action is notified all the same', () => {
    const ended = job({ step: 'ended', outcome: { code: 'freed', why: null } });
    expect(toldWhile([[{ ...fleetWith('a'), jobs: [ended] }, 'hold']])).toEqual([['A slot is free on xyz']]);
  });
});
