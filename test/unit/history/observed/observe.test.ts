import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../../shared/domain/history/observed/observation.ts';
import { endWatch, observe, type Watched } from '../../../../shared/domain/history/observed/observe.ts';
import type { Answer, Report, Session } from '../../../../shared/domain/model.ts';
import { answer, disconnected, NOW, noAnswer, session } from '../../../builders.ts';

const OPTIONS = { capacity: 'auto', intervalMs: 60_000 } as const;
const minute = (number: number): number => NOW + number * 60_000;
const HIDES = { code: 'unreadRows', mayHideSessions: true } as const;

/** The rows of the last of these reports, each a minute after the one before, as `kind user`. */
function told(...reports: readonly Report[]): readonly string[] {
  let watched: Watched | null = null;
  let rows: readonly Observation[] = [];
  for (const [index, report] of reports.entries()) {
    const observed = observe(watched, { ...report, askedAt: minute(index) }, OPTIONS);
    watched = observed.watched;
    rows = observed.rows;
  }
  return rows.map(say);
}

function say(row: Observation): string {
  if ('user' in row) return `${row.kind} ${row.user}`;
  return row.kind === 'status' ? row.status : row.kind;
}

function list(...sessions: readonly Session[]): Answer {
  return answer(sessions);
}

const gatesb = session({ id: 2 });
const jobss = session({ id: 3, user: 'jobss' });

describe('the first report', () => {
  it('begins the watch: who is there was there before', () => {
    expect(told(list(gatesb, jobss))).toEqual(['began', 'present gatesb', 'present jobss', 'full']);
    expect(told(noAnswer())).toEqual(['silent']);
  });

  it('has no row for sessions without a user, services and listeners', () => {
    expect(told(list(session({ user: null })))).toEqual(['began', 'free']);
  });
});

describe('a report that changes nothing', () => {
  it('gives no row', () => {
    expect(told(list(gatesb), list({ ...gatesb, idleMinutes: 7 }))).toEqual([]);
    expect(told(noAnswer(), noAnswer())).toEqual([]);
  });

  it('gives none either when the logon time is not known once, or the domain is not printed', () => {
    expect(told(list(gatesb), list({ ...gatesb, logon: null }))).toEqual([]);
    expect(told(list(gatesb), list({ ...gatesb, user: 'CORP\\GatesB' }))).toEqual([]);
  });

  it('tells nothing when the question was cancelled', () => {
    const cancelled = noAnswer({ code: 'timeout', tool: 'quser', server: 'xyz', cancelled: true });
    expect(told(list(gatesb), cancelled)).toEqual([]);
  });
});

describe('a change', () => {
  it('is a session that came, changed its state, or has gone, and the last moment before', () => {
    expect(told(list(gatesb), list(gatesb, jobss))).toEqual(['came jobss', 'full']);
    expect(told(list(gatesb), list({ ...gatesb, state: 'disconnected' }))).toEqual(['changed gatesb']);
    const { watched } = observe(null, list(gatesb), OPTIONS);
    const { rows } = observe(watched, answer([], { askedAt: minute(1) }), OPTIONS);
    expect(rows).toEqual([
      {
        kind: 'gone',
        server: 'xyz',
        at: minute(1),
        sessionId: 2,
        user: 'gatesb',
        logon: gatesb.logon,
        state: 'active',
        seenUntil: NOW,
      },
    ]);
  });

  it('of the user or of the logon time under one id is another logon', () => {
    expect(told(list(gatesb), list({ ...gatesb, user: 'jobss' }))).toEqual(['gone gatesb', 'came jobss']);
    expect(told(list(gatesb), list({ ...gatesb, logon: 'later' }))).toEqual(['gone gatesb', 'came gatesb']);
    expect(
      told(list(gatesb), list({ ...gatesb, user: 'LAB\\gatesb' }), list({ ...gatesb, user: 'CORP\\gatesb' })),
    ).toEqual(['gone LAB\\gatesb', 'came CORP\\gatesb']);
  });

  it('of the logon time that was not printed in between ended nobody knows when', () => {
    const unprinted = { ...gatesb, logon: null };
    expect(told(list(gatesb), list(unprinted), list({ ...gatesb, logon: 'later' }))).toEqual([
      'lost gatesb',
      'gone gatesb',
      'present gatesb',
    ]);
    expect(told(list(gatesb), list(unprinted), list())).toEqual(['gone gatesb']);
  });

  it('of the logon time from not known to known is told, so that it can be found', () => {
    expect(told(list({ ...gatesb, logon: null }), list(gatesb))).toEqual(['changed gatesb']);
  });

  it('of the server is one to full, free or unknown', () => {
    expect(told(list(gatesb, jobss), list(gatesb))).toEqual(['gone jobss', 'free']);
    expect(told(list(gatesb), answer([gatesb], { doubts: [HIDES] }))).toEqual(['unknown']);
  });
});

