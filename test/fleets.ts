import type { Evidences } from '../shared/domain/history/evidence/evidence.ts';
import type { FleetView, Report, ServerView, Session } from '../shared/domain/model.ts';
import { answer, disconnected, fleet, noAnswer, server, session } from './builders.ts';
import { jobIn, QUIET, REFUSED, TOO_SHORT } from './running.ts';

/** Fleets for tests of the page: of every size, with every state, with the longest possible names. */

const USERS = ['gatesb', 'jobss', 'hopperg', 'Ada Lovelace', 'Käthe Müller', 'knuthd', 'liskovb', 'turinga'];
const SITES = ['Aachen', 'Berlin', 'Chemnitz', 'Dresden', 'Essen', 'Frankfurt am Main', 'Görlitz', 'Halle'];
const MINUTES_A_DAY = 1440;

/** `askedAt` is milliseconds since 1970, and the same for all. */
export interface FleetOptions {
  readonly askedAt: number;
}

/** No server has been added yet. */
export function emptyFleet(): FleetView {
  return fleet([]);
}

/** Five servers without groups: full, one left, free, unreachable, and one with a stuck session. */
export function fiveServers({ askedAt }: FleetOptions): FleetView {
  const at = { askedAt };
  const gatesb = disconnected({ id: 1 });
  const jobss = session({ id: 3, user: 'jobss', idleMinutes: 12 });
  return fleet([
    server('sql01', answer([gatesb, jobss], at), { label: 'Database' }),
    server('web01', answer([session({ user: 'Ada Lovelace' })], at), { label: 'Web front end' }),
    server('web02', answer([], at), { label: 'Web reserve' }),
    server('lab01', noAnswer(undefined, at), { label: 'Laboratory', lastAnswer: answer([jobss], at) }),
    server('app01', answer([stuck(5, 'down'), stuck(7, 'init'), session({ user: 'hopperg' })], at), {
      label: 'Application server',
      capacity: 6,
    }),
  ]);
}

/** The same servers, none of which answers; one never has. */
export function unreachableServers(options: FleetOptions): FleetView {
  const { servers, ...rest } = fiveServers(options);
  return {
    ...rest,
    servers: servers.map(({ name, label, lastAnswer }, index) =>
      server(name, noAnswer(undefined, options), { label, lastAnswer: index === 1 ? null : lastAnswer }),
    ),
  };
}

/** The longest possible names: 100 characters of a label, 63 of a host name's part, 256 of a user. */
export function longNames({ askedAt }: FleetOptions): FleetView {
  const at = { askedAt };
  const label =
    'The old payroll server under the stairs of the second building in Frankfurt am Main, room 0.12 left'.slice(
      0,
      100,
    );
  const host = `${'file-server-with-a-very-long-name-'.repeat(2).slice(0, 62)}1.corp.example.com`;
  const long = `CONTOSO-EUROPE\\${'maximiliane.von-und-zu-hohenlohe-schillingsfuerst.'.repeat(6)}`.slice(
    0,
    256,
  );
  const group = [
    'Frankfurt am Main, second building',
    `${'A group with a name of a hundred characters '.repeat(3)}`.slice(0, 100),
  ];
  return fleet([
    server(
      host,
      answer([disconnected({ id: 1, user: long }), session({ id: 65535, user: 'CORP\\jobss' })], at),
      { label, group },
    ),
    server('web01', answer([session({ user: 'Prinz Albert', sessionName: '31c5ce94259d4...' })], at), {
      group: group.slice(0, 1),
    }),
  ]);
}

/** Any number of servers in groups, some full or unreachable, each with so many sessions. */
export function manyServers(count: number, sessions: number, { askedAt }: FleetOptions): FleetView {
  return fleet(Array.from({ length: count }, (_, place) => serverOfMany(place, sessions, askedAt)));
}

