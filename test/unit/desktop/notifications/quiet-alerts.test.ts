import { describe, expect, it } from 'vitest';
import { type Alert, alertsOf, NOTHING_SAID } from '../../../../electron/desktop/notifications/alerts.ts';
import { inTwoLines } from '../../../../electron/desktop/tray/menu-text.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../shared/contract/settings.ts';
import type { FleetView } from '../../../../shared/domain/model.ts';
import { sayFailure } from '../../../../shared/text/say-failure.ts';
import { CALLER, fleet, job } from '../../../builders.ts';
import { freeServer, fullServer, silentServer } from '../../../known-servers.ts';

const SETTINGS = { ...DEFAULT_SETTINGS, caller: CALLER };

const quietHours = { from: '22:00', to: '06:00' };

/** The alerts while the fleet goes through these states at these times. */
function alertsAt(
  moments: readonly (readonly [clock: string, view: FleetView])[],
  settings: Partial<Settings> = { quietHours },
): readonly (readonly Alert[])[] {
  let memory = NOTHING_SAID;
  return moments.map(([clock, view]) => {
    const said = alertsOf(memory, view, { ...SETTINGS, ...settings }, new Date(`2026-11-22T${clock}:00`));
    memory = said.memory;
    return said.alerts;
  });
}

const titles = (...args: Parameters<typeof alertsAt>): readonly (readonly string[])[] =>
  alertsAt(...args).map((alerts) => alerts.map(({ title }) => title));

const free = fleet([freeServer('abc'), freeServer('xyz')]);
const oneFull = fleet([freeServer('abc'), fullServer('xyz')]);
const bothFull = fleet([fullServer('abc'), fullServer('xyz')]);

describe('in the quiet hours', () => {
  it('a server that becomes full is notified when they end, with its actions', () => {
    const [, night, later, morning, after] = alertsAt([
      ['21:00', free],
      ['22:00', oneFull],
      ['23:00', oneFull],
      ['06:00', oneFull],
      ['06:01', oneFull],
    ]);
    expect([night, later, after]).toEqual([[], [], []]);
    expect(morning?.map(({ title, buttons }) => [title, buttons.map(({ label }) => label)])).toEqual([
      ['xyz is full', ['Reset gatesb', 'Console']],
    ]);
  });

  it('several are one notification when they end', () => {
    const said = alertsAt([
      ['22:00', free],
      ['23:00', oneFull],
      ['01:00', bothFull],
      ['06:00', bothFull],
    ]);
    expect(said.flat()).toEqual([
      {
        key: 'full',
        title: '2 servers became full during quiet hours',
        body: 'abc, xyz',
        open: { kind: 'showServer', server: null },
        buttons: [],
      },
    ]);
  });

  it('a server that is free again when they end is not notified, and none is notified twice', () => {
    expect(
      titles([
        ['22:00', bothFull],
        ['23:00', free],
        ['06:00', free],
      ]),
    ).toEqual([[], [], []]);
    expect(
      titles([
        ['21:00', oneFull],
        ['22:00', oneFull],
        ['06:00', oneFull],
      ]),
    ).toEqual([['xyz is full'], [], []]);
  });

  it('the user’s own actions are notified, without a sound', () => {
    const outcome = { code: 'freed', why: null } as const;
    const ended = fleet([freeServer('xyz')], { jobs: [job({ step: 'ended', undoUntil: null, outcome })] });
    const [[quiet], [loud]] = [alertsAt([['23:00', ended]]).flat(), alertsAt([['12:00', ended]]).flat()];
    expect(quiet).toEqual({ ...loud, silent: true });
    expect(loud?.silent).toBeUndefined();
  });
});

describe('a server that has answered before', () => {
  const answers = fleet([freeServer('xyz')]);
  const silentAt = (minute: number, name = 'xyz') => {
    const server = silentServer(name, freeServer(name));
    const askedAt = minute * 60_000;
    return { ...server, report: server.report === null ? null : { ...server.report, askedAt } };
  };
  const silent = (minute: number): FleetView => fleet([silentAt(minute)]);
  const on = { notifyLost: true };

  it('is lost when it does not answer twice, once, and back when it answers', () => {
    const said = alertsAt(
      [
        ['12:00', answers],
        ['12:01', silent(1)],
        ['12:01', silent(1)],
        ['12:02', silent(2)],
        ['12:03', silent(3)],
        ['12:04', answers],
        ['12:05', answers],
      ],
      on,
    );
    const failure = { code: 'unreachable', tool: 'quser', server: 'xyz' } as const;
    const about = { key: 'lost xyz', open: { kind: 'showServer', server: 'xyz' }, buttons: [] };
    expect(said).toEqual([
      [],
      [],
      [],
      [{ ...about, title: 'xyz no longer answers', body: inTwoLines(sayFailure(failure)) }],
      [],
      [{ ...about, title: 'xyz answers again', body: '' }],
      [],
    ]);
  });

  it('is not lost after one missing answer, nor when it never answered', () => {
    expect(
      titles(
        [
          ['12:00', answers],
          ['12:01', silent(1)],
          ['12:02', answers],
          ['12:03', silent(3)],
        ],
        on,
      ).flat(),
    ).toEqual([]);
    const never = fleet([silentServer('xyz')]);
    expect(
      titles(
        [1, 2, 3].map(() => ['12:00', never] as const),
        on,
      ).flat(),
    ).toEqual([]);
  });

  it('is named with others when the network is gone: one notification', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const gone = (minute: number) => fleet(names.map((name) => silentAt(minute, name)));
    const said = titles(
      [
        ['12:00', fleet(names.map(freeServer))],
        ['12:01', gone(1)],
        ['12:02', gone(2)],
        ['12:03', fleet(names.map(freeServer))],
      ],
      on,
    );
    expect(said.flat()).toEqual(['6 servers no longer answer', '6 servers answer again']);
  });

  it('is notified after the quiet hours when it is still lost, and not when it is back', () => {
    const night = { ...on, quietHours };
    const fallsSilent = [
      ['21:59', answers],
      ['23:01', silent(1)],
      ['23:02', silent(2)],
    ] as const;
    expect(titles([...fallsSilent, ['06:00', silent(3)], ['06:01', silent(4)]], night).flat()).toEqual([
      'xyz no longer answers',
    ]);
    expect(titles([...fallsSilent, ['05:00', answers], ['06:00', answers]], night).flat()).toEqual([]);
  });

  it('is not notified unless that is turned on', () => {
    expect(
      titles(
        [
          ['12:00', answers],
          ['12:01', silent(1)],
          ['12:02', silent(2)],
          ['12:03', answers],
        ],
        {},
      ).flat(),
    ).toEqual([]);
  });
});
