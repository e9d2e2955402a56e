import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { batchAlerts } from '../../../electron/desktop/notifications/ended-alerts.ts';
import { Batches, type BatchOrderItem, notOffered } from '../../../electron/engine/actions/batches.ts';
import { Jobs } from '../../../electron/engine/actions/jobs.ts';
import { refused } from '../../../electron/engine/actions/refusal.ts';
import { NOTHING_READ } from '../../../electron/engine/actions/work-check.ts';
import { simulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import { disconnectedSession, systemSessions } from '../../../electron/engine/demo/simulated-sessions.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import { createWindowsTransport } from '../../../electron/engine/transports/windows-transport.ts';
import { probe } from '../../../electron/engine/watch/probe.ts';
import { settingsSchema } from '../../../shared/contract/settings.ts';
import type { Refusal } from '../../../shared/domain/failure.ts';
import type { Batch } from '../../../shared/domain/model.ts';
import type { Work } from '../../../shared/domain/work/work.ts';
import { messageTemplates } from '../../../shared/text/message-text.ts';
import type { Said } from '../../../shared/text/say-failure.ts';
import { sayOutcome } from '../../../shared/text/say-outcome.ts';
import { NOW, RULE, serverName, session } from '../../builders.ts';
import { type SimulatedTools, simulatedTools } from '../simulated-tools.ts';

/* Selections over the simulated tools, with what is known of the work in the sessions given by hand. */

const XYZ = serverName('xyz');
const REGIONAL = { codePage: 850, dateOrder: null };
const ROBOCOPY: Work = {
  verdict: 'working',
  because: { kind: 'job', image: 'robocopy.exe', policy: false },
};
const PYTHON: Work = {
  verdict: 'working',
  because: { kind: 'busy', image: 'python.exe', cpuSeconds: 41, windowSeconds: 300 },
};

let tools: SimulatedTools;
let published: readonly Batch[];
let jobs: Jobs;
let batches: Batches;
/** The work in a session at each second look, by its id; null where nothing is known. */
let works: Record<number, Work | null>;
/** Whether what runs can be read. */
let reads: boolean;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  const gone = { now: NOW, idleMinutes: 4442 };
  const users = ['gatesb', 'jobss', 'hopperg', 'turinga'];
  const sessions = users.map((user, place) => disconnectedSession(place + 2, user, gone));
  tools = simulatedTools([simulatedServer({ name: 'xyz', sessions: [...systemSessions(), ...sessions] })]);
  [published, works, reads] = [[], {}, true];
  const settings = settingsSchema.parse({ servers: [{ name: 'xyz' }] });
  jobs = new Jobs(
    {
      templates: messageTemplates,
      askNow: (server, signal) => probe(server, tools.run, REGIONAL, 15_000, signal),
      ...createWindowsTransport(tools.run),
      hold: () => ({ release: () => {} }),
      audit: {
        write: () => {},
        search: async () => [],
        since: async () => [],
        closeUnfinished: () => [],
        close: () => {},
      },
      log: silentLog,
      caller: RULE.caller,
      settings: () => settings,
      work: {
        ...NOTHING_READ,
        read: async () => reads,
        wasRead: () => true,
        of: (_, id) => works[id] ?? null,
      },
      rule: () => RULE,
    },
    () => {},
  );
  batches = new Batches(jobs, (all) => {
    published = all;
  });
});
afterEach(async () => {
  await batches.dispose();
  await jobs.dispose();
  vi.useRealTimers();
});

/** A selection of these users, as they are on the server; `refusal`: of the ones that are refused at the click. */
async function select(users: readonly string[], refusal: Record<string, Refusal> = {}): Promise<Batch> {
  const report = await probe(XYZ, tools.run, REGIONAL, 15_000);
  const rows = report.kind === 'answer' ? report.sessions : [];
  const items = rows
    .filter(({ user }) => users.includes(user ?? ''))
    .map((session): BatchOrderItem => {
      const why = refusal[session.user ?? ''];
      const outcome = why === undefined ? null : notOffered(refused(why));
      return { server: XYZ, session, seenAt: report.askedAt, jobId: null, outcome };
    });
  batches.start({ action: 'reset', items, origin: 'window', text: null, undoSeconds: 5 });
  await vi.advanceTimersByTimeAsync(120_000);
  const [batch] = published;
  if (batch === undefined) throw new Error('No selection was started');
  return batch;
}

/** What the person reads of each session. */
function said({ items, action }: Batch): readonly (Said & { readonly code: string | undefined })[] {
  return items.map(({ server, session, outcome }) => ({
    code: outcome?.code,
    ...(outcome === null
      ? { message: '', hint: '' }
      : sayOutcome(outcome, { action, by: null, server, session })),
  }));
}