describe('a session that may be hidden from an answer', () => {
  const hiding = answer([], { doubts: [HIDES] });

  it('is lost, not gone, and told once', () => {
    expect(told(list(gatesb), hiding)).toEqual(['lost gatesb', 'unknown']);
    expect(told(list(gatesb), hiding, hiding)).toEqual([]);
  });

  it('is gone when a whole answer does not have it', () => {
    expect(told(list(gatesb), hiding, list())).toEqual(['gone gatesb', 'free', 'looked']);
  });

  it('is there again, and did not come', () => {
    expect(told(list(gatesb), hiding, list(gatesb))).toEqual(['present gatesb', 'free', 'looked']);
    expect(told(list(), hiding, list(gatesb))).toEqual(['present gatesb', 'free', 'looked']);
  });

  it('is lost when the tools name different people under its id', () => {
    const doubtful = session({ id: 2, user: 'jobss', doubt: 'toolsDisagree' });
    expect(told(list(gatesb), list(doubtful))).toEqual(['lost gatesb']);
    expect(told(list(), list(doubtful), list(gatesb))).toEqual(['present gatesb', 'looked']);
  });
});

describe('a gap', () => {
  it('begins where the server is silent, since its last answer', () => {
    const { watched } = observe(null, list(gatesb), OPTIONS);
    const { rows } = observe(watched, noAnswer(undefined, { askedAt: minute(1) }), OPTIONS);
    expect(rows).toEqual([
      { kind: 'looked', server: 'xyz', at: NOW, whole: true },
      { kind: 'silent', server: 'xyz', at: minute(1), since: NOW },
    ]);
  });

  it('ends with what is there then', () => {
    expect(told(list(gatesb), noAnswer(), list(disconnected({ id: 2 })))).toEqual([
      'looked',
      'began',
      'present gatesb',
      'free',
    ]);
  });

  it.each([
    ['the computer slept', 60],
    ['the clock was set back', -60],
  ])('is where %s', (_, minutes) => {
    const { watched } = observe(null, list(gatesb), OPTIONS);
    const { rows } = observe(watched, answer([gatesb], { askedAt: minute(minutes) }), OPTIONS);
    expect(rows.map(say)).toEqual(['looked', 'ended', 'began', 'present gatesb', 'free']);
    expect(rows.map(({ at }) => at)).toEqual([NOW, NOW, ...Array(3).fill(minute(minutes))]);
  });

  it('is none while a silent server is asked every ten minutes', () => {
    const { watched } = observe(null, noAnswer(), OPTIONS);
    expect(observe(watched, noAnswer(undefined, { askedAt: minute(11) }), OPTIONS).rows).toEqual([]);
  });

  it('begins at the last look when the watch ends', () => {
    const { watched } = observe(null, list(gatesb), OPTIONS);
    expect(endWatch(watched)).toEqual([
      { kind: 'looked', server: 'xyz', at: NOW, whole: true },
      { kind: 'ended', server: 'xyz', at: NOW },
    ]);
  });
});
