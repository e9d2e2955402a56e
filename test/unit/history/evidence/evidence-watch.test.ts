import { beforeEach, describe, expect, it } from 'vitest';
import { EvidenceWatch } from '../../../../electron/engine/history/evidence-watch.ts';
import type { ReadHistory } from '../../../../shared/domain/history/log/history-reading.ts';
import type { Logon } from '../../../../shared/domain/history/logon.ts';
import type { ObservedLogon } from '../../../../shared/domain/history/observed/observed-logon.ts';
import type { Report, Session } from '../../../../shared/domain/model.ts';
import { answer, disconnected, noAnswer, server, serverName, session } from '../../../builders.ts';
import { observed, seenSpan } from '../joined/observed-logons.ts';
import { logon, minute, span } from '../log/log-events.ts';

const XYZ = serverName('xyz');
const ABC = serverName('abc');

const gatesb = session({ id: 4 });
const left = disconnected({ id: 4, idleMinutes: null });
const jobss = session({ id: 5, user: 'jobss', logon: 'later' });

/** A question to what was seen, and its answer. */
interface Asked {
  readonly server: string;
  readonly users: readonly string[];
  answer(...logons: readonly ObservedLogon[]): Promise<void>;
  fail(): Promise<void>;
}

let asked: Asked[];
let judged: string[];
let log: ReadHistory | null;
let reports: Map<string, Report>;
let watch: EvidenceWatch;
beforeEach(() => {
  asked = [];
  judged = [];
  log = null;
  reports = new Map();
  const view = (name: string) => server(name, reports.get(name) ?? null);
  watch = new EvidenceWatch({
    observed: (name, users) =>
      new Promise((resolve, reject) => {
        asked.push({
          ...{ server: name, users },
          answer: async (...logons) => {
            resolve(logons);
            await settled();
          },
          fail: async () => {
            reject(new Error('no database'));
            await settled();
          },
        });
      }),
    log: () => log,
    server: view,
    intervalMs: () => 60_000,
    judge: (name) => void judged.push(name),
  });
});

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

/** A report of xyz so many minutes after 8 o'clock. */
async function see(number: number, ...sessions: readonly Session[]): Promise<void> {
  await take(answer(sessions, { server: XYZ, askedAt: minute(number) }));
}

async function take(report: Report): Promise<void> {
  reports.set(report.server, report);
  watch.noteChange([server(report.server, report)]);
  await settled();
}

function evidences(isFull = true) {
  const report = reports.get(XYZ);
  if (report === undefined) throw new Error('Nothing was seen');
  return watch.of(report, isFull);
}

/** gatesb, seen to leave a quarter past eight, and on since eight. */
const seenLeft = observed(
  [seenSpan('active', minute(0), minute(14)), seenSpan('disconnected', minute(15), minute(20))],
  { logon: gatesb.logon, isOver: false, end: null },
);
/** The day before: gone after five hours without connection. */
const before = observed([seenSpan('disconnected', minute(-1440), minute(-1140))], {
  ...{ sessionId: 9, logon: 'before', isOver: true, until: minute(-1140) },
});