const ended = (): readonly string[] =>
  tools.calls.filter(({ tool }) => tool === 'rwinsta').map(({ args }) => args.join(' '));

const HINT = 'Send a message, choose another session, or end this one from its own row.';

describe('a session of a selection that works', () => {
  it('at the click is not started, and says at what', async () => {
    const why: Refusal = { kind: 'working', user: 'jobss', server: XYZ, work: ROBOCOPY.because };
    const batch = await select(['gatesb', 'jobss'], { jobss: why });
    expect(said(batch)).toEqual([
      expect.objectContaining({ code: 'freed' }),
      { code: 'working', message: 'jobss’s robocopy.exe is running; nothing was reset.', hint: HINT },
    ]);
    expect(batch.items[1]?.jobId).toBeNull();
    expect(ended()).toEqual(['2 /server:xyz']);
  });

  it('when its turn comes is left alone, and the others are ended', async () => {
    works = { 3: PYTHON, 4: ROBOCOPY };
    const batch = await select(['gatesb', 'jobss', 'hopperg', 'turinga']);
    expect(said(batch)).toEqual([
      expect.objectContaining({ code: 'freed' }),
      {
        code: 'working',
        message: 'jobss’s python.exe used 41 s of processor time in 5 min; nothing was reset.',
        hint: HINT,
      },
      { code: 'working', message: 'hopperg’s robocopy.exe is running; nothing was reset.', hint: HINT },
      expect.objectContaining({ code: 'freed' }),
    ]);
    expect(ended()).toEqual(['2 /server:xyz', '5 /server:xyz']);
  });

  it('is counted at the end, by the reason and not as one that may not be touched', async () => {
    const working: Refusal = { kind: 'working', user: 'jobss', server: XYZ, work: ROBOCOPY.because };
    const gone: Refusal = { kind: 'gone', user: 'turinga', sessionId: 5, server: XYZ };
    works = { 4: ROBOCOPY };
    const batch = await select(['gatesb', 'jobss', 'hopperg', 'turinga'], { jobss: working, turinga: gone });
    expect(batch.items.map(({ outcome }) => outcome?.code)).toEqual([
      'freed',
      'working',
      'working',
      'notOffered',
    ]);
    const [alert] = batchAlerts(batch);
    expect(alert).toMatchObject({
      title: 'Reset finished: 1 of 4 slots freed',
      body: 'The others: 2 working, 1 not allowed.',
    });
  });
});

it('a session of a selection is left alone when what it runs was read before and cannot be read now', async () => {
  reads = false;
  const batch = await select(['gatesb']);
  expect(said(batch)).toEqual([
    {
      code: 'workNotChecked',
      message: 'The programs of gatesb on xyz could not be checked; nothing was reset.',
      hint: 'They could be read before. Try again in a moment, or end the session from its own row.',
    },
  ]);
  expect(ended()).toEqual([]);
});

it('perhaps working, and not known, do not hold a session up', async () => {
  works = { 2: { verdict: 'perhaps', because: { kind: 'tooShort' } }, 3: null };
  const batch = await select(['gatesb', 'jobss']);
  expect(batch.items.map(({ outcome }) => outcome?.code)).toEqual(['freed', 'freed']);
});

describe('messages', () => {
  /** Which servers are asked at once, at most, and how often one is asked again before its answer. */
  async function send(servers: number, each: number): Promise<{ atOnce: number; twice: number }> {
    const asking: string[] = [];
    let [atOnce, twice] = [0, 0];
    const items = Array.from({ length: servers * each }, (_, place): BatchOrderItem => {
      const server = serverName(`s${place % servers}`);
      return { server, session: session({ id: place }), seenAt: NOW, jobId: null, outcome: null };
    });
    const slow = {
      start: ({ server }: { readonly server: string }) => {
        if (asking.includes(server)) twice += 1;
        asking.push(server);
        atOnce = Math.max(atOnce, asking.length);
        return { id: server };
      },
      ended: async (server: string) => {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        asking.splice(asking.indexOf(server), 1);
        return { outcome: { code: 'sent', why: null } };
      },
      cancel: () => {},
    };
    const messages = new Batches(slow as unknown as Jobs, (all) => {
      published = all;
    });
    messages.start({ action: 'message', items, origin: 'window', text: 'Hello', undoSeconds: 0 });
    await vi.advanceTimersByTimeAsync(1000 * items.length);
    expect(published[0]?.step).toBe('ended');
    expect(published[0]?.items.every(({ outcome }) => outcome?.code === 'sent')).toBe(true);
    return { atOnce, twice };
  }

  it('go to several servers at once, one at a time on each', async () => {
    expect(await send(3, 4)).toEqual({ atOnce: 3, twice: 0 });
  });

  it('go to no more than eight servers at once', async () => {
    expect(await send(30, 2)).toEqual({ atOnce: 8, twice: 0 });
  });
});
