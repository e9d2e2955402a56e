import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type JobWorld, runJob } from '../../../electron/engine/actions/run-job.ts';
import { NOTHING_READ } from '../../../electron/engine/actions/work-check.ts';
import type { RunOptions, Tool, ToolEnd, ToolOutput } from '../../../electron/engine/tools/run/tool.ts';
import { createWindowsTransport } from '../../../electron/engine/transports/windows-transport.ts';
import { type Settings, settingsSchema } from '../../../shared/contract/settings.ts';
import type { AuditEntry } from '../../../shared/domain/audit.ts';
import type {
  Job,
  JobAction,
  JobStep,
  JobTool,
  OutcomeReason,
  Report,
  Session,
} from '../../../shared/domain/model.ts';
import { messageTemplates } from '../../../shared/text/message-text.ts';
import { sayJobEnd } from '../../../shared/text/say-outcome.ts';
import { answer, disconnected, noAnswer, RULE, serverName, session } from '../../builders.ts';

/*
 * One job with hand-made parts, because here single parts fail in ways the whole engine never meets: a disk that needs
 * twenty seconds for a line, a question that throws, a lock that cannot be written.
 */

const GATESB = disconnected({ id: 3, user: 'gatesb', idleMinutes: 300 });
const JOBSS = session({ id: 2, user: 'jobss', idleMinutes: 90 });
const SECOND = 1000;

const TOOLS: Readonly<Record<JobAction, JobTool>> = {
  reset: 'rwinsta',
  logOff: 'logoff',
  disconnect: 'tsdiscon',
  message: 'msg',
  endProcess: 'taskkill',
};

interface Ran {
  readonly tool: Tool;
  readonly args: readonly string[];
  readonly options: RunOptions;
  readonly at: number;
}

let settings: Settings;
let ran: Ran[];
let written: AuditEntry[];
let steps: JobStep[];
let logged: string[];
let asked: number;
let released: number;
/** The server's answers; the last one is repeated. */
let answers: (() => Report)[];
/** The output of the tools, by tool. */
let prints: Partial<Record<Tool, Partial<ToolOutput>>>;
let undo: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 10) });
  settings = settingsSchema.parse({ servers: [{ name: 'xyz' }], warnSeconds: 60, timeoutSeconds: 15 });
  ran = [];
  written = [];
  steps = [];
  logged = [];
  asked = 0;
  released = 0;
  prints = {};
  undo = new AbortController();
});
afterEach(() => {
  vi.useRealTimers();
});

/** An answer of this moment that took no time. */
const now = (sessions: readonly Session[]) => (): Report =>
  answer(sessions, { askedAt: Date.now(), tookMs: 0 });
const silent = (): Report => noAnswer(undefined, { askedAt: Date.now(), tookMs: 0 });
const breaks = (): never => {
  throw new Error('broken');
};

function job(action: JobAction, one: Session, undoSeconds = 0): Job {
  return {
    id: 'job-1',
    server: serverName('xyz'),
    action,
    session: one,
    process: null,
    by: TOOLS[action],
    origin: 'window',
    step: 'waiting',
    work: null,
    evidence: null,
    despiteWork: false,
    anyway: null,
    startedAt: Date.now(),
    undoUntil: Date.now() + undoSeconds * SECOND,
    warnUntil: null,
    outcome: null,
  };
}

async function run(first: Job, different: Partial<JobWorld> = {}, words: string | null = null): Promise<Job> {
  const world: JobWorld = {
    templates: messageTemplates,
    askNow: async () => {
      const next = answers[Math.min(asked, answers.length - 1)];
      asked++;
      if (next === undefined) throw new Error('No answer was prepared');
      return next();
    },
    ...createWindowsTransport(async (tool, args, options) => {
      ran.push({ tool, args, options, at: Date.now() });
      return { ...OUTPUT, ...prints[tool] };
    }),
    hold: () => ({ release: () => released++ }),
    audit: {
      write: (entry) => written.push(entry),
      search: async () => [],
      since: async () => [],
      closeUnfinished: () => [],
      close: () => {},
    },
    log: { info: () => {}, warn: () => {}, error: (line) => logged.push(line) },
    caller: 'me',
    settings: () => settings,
    work: NOTHING_READ,
    rule: () => RULE,
    publish: ({ step }) => steps.push(step),
    ...different,
  };
  const ended = runJob(first, words, undo.signal, world, Date.now());
  await vi.advanceTimersByTimeAsync(10 * 60 * SECOND);
  return ended;
}