/** One of them, with its report at that time; another time gives a changed report. */
export function serverOfMany(place: number, sessions: number, askedAt: number): ServerView {
  const site = SITES[place % SITES.length] ?? '';
  const name = `srv${String(place + 1).padStart(4, '0')}`;
  // Every thirteenth is full, every seventeenth has one slot left, every twenty-ninth is lost.
  const capacity = place % 13 === 0 ? Math.max(1, sessions) : place % 17 === 0 ? sessions + 1 : sessions + 5;
  return server(name, reportOfMany(place, sessions, askedAt), {
    capacity,
    group: [site, `Rack ${(place % 3) + 1}`],
    ...(place % 5 === 0 ? { label: `${site} application ${place + 1}` } : {}),
  });
}

function reportOfMany(place: number, sessions: number, askedAt: number): Report {
  if (place % 29 === 28) return noAnswer(undefined, { askedAt });
  const minute = Math.floor(askedAt / 60_000);
  const all = Array.from({ length: sessions }, (_, index): Session => {
    const user = `${USERS[(place + index) % USERS.length] ?? ''}${index < USERS.length ? '' : index}`;
    const idleMinutes = (place * 7 + index * 31 + minute) % (3 * MINUTES_A_DAY);
    return index % 3 === 0
      ? disconnected({ id: index + 1, user, idleMinutes })
      : session({ id: index + 1, user, idleMinutes: idleMinutes % 60, sessionName: `rdp-tcp#${index}` });
  });
  return answer(all, { askedAt });
}

function stuck(id: number, state: 'down' | 'init' | 'reset'): Session {
  return session({
    id,
    user: state === 'down' ? 'turinga' : null,
    state,
    sessionName: null,
    idleMinutes: null,
    logon: null,
    logonAt: null,
    doubt: null,
  });
}

/** A server whose sessions work, work perhaps, are quiet and are not known; one whose everybody works; one that refuses. */
export function workingServers({ askedAt }: FleetOptions): FleetView {
  const at = { askedAt };
  const gatesb = disconnected({ id: 1, user: 'gatesb', idleMinutes: 4442 });
  const jobss = session({ id: 2, user: 'jobss', sessionName: 'rdp-tcp#2', idleMinutes: 45 });
  const watanabe = disconnected({ id: 3, user: 'watanabe', idleMinutes: 9000 });
  const hopperg = disconnected({ id: 4, user: 'hopperg', idleMinutes: 120 });
  const noisy = { kind: 'noisy', image: 'chrome.exe', cpuSeconds: 70, windowSeconds: 130 } as const;
  const busy = { kind: 'busy', image: 'python.exe', cpuSeconds: 41, windowSeconds: 300 } as const;
  return fleet([
    server('sql01', answer([gatesb, jobss, watanabe, hopperg], at), {
      label: 'Database',
      capacity: 4,
      works: {
        1: QUIET,
        2: jobIn('robocopy.exe'),
        3: { verdict: 'perhaps', because: noisy },
        4: TOO_SHORT,
      },
    }),
    server('app01', answer([jobss, gatesb], at), {
      label: 'Application server',
      works: { 1: { verdict: 'working', because: busy }, 2: jobIn('payroll.exe', true) },
    }),
    server('lab01', answer([gatesb, jobss], at), {
      label: 'Laboratory',
      works: { 1: REFUSED, 2: REFUSED },
      workFailure: { code: 'unreachable', tool: 'tasklist', server: 'lab01', windowsError: 1722 },
    }),
  ]);
}

/** The same servers, with what is known of the past of their sessions. */
export function knownPasts(options: FleetOptions): FleetView {
  const { servers, ...rest } = workingServers(options);
  const hours = (count: number): number => options.askedAt - count * 60 * 60_000;
  const evidences: Evidences = {
    1: { disconnectedSince: hours(74), address: '192.0.2.57', leftBehind: { left: 7, of: 9 } },
    2: { disconnectedSince: null, address: '192.0.2.9', leftBehind: { left: 0, of: 10 } },
    3: {
      disconnectedSince: hours(150),
      address: 'fe80::8c1f:52ff:fe4a:1d02',
      leftBehind: { left: 1, of: 2 },
    },
    4: { disconnectedSince: hours(2), address: 'LOCAL', leftBehind: null },
  };
  const fullSince = { at: options.askedAt - 14 * 60_000, isKnown: true };
  return { ...rest, servers: servers.map((server) => ({ ...server, evidences, fullSince })) };
}