describe('the evidence about sessions', () => {
  it('is kept of a server that is full, and asked for again only when its sessions change', async () => {
    await see(20, left);
    expect(asked).toEqual([]);
    await see(21, left, jobss);
    expect(asked.map(({ users }) => users)).toEqual([['gatesb', 'jobss']]);
    expect(evidences()).toEqual({});
    await asked[0]?.answer(before, seenLeft);
    expect(judged).toEqual(['xyz']);
    const known = {
      4: { disconnectedSince: minute(15), address: null, leftBehind: { left: 1, of: 1 } },
    };
    expect(evidences()).toEqual(known);
    await see(22, left, jobss);
    await see(23, left, { ...jobss, idleMinutes: 1 });
    expect(evidences()).toEqual(known);
    expect(asked).toHaveLength(1);
    await see(24, left, { ...jobss, state: 'disconnected' });
    expect(asked).toHaveLength(2);
    expect(evidences()).toEqual(known);
  });

  it('is kept of a server that is looked at, and of no other', async () => {
    await see(20, left);
    watch.lookAt([XYZ]);
    await settled();
    expect(asked.map((one) => one.server)).toEqual(['xyz']);
    await asked[0]?.answer(seenLeft);
    expect(evidences(false)).toMatchObject({ 4: { disconnectedSince: minute(15) } });
    watch.lookAt([ABC]);
    expect(judged).toEqual(['xyz', 'xyz']);
    expect(evidences(false)).toEqual({});
    expect(asked).toHaveLength(1);
  });

  it('ends when the server has a free slot again', async () => {
    await see(20, left, jobss);
    await asked[0]?.answer(seenLeft);
    await see(21, left);
    expect(evidences(false)).toEqual({});
    expect(judged).toHaveLength(2);
  });

  it('is never asked for twice at a time; what came too late for a session is dropped', async () => {
    await see(20, left, jobss);
    await see(21, gatesb, jobss);
    await see(22, gatesb, { ...jobss, logon: 'again' });
    expect(asked).toHaveLength(1);
    await asked[0]?.answer(before, seenLeft);
    expect(evidences()).toEqual({});
    expect(asked).toHaveLength(2);
    await asked[1]?.answer(before);
    expect(evidences()).toMatchObject({ 4: { leftBehind: { left: 1, of: 1 } } });
    expect(asked).toHaveLength(2);
  });

  it('is not asked for twice at a time either where the server was silent between', async () => {
    await see(20, left, jobss);
    await take(noAnswer(undefined, { server: XYZ, askedAt: minute(21) }));
    await see(22, left, jobss);
    expect(asked).toHaveLength(1);
    await asked[0]?.answer(seenLeft);
    expect(evidences()).toEqual({});
    expect(asked).toHaveLength(2);
    await asked[1]?.answer(seenLeft);
    expect(evidences()).toMatchObject({ 4: { disconnectedSince: minute(15) } });
  });

  it('is asked for anew after a time in which nobody looked', async () => {
    await see(20, left, jobss);
    await asked[0]?.answer(seenLeft);
    const late = answer([left, jobss], { server: XYZ, askedAt: minute(90) });
    expect(watch.of(late, true)).toEqual({});
    await take(late);
    expect(evidences()).toEqual({});
    expect(asked).toHaveLength(2);
  });

  it('says nothing of sessions of which it is not certain who is there', async () => {
    await see(20, { ...left, doubt: 'toolsDisagree' }, jobss);
    expect(asked[0]?.users).toEqual(['jobss']);
    await asked[0]?.answer(seenLeft);
    expect(evidences()).toEqual({});
  });

  it('says nothing that an input since then speaks against', async () => {
    await see(20, left, jobss);
    await asked[0]?.answer(seenLeft);
    await see(40, { ...left, idleMinutes: 4 }, jobss);
    await asked[1]?.answer(seenLeft);
    expect(evidences()).toEqual({});
  });

  it('is no longer told when what it was made of is deleted, and asked for anew', async () => {
    await see(20, left, jobss);
    await asked[0]?.answer(seenLeft);
    watch.forget();
    expect(judged).toEqual(['xyz', 'xyz']);
    expect(evidences()).toEqual({});
    await see(21, left, jobss);
    expect(asked).toHaveLength(2);
    await asked[1]?.answer();
    expect(evidences()).toEqual({});
  });

  it('that comes after the deletion is dropped', async () => {
    await see(20, left, jobss);
    watch.forget();
    await asked[0]?.answer(seenLeft);
    expect(evidences()).toEqual({});
  });

  it('is dropped after the end', async () => {
    await see(20, left, jobss);
    watch.dispose();
    await asked[0]?.answer(seenLeft);
    await see(21, left, jobss);
    expect(evidences()).toEqual({});
    expect(asked).toHaveLength(1);
    expect(judged).toEqual([]);
  });
});

describe('the log of the server that is kept', () => {
  const on: Logon = logon({
    ...{ end: null, isOver: false },
    spans: [span('active', minute(0), minute(15)), span('disconnected', minute(15), null)],
  });
  const read = (number: number, ...logons: readonly Logon[]): ReadHistory => ({
    readAt: minute(number),
    history: { logons, reachesBackTo: minute(-1440), complete: true, dropped: 0 },
  });

  it('tells it too, as soon as it was read, without another question', async () => {
    await see(20, left, jobss);
    await asked[0]?.fail();
    expect(evidences()).toEqual({});
    log = read(21, on);
    watch.noteLog(XYZ);
    expect(judged).toEqual(['xyz', 'xyz']);
    expect(evidences()).toEqual({
      4: { disconnectedSince: minute(15), address: '192.0.2.57', leftBehind: null },
    });
    expect(asked).toHaveLength(1);
  });

  it('of before a session changed says only what its person did before, unless Slotwatch has seen it since', async () => {
    const over: Logon = logon({
      ...{ sessionId: 9, from: minute(-600), until: minute(-300), end: 'logoff', isOver: true },
      spans: [span('disconnected', minute(-600), minute(-300))],
    });
    log = read(16, over, on);
    await see(20, left, jobss);
    await asked[0]?.answer();
    expect(evidences()).toEqual({
      4: { disconnectedSince: null, address: null, leftBehind: { left: 1, of: 1 } },
    });
    await see(21, gatesb, jobss);
    await asked[1]?.answer();
    await see(22, left, jobss);
    await asked[2]?.answer(seenLeft);
    expect(evidences()).toMatchObject({
      4: { disconnectedSince: minute(15), address: '192.0.2.57', leftBehind: { left: 1, of: 1 } },
    });
  });

  it('is not needed of a server that nobody wants to know it of', () => {
    log = read(16, on);
    watch.noteLog(XYZ);
    expect(judged).toEqual([]);
  });
});