const OUTPUT: ToolOutput = {
  stdout: new Uint8Array(),
  stderr: new Uint8Array(),
  end: 'exited' satisfies ToolEnd,
  exitCode: 0,
  tookMs: 1,
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An audit log that fails as the test says. */
const auditWithout = (isLost: (entry: AuditEntry) => boolean): Partial<JobWorld> => ({
  audit: {
    write: (entry) => {
      if (isLost(entry)) throw new Error('The disk is full');
      written.push(entry);
    },
    search: async () => [],
    since: async () => [],
    closeUnfinished: () => [],
    close: () => {},
  },
});

const tools = (): readonly Tool[] => ran.map(({ tool }) => tool);
const saidBy = (tool: Tool): readonly string[] =>
  ran.filter((one) => one.tool === tool).map(({ args }) => args.join(' '));

describe('a job', () => {
  it('runs its steps in order, and logs each line before what it announces', async () => {
    answers = [now([GATESB]), now([])];
    const ended = await run(job('reset', GATESB));
    expect(ended.outcome).toEqual({ code: 'freed', why: null });
    expect(sayJobEnd(ended)).toEqual({
      message: 'Slot freed on xyz: gatesb (disconnected, last input 5 h ago) was logged off.',
      hint: '',
    });
    expect(steps).toEqual(['askingAgain', 'acting', 'confirming', 'ended']);
    expect(written.map(({ event }) => event)).toEqual(['offered', 'acting', 'ended']);
    expect([tools(), asked, released]).toEqual([['rwinsta'], 2, 1]);
    const about = { jobId: 'job-1', server: 'xyz', action: 'reset', by: 'rwinsta', sessionId: 3 } as const;
    expect(written[0]).toMatchObject({ ...about, user: 'gatesb', state: 'disconnected', idleMinutes: 300 });
    expect(written.at(-1)).toMatchObject({ ...about, outcome: 'freed' });
    expect(written.at(-1)).not.toHaveProperty('why');
  });

  it('logs what was known of the past of its session when it was offered', async () => {
    answers = [now([GATESB]), now([])];
    const disconnectedSince = Date.UTC(2026, 10, 20, 8);
    const evidence = { disconnectedSince, address: '192.0.2.57', leftBehind: { left: 7, of: 9 } };
    const ended = await run({ ...job('reset', GATESB), evidence });
    expect(ended.evidence).toEqual(evidence);
    const since = new Date(disconnectedSince).toISOString();
    const fields = { disconnectedSince: since, address: '192.0.2.57', leftBehind: 7, leftBehindOf: 9 };
    for (const entry of written) expect(entry).toMatchObject(fields);
  });

  it('logs why it stopped', async () => {
    answers = [now([{ ...GATESB, idleMinutes: 0 }])];
    await run(job('reset', GATESB));
    expect(written.at(-1)).toMatchObject({ event: 'ended', outcome: 'backAtWork', why: 'newInput' });
  });

  it('that is undone in its countdown asks no server and takes no lock', async () => {
    answers = [now([GATESB])];
    const holds: number[] = [];
    const ending = run(job('reset', GATESB, 5), {
      hold: (_, id) => {
        holds.push(id);
        return null;
      },
    });
    undo.abort();
    expect((await ending).outcome?.code).toBe('cancelled');
    expect([asked, holds, tools()]).toEqual([0, [], []]);
  });

  it('checks for ten seconds whether it was done, once a second', async () => {
    answers = [now([GATESB])];
    expect((await run(job('reset', GATESB))).outcome?.code).toBe('stillThere');
    expect(asked).toBe(1 + 11);
  });

  it('has an unknown outcome when the server does not answer afterwards', async () => {
    answers = [now([GATESB]), silent];
    const ended = await run(job('reset', GATESB));
    expect(ended.outcome?.code).toBe('noAnswer');
    expect(sayJobEnd(ended).message).toBe(
      'xyz did not answer afterwards; the result for gatesb is not known.',
    );
  });

  it('does nothing while another program acts on the session, but a message is sent', async () => {
    answers = [now([JOBSS])];
    const held: Partial<JobWorld> = { hold: () => null };
    expect((await run(job('reset', JOBSS), held)).outcome).toEqual({
      code: 'notOffered',
      why: 'busyElsewhere',
    });
    expect(tools()).toEqual([]);
    expect((await run(job('message', JOBSS), held)).outcome?.code).toBe('sent');
  });

  it('does nothing where no lock can be written', async () => {
    answers = [now([GATESB])];
    expect((await run(job('reset', GATESB), { hold: breaks })).outcome?.code).toBe('notRecorded');
    expect([asked, tools()]).toEqual([0, []]);
    expect(logged).toEqual(['Session 3 on xyz could not be held: broken']);
  });

  it('does nothing on a server that is protected by now, but sends a message there', async () => {
    settings = { ...settings, protectedServers: ['x*'] };
    answers = [now([JOBSS])];
    const guarded = await run(job('reset', JOBSS));
    expect(guarded.outcome).toEqual({ code: 'notOffered', why: 'guarded' });
    expect(sayJobEnd(guarded).message).toBe('This is no longer allowed for jobss on xyz; nothing was reset.');
    expect(tools()).toEqual([]);
    expect((await run(job('message', JOBSS))).outcome?.code).toBe('sent');
  });

  it.each<[JobStep, (() => Report)[], OutcomeReason, string]>([
    ['askingAgain', [breaks], 'unsure', 'gave no clear answer at the second check'],
    ['confirming', [now([GATESB]), breaks], 'unconfirmed', 'the result for gatesb is not known'],
  ])('that breaks while %s ends, is reported, and not as done', async (_, given, why, words) => {
    answers = given;
    const ended = await run(job('reset', GATESB));
    expect(ended.outcome).toEqual({ code: 'noAnswer', why });
    expect(sayJobEnd(ended).message).toContain(words);
    expect([ended.step, released]).toEqual(['ended', 1]);
    expect(logged.join()).toMatch(/^reset of session 3 on xyz: Error: broken/);
  });

  it('that fails while its tool is started may have been done', async () => {
    answers = [now([GATESB])];
    expect(sayJobEnd(await run(job('reset', GATESB), { act: breaks })).message).toContain('is not known');
  });
});

describe('a line that cannot be written', () => {
  it.each<AuditEntry['event']>(['offered', 'warned', 'acting'])(
    'stops a job where it is "%s"',
    async (event) => {
      answers = [now([JOBSS])];
      const ended = await run(
        job('logOff', JOBSS),
        auditWithout((entry) => entry.event === event),
      );
      expect(ended.outcome?.code).toBe('notRecorded');
      expect(sayJobEnd(ended)).toEqual({
        message: 'The audit log could not be written; nobody was logged off.',
        hint: 'Is the disk full, or is the folder read-only?',
      });
      expect(tools()).not.toContain('logoff');
    },
  );

  it('is reported where it is the end of a job', async () => {
    const lost = auditWithout(({ event }) => event === 'ended');
    answers = [now([GATESB]), now([])];
    const hint =
      'This result could not be written to the audit log. It will be written when there is free space.';
    const freed = await run(job('reset', GATESB), lost);
    expect([freed.outcome?.code, sayJobEnd(freed).hint]).toEqual(['freed', hint]);
    asked = 0;
    answers = [now([{ ...GATESB, user: 'jobss' }])];
    const stopped = await run(job('reset', GATESB), lost);
    expect(stopped.outcome?.code).toBe('someoneElse');
    expect(sayJobEnd(stopped).hint).toBe(`Check the session list again. ${hint}`);
  });

  it('is reported once where nothing can be written at all', async () => {
    answers = [now([GATESB])];
    const ended = await run(
      job('reset', GATESB),
      auditWithout(() => true),
    );
    expect(sayJobEnd(ended).hint).toBe('Is the disk full, or is the folder read-only?');
  });

  it('takes time: the check becomes too old meanwhile, and is repeated', async () => {
    answers = [now([GATESB]), now([GATESB]), now([])];
    const slow = auditWithout(({ event }) => {
      if (event === 'acting' && asked === 1) vi.setSystemTime(Date.now() + 20 * SECOND);
      return false;
    });
    expect((await run(job('reset', GATESB), slow)).outcome?.code).toBe('freed');
    // Two checks before the act without a second log line; one after it.
    expect([asked, tools()]).toEqual([3, ['rwinsta']]);
    expect(written.map(({ event }) => event)).toEqual(['offered', 'acting', 'ended']);
    expect(steps).toEqual(['askingAgain', 'askingAgain', 'acting', 'confirming', 'ended']);
  });
});

describe('a warning', () => {
  it.each<JobAction>(['reset', 'logOff'])('comes a minute before an active user’s %s', async (action) => {
    answers = [now([JOBSS]), now([{ ...JOBSS, idleMinutes: 91 }]), now([])];
    expect((await run(job(action, JOBSS))).outcome?.code).toBe('freed');
    expect(tools()).toEqual(['msg', 'logoff']);
    const [warned, acted] = ran;
    expect((acted?.at ?? 0) - (warned?.at ?? 0)).toBe(60 * SECOND);
    // The warning is no act, so it is never too late for it.
    expect(warned?.options).toStrictEqual({ timeoutMs: 15_000 });
    expect(acted?.options.startBy).toBeDefined();
    expect(steps).toEqual(['askingAgain', 'warning', 'askingAgain', 'acting', 'confirming', 'ended']);
  });

  it.each<[string, Partial<ToolOutput>]>([
    ['that did not run to its end', { end: 'timedOut', exitCode: null }],
    ['that did not run to its end and gave no code but 0', { end: 'timedOut', exitCode: 0 }],
    ['that ended with an error', { exitCode: 1 }],
    ['that names an error and ends with 0', { stderr: bytes('Error [5]:Access is denied.') }],
  ])('%s reached no one, and no session is ended', async (_, output) => {
    prints = { msg: output };
    answers = [now([JOBSS])];
    expect((await run(job('logOff', JOBSS))).outcome?.code).toBe('notWarned');
    expect(tools()).toEqual(['msg']);
  });

  it('is withdrawn when the session may no longer be touched, is undone, or the answer is in doubt', async () => {
    for (const stopped of ['notOffered', 'cancelled', 'noAnswer'] as const) {
      ran = [];
      asked = 0;
      undo = new AbortController();
      settings = { ...settings, lookOnly: false };
      answers = [now([JOBSS]), stopped === 'noAnswer' ? silent : now([JOBSS])];
      const ending = run(job('logOff', JOBSS), {
        publish: ({ step }) => {
          if (step !== 'warning') return;
          if (stopped === 'notOffered') settings = { ...settings, lookOnly: true };
          if (stopped === 'cancelled') undo.abort();
        },
      });
      expect((await ending).outcome?.code).toBe(stopped);
      expect(saidBy('msg'), stopped).toHaveLength(2);
      expect(saidBy('msg')[1]).toContain('jobss, you can');
      expect(written.at(-1)).toMatchObject({ event: 'ended', text: expect.stringContaining('you can stay') });
      expect(tools()).not.toContain('logoff');
    }
  });

  it('is not said to be withdrawn once the tool has run, though nobody knows what became of it', async () => {
    for (const [name, last] of [
      ['no answer', silent],
      ['a fault', breaks],
    ] as const) {
      ran = [];
      asked = 0;
      written = [];
      answers = [now([JOBSS]), now([{ ...JOBSS, idleMinutes: 91 }]), last];
      expect((await run(job('logOff', JOBSS))).outcome, name).toMatchObject({
        code: 'noAnswer',
        why: 'unconfirmed',
      });
      expect(tools(), name).toEqual(['msg', 'logoff']);
      expect(written.at(-1), name).toMatchObject({ event: 'ended' });
      expect(written.at(-1), name).not.toHaveProperty('text');
    }
  });

  it('is not withdrawn when the user has come back, or when there was none', async () => {
    answers = [now([JOBSS]), now([{ ...JOBSS, idleMinutes: 0 }])];
    expect((await run(job('logOff', JOBSS))).outcome?.code).toBe('backAtWork');
    expect(saidBy('msg')).toHaveLength(1);
    expect(written.at(-1)).not.toHaveProperty('text');
    ran = [];
    asked = 0;
    answers = [() => answer([GATESB], { askedAt: Date.now() - 60 * SECOND })];
    const ended = await run(job('reset', GATESB));
    expect(ended.outcome?.why).toBe('tooOld');
    expect([asked, tools()]).toEqual([3, []]);
  });
});

describe('a disconnect', () => {
  const left = { ...JOBSS, state: 'disconnected', sessionName: null } as const;
  it.each<[string, () => Report, string]>([
    ['is done when the server shows the session disconnected', now([left, GATESB]), 'disconnected'],
    ['is done when the session is gone', now([GATESB]), 'disconnected'],
    ['is not done while the session is connected, whatever others are', now([GATESB, JOBSS]), 'stillThere'],
    ['is not known to be done without an answer', silent, 'noAnswer'],
  ])('%s', async (_, then, code) => {
    answers = [now([GATESB, JOBSS]), then];
    expect((await run(job('disconnect', JOBSS))).outcome?.code).toBe(code);
    expect(tools()).toEqual(['tsdiscon']);
  });
});

const ENDED = { end: 'timedOut', exitCode: null } as const;

describe('a message', () => {
  it.each<[string, Partial<ToolOutput>, string]>([
    ['that was taken is sent', {}, 'sent'],
    ['that was refused says so', { exitCode: 1, stderr: bytes('Error 5 sending message') }, 'denied'],
    ['that was not accepted did not reach the user', { exitCode: 1 }, 'stillThere'],
    ['whose tool had to be ended did not either', { end: 'timedOut', exitCode: null }, 'stillThere'],
    ['whose connection was lost may have been shown', { exitCode: null }, 'noAnswer'],
    [
      'nor whatever it had printed until then',
      { ...ENDED, stderr: bytes('Error 5 sending message') },
      'stillThere',
    ],
  ])('%s', async (_, output, code) => {
    prints = { msg: output };
    answers = [now([JOBSS])];
    expect((await run(job('message', JOBSS), {}, 'Hello {user}')).outcome?.code).toBe(code);
    expect(saidBy('msg')[0]).toContain('Hello jobss');
  });

  it.each<[string, Partial<Settings>, string, string]>([
    ['the standard words', {}, 'me', 'jobss'],
    ['the own words', { warnText: 'Out, {user}', askText: 'Please, {user}' }, 'Out, jobss', 'Please, jobss'],
  ])('has %s where the settings say so', async (_, own, warned, asked) => {
    settings = { ...settings, ...own };
    answers = [now([JOBSS])];
    await run(job('logOff', JOBSS));
    expect(saidBy('msg')[0]).toContain(warned);
    ran = [];
    await run(job('message', JOBSS));
    expect(saidBy('msg')[0]).toContain(asked);
  });

  it('is sent without a warning', async () => {
    answers = [now([JOBSS])];
    await run(job('message', JOBSS));
    expect(tools()).toEqual(['msg']);
  });
});
