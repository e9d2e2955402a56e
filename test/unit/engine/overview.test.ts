import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AuditLog, createAuditLog } from '../../../electron/engine/audit/audit-log.ts';
import { newestLines } from '../../../electron/engine/audit/audit-search.ts';
import { type OwnHistory, openOwnHistory } from '../../../electron/engine/history/observed/own-history.ts';
import { readOverview } from '../../../electron/engine/history/overview.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import type { AuditLine } from '../../../shared/domain/audit.ts';
import type { Session } from '../../../shared/domain/model.ts';
import { answer, NOW, serverName, serverSettings, session } from '../../builders.ts';
import { bundleHistoryThread, type HistoryThreadFile, OBSERVING } from '../history/observed/history-file.ts';

const DAY = 86_400_000;
const minute = (number: number): number => NOW + number * 60_000;
const LATER = minute(60);
const PERIOD = { from: LATER - 7 * DAY, until: LATER };
const NONE = { you: 0, wait: 0, command: 0, others: 0 };

let thread: HistoryThreadFile;
beforeAll(async () => {
  thread = await bundleHistoryThread();
});
afterAll(() => thread.remove());

let folder: string;
let auditFile: string;
let audit: AuditLog;
let ownHistory: OwnHistory;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-overview-'));
  auditFile = path.join(folder, 'audit.jsonl');
  audit = createAuditLog(auditFile, { who: 'stevej' }, silentLog);
  ownHistory = openOwnHistory({
    script: thread.script,
    file: path.join(folder, 'history.sqlite'),
    days: 36_500,
    onProblem: () => {},
  });
});
afterEach(async () => {
  await ownHistory.dispose();
  rmSync(folder, { recursive: true });
});

const gatesb = session({ id: 2 });
const jobss = session({ id: 3, user: 'jobss' });

function see(server: string, number: number, ...sessions: readonly Session[]): void {
  ownHistory.see(answer(sessions, { server: serverName(server), askedAt: minute(number) }), OBSERVING);
}

function ask(...servers: readonly string[]) {
  const watched = servers.map((name) => serverSettings(name));
  return readOverview({ ownHistory, audit, caller: 'stevej', servers: watched }, LATER);
}

describe('the overview of the last seven days', () => {
  it('has the servers of the settings that were full, as the settings spell them, the longest first', async () => {
    for (let number = 0; number <= 30; number++) {
      see('xyz.corp.example', number, gatesb, ...(number < 10 ? [jobss] : []));
      see('abc', number, gatesb, ...(number < 20 ? [jobss] : []));
      see('free', number, gatesb);
      see('forgotten', number, gatesb, jobss);
    }
    const { full, ...rest } = await ask('XYZ.Corp.Example', 'ABC', 'FREE', 'SILENT');
    expect(rest).toEqual({ period: PERIOD, seenSince: NOW, freed: NONE, problem: null });
    expect(full).toMatchObject([
      { server: 'ABC', fullMs: 19 * 60_000, seenMs: 30 * 60_000, times: 1 },
      { server: 'XYZ.Corp.Example', fullMs: 9 * 60_000, seenMs: 30 * 60_000, times: 1 },
    ]);
    const hour = new Date(NOW).getHours();
    expect(full[0]?.hours[hour]).toBe(19 * 60_000);
    expect(full[0]?.hours).toHaveLength(24);
  });

  it('knows nothing of what was seen when that is not kept, and says why when it cannot be read', async () => {
    expect(await readOverview({ audit, caller: 'stevej', servers: [] }, LATER)).toEqual({
      period: PERIOD,
      seenSince: null,
      full: [],
      freed: NONE,
      problem: null,
    });
    await ownHistory.dispose();
    expect(await ask('xyz')).toMatchObject({ seenSince: null, full: [], problem: { kind: 'threadEnded' } });
  });

  it('counts the slots that were freed in it, by whom', async () => {
    const line = (different: Partial<AuditLine>): string =>
      `${JSON.stringify({
        ...{ at: new Date(NOW).toISOString(), event: 'ended', server: 'xyz', outcome: 'freed' },
        ...{ origin: 'tray', who: 'stevej', pid: 1 },
        ...different,
      })}\n`;
    const old = new Date(PERIOD.from - 1).toISOString();
    writeFileSync(path.join(folder, 'audit.1.jsonl'), line({ at: old }) + line({}));
    appendFileSync(
      auditFile,
      [
        line({ at: old }),
        line({ at: new Date(PERIOD.from).toISOString() }),
        line({ origin: 'window' }),
        'not a line\n',
        line({ origin: 'notification', who: 'CORP\\STEVEJ' }),
        line({ origin: 'wait' }),
        line({ origin: 'command' }),
        line({ origin: 'command' }),
        line({ origin: 'wait', who: 'jobss' }),
        line({ outcome: 'stillThere' }),
        line({ event: 'acting' }),
      ].join(''),
    );
    expect((await ask()).freed).toEqual({ you: 4, wait: 1, command: 2, others: 1 });
  });

  it('reads the audit log no further back than it must', async () => {
    const at = (time: number): string => new Date(time).toISOString();
    const times = [...[30, 20, 10, 8].map((days) => at(LATER - days * DAY)), at(NOW)];
    const long = { server: 'x'.repeat(300_000), origin: 'tray', event: 'offered' };
    writeFileSync(auditFile, times.map((time) => `${JSON.stringify({ at: time, ...long })}\n`).join(''));
    expect((await audit.since(PERIOD.from)).map((line) => line.at)).toEqual([at(NOW)]);
    const read: string[] = [];
    await newestLines(
      () => [auditFile],
      (line) => read.push(line.at) > 0,
      Number.POSITIVE_INFINITY,
      PERIOD.from,
    );
    expect(read).toEqual(times.slice(-2).reverse());
  });
});
