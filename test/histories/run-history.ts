import { Jobs } from '../../electron/engine/actions/jobs.ts';
import { NO_PROCESSES } from '../../electron/engine/actions/process-check.ts';
import type { SimulatedServer, SimulatedSession } from '../../electron/engine/demo/simulated-server.ts';
import { simulatedServer } from '../../electron/engine/demo/simulated-server.ts';
import { activeSession, disconnectedSession } from '../../electron/engine/demo/simulated-sessions.ts';
import { COPY } from '../../electron/engine/demo/work/programs.ts';
import { silentLog } from '../../electron/engine/log.ts';
import type { RunTool, Tool } from '../../electron/engine/tools/run/tool.ts';
import { createWindowsTransport, processesBy } from '../../electron/engine/transports/windows-transport.ts';
import { createIdleCheck } from '../../electron/engine/watch/plausible-idle.ts';
import { probe } from '../../electron/engine/watch/probe.ts';
import { askWork } from '../../electron/engine/work/ask-work.ts';
import { WorkReadings } from '../../electron/engine/work/work-readings.ts';
import { workRule } from '../../electron/engine/work/work-rule.ts';
import { assertNever } from '../../shared/basics/assert.ts';
import { type Settings, settingsSchema } from '../../shared/contract/settings.ts';
import type { AuditEntry } from '../../shared/domain/audit.ts';
import { offerRule } from '../../shared/domain/idlest.ts';
import type { ServerName } from '../../shared/domain/model.ts';
import { hasTimes } from '../../shared/domain/work/work.ts';
import { messageTemplates } from '../../shared/text/message-text.ts';
import type { VirtualTime } from '../simulation/virtual-time.ts';
import { replaceSessions, type SimulatedTools, simulatedTools } from '../unit/simulated-tools.ts';
import type { EventKind, Gap, Happening, Target } from './events.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const XYZ = 'xyz' as ServerName;
const REGIONAL = { codePage: 65001, dateOrder: null };
const TARGET_ID = 2;
/** One for all histories: it remembers the kind of each program. */
const RULE = workRule({}, []);
/** A job lasts minutes; each event may add an hour of sleep. */
const MOST_PASSES = 10;
/** What the safe reset promises about the check it acts on. */
const ASKED_WITHIN_MS = 15 * SECOND;
const ANSWERED_WITHIN_MS = 5 * SECOND;
const WORK_READ_WITHIN_MS = 60 * SECOND;

/** The result of one history. */
export interface Told {
  /** Broken promises; empty when all is well. */
  readonly wrongs: readonly string[];
  /** The tool that ends a session was started. */
  readonly ended: boolean;
}

/** A moment on both clocks. */
interface Moment {
  readonly wall: number;
  readonly monotonic: number;
}

/**
 * One reset of gatesb in virtual time, with these events, checked against what only the simulation knows: who really is
 * in the session when the tool is started, and since when.
 */
export async function runHistory(
  target: Target,
  happenings: readonly Happening[],
  time: VirtualTime,
): Promise<Told> {
  const world = openWorld(target, time);
  const { jobs } = world;
  const left = [...happenings];
  const happen = (gap: Gap): void => {
    for (const one of left.filter((each) => each.gap === gap)) {
      left.splice(left.indexOf(one), 1);
      bring(one.event, world);
    }
  };
  world.onGap = happen;

  const report = await world.ask();
  if (report.kind !== 'answer') throw new Error('The first look is an answer');
  const session = report.sessions.find(({ id }) => id === TARGET_ID);
  if (session === undefined) throw new Error('gatesb is on');
  happen('seen');
  const seenAt = report.askedAt;
  const order = { server: XYZ, session, seenAt, origin: 'tray', text: null, undoSeconds: 5 } as const;
  const job = jobs.start({ ...order, action: 'reset' });
  world.undo = () => jobs.cancel(job.id);
  // What runs is read at once; otherwise its answer would come with the first timer.
  await new Promise((resolve) => setImmediate(resolve));
  await time.pass(2 * SECOND);
  happen('undoing');
  await time.pass(3 * SECOND);
  if (world.warned !== null) {
    await time.pass(30 * SECOND);
    happen('warning');
  }
  // Timers that were suspended during sleep still have all of their time left.
  let isOver = false;
  void jobs.ended(job.id).then(() => {
    isOver = true;
  });
  for (let passes = 0; !isOver && passes < MOST_PASSES; passes++) await time.pass(20 * MINUTE);
  if (!isOver) return { wrongs: [...world.wrongs, 'the job never ended'], ended: world.endings > 0 };
  if (world.endings > 0 && !world.lines.includes('ended')) world.wrongs.push('an end without its line');
  if (world.endings > 1) world.wrongs.push('the tool was started twice');
  return { wrongs: world.wrongs, ended: world.endings > 0 };
}

interface World {
  readonly time: VirtualTime;
  readonly tools: SimulatedTools;
  readonly jobs: Jobs;
  readonly wrongs: string[];
  /** Events of the audit log. */
  readonly lines: AuditEntry['event'][];
  onGap: (gap: Gap) => void;
  settings: Settings;
  /** The first check, which offered the session. */
  readonly seenAt: Moment;
  undo: () => void;
  /** When its user was first back in the session; null before that. */
  returnedAt: Moment | null;
  /** When the id got another logon, in milliseconds since 1970. */
  otherAt: number | null;
  /** The last check: when its first tool was started, when its last one answered, and whether it could be trusted. */
  look: { asked: Moment; answered: Moment | null; trusted: boolean; alone: boolean; listed: string | null };
  looks: number;
  /** The last question about what runs, and whether it was answered; null before the first answer. */
  workRead: { asked: Moment; answered: boolean } | null;
  /** When the copy was started, in milliseconds since 1970. */
  copiesSince: number | null;
  warned: Moment | null;
  undone: boolean;
  /** Who holds the lock of the session. */
  holder: 'job' | 'other' | null;
  /** How the next answer of a tool is falsified. */
  falsified: EventKind | null;
  endings: number;
  now(): Moment;
  ask(): ReturnType<typeof probe>;
}

function openWorld(target: Target, time: VirtualTime): World {
  const now = time.wall();
  const gatesb =
    target === 'attended'
      ? activeSession(TARGET_ID, 'gatesb', { now, idleMinutes: 45 })
      : disconnectedSession(TARGET_ID, 'gatesb', { now, idleMinutes: 300 });
  const simulated = simulatedServer({
    name: 'xyz',
    sessions: [gatesb, activeSession(3, 'jobss', { now, idleMinutes: 1 })],
  });
  const tools = simulatedTools([simulated]);
  const idleCheck = createIdleCheck();
  const moment = (): Moment => ({ wall: time.wall(), monotonic: time.monotonic() });
  const run: RunTool = async (tool, args, options) => {
    beforeTool(tool, world);
    const before = tools.fleet();
    // A single tool cannot contradict the other.
    const lie = tool === 'quser' && !world.look.alone ? world.falsified : null;
    if (lie !== null) {
      world.falsified = null;
      world.look.trusted = false;
      replaceSessions(
        tools,
        'xyz',
        sessionsOf(tools).map((one) => lieAbout(one, lie, world.look.listed)),
      );
    }
    if (tool === 'qwinsta')
      world.look.listed = sessionsOf(tools).find(({ id }) => id === TARGET_ID)?.state ?? null;
    const missing = tool === 'quser' || tool === 'qwinsta' ? tools.missing.has(tool) : false;
    if (missing && tool === 'qwinsta') world.look.alone = true;
    else if (missing) world.look.trusted = false;
    const answer = tools.run(tool, args, options);
    if (lie !== null) {
      const truth = before.servers[0]?.sessions ?? [];
      replaceSessions(tools, 'xyz', truth);
    }
    if (missing) tools.missing.delete(tool);
    const output = await answer;
    if ((tool === 'rwinsta' || tool === 'logoff') && output.end !== 'tooLate') world.endings++;
    afterTool(tool, world);
    return output;
  };

  const readings = new WorkReadings(() => RULE);
  let isRefused = false;
  const world: World = {
    time,
    tools,
    wrongs: [],
    lines: [],
    onGap: () => {},
    settings: settingsSchema.parse({ idleThresholdMinutes: 30, warnSeconds: 60, timeoutSeconds: 60 }),
    seenAt: moment(),
    undo: () => {},
    returnedAt: null,
    otherAt: null,
    look: { asked: moment(), answered: null, trusted: true, alone: false, listed: null },
    looks: 0,
    workRead: null,
    copiesSince: null,
    warned: null,
    undone: false,
    holder: null,
    falsified: null,
    endings: 0,
    now: moment,
    ask: async () => {
      world.look = { asked: moment(), answered: null, trusted: true, alone: false, listed: null };
      const report = idleCheck.check(await probe(XYZ, run, REGIONAL, 60 * SECOND));
      world.look.answered = moment();
      return report;
    },
    jobs: new Jobs(
      {
        templates: messageTemplates,
        askNow: () => world.ask(),
        ...createWindowsTransport(run),
        hold: () => {
          if (world.holder === 'other') return null;
          world.holder = 'job';
          return {
            release: () => {
              world.holder = null;
            },
          };
        },
        audit: {
          write: ({ event }) => void world.lines.push(event),
          search: async () => [],
          since: async () => [],
          closeUnfinished: () => [],
          close: () => {},
        },
        log: silentLog,
        caller: 'me',
        settings: () => world.settings,
        work: {
          read: async (_, signal) => {
            readings.expect(XYZ, null);
            const asked = moment();
            const reading = await askWork(XYZ, processesBy(run, XYZ), REGIONAL.codePage, 30 * SECOND, signal);
            if (signal.aborted) return false;
            const answered = hasTimes(reading);
            isRefused = !answered;
            if (answered || world.workRead !== null) world.workRead = { asked, answered };
            readings.add(XYZ, reading);
            return answered;
          },
          wasRead: () => readings.wasRead(XYZ),
          isRefused: () => isRefused,
          hasForbidden: () => false,
          of: (report, sessionId) => readings.judge(report).works[sessionId] ?? null,
          processes: NO_PROCESSES,
        },
        rule: () => offerRule(world.settings, 'me'),
      },
      () => {},
    ),
  };
  return world;
}

function beforeTool(tool: Tool, world: World): void {
  switch (tool) {
    case 'qwinsta':
      world.looks++;
      // The first is the one that is shown; those after the end are not counted.
      if (world.looks === 2) world.onGap('asking');
      if (world.looks === 3 && world.warned !== null) world.onGap('askingAgain');
      return;
    case 'quser':
      if (world.looks === 2) world.onGap('inside');
      if (world.looks === 3 && world.warned !== null) world.onGap('insideAgain');
      return;
    case 'tasklist':
    case 'qprocess':
      return;
    case 'msg':
      world.warned ??= world.now();
      return;
    case 'rwinsta':
    case 'logoff':
      judge(world);
      world.onGap('ending');
      return;
    default:
      throw new Error(`${tool} has no place here`);
  }
}

function afterTool(tool: Tool, world: World): void {
  if (tool === 'quser' && world.endings === 0) {
    if (world.looks === 2) world.onGap('answered');
    if (world.looks === 3 && world.warned !== null) world.onGap('answeredAgain');
  }
  if (tool === 'rwinsta' || tool === 'logoff') world.onGap('ended');
}

/** Whether the session may be ended at this moment. */
function judge(world: World): void {
  const { wrongs, look, time } = world;
  const session = sessionsOf(world.tools).find(({ id }) => id === TARGET_ID);
  const lag = (then: Moment) => Math.max(time.wall() - then.wall, time.monotonic() - then.monotonic);
  if (look.answered === null) wrongs.push('ended without an answer');
  else if (lag(look.answered) > ANSWERED_WITHIN_MS)
    wrongs.push(`ended ${lag(look.answered)} ms after the answer`);
  if (lag(look.asked) > ASKED_WITHIN_MS) wrongs.push(`ended ${lag(look.asked)} ms after the question`);
  if (!look.trusted) wrongs.push('ended although the tools disagreed or failed');
  if (world.warned !== null && look.asked.monotonic < world.warned.monotonic + MINUTE)
    wrongs.push('ended on a look from before the end of the warning');
  if (world.undone) wrongs.push('ended although it was undone');
  if (world.settings.protectedUsers.includes('gatesb')) wrongs.push('ended although protected');
  if (world.holder !== 'job') wrongs.push('ended while another copy had the session');
  if (world.lines.at(-1) !== 'acting') wrongs.push('ended before it was written down');
  judgeWork(world, lag);
  // Events while an answer is under way cannot be seen; events before the question can.
  const { returnedAt, otherAt } = world;
  if (returnedAt !== null && returnedAt.wall < look.asked.wall)
    wrongs.push('ended although its user had returned');
  if (otherAt !== null && otherAt < look.asked.wall && session !== undefined)
    wrongs.push(`ended another logon of ${session.user ?? 'no user'}`);
}

/** Whether what runs in the session allows its end. */
function judgeWork({ workRead, copiesSince, wrongs }: World, lag: (then: Moment) => number): void {
  if (workRead === null) return;
  if (!workRead.answered) wrongs.push('ended although what runs could not be read again');
  if (lag(workRead.asked) > WORK_READ_WITHIN_MS)
    wrongs.push(`ended ${lag(workRead.asked)} ms after the question about what runs`);
  if (copiesSince !== null && copiesSince < workRead.asked.wall) wrongs.push('ended a copy');
}

/** Makes an event happen. */
function bring(event: EventKind, world: World): void {
  const { time, tools } = world;
  const now = time.wall();
  switch (event) {
    case 'returns':
    case 'returnsAndLeaves': {
      const leaves = event === 'returnsAndLeaves';
      if (
        !change(world, (one) =>
          one.state === 'down' ? one : { ...one, ...(leaves ? LEFT : BACK), lastInputAt: now },
        )
      )
        return;
      world.returnedAt ??= world.now();
      return;
    }
    case 'leaves':
      change(world, (one) => (one.state === 'down' ? one : { ...one, ...LEFT }));
      return;
    case 'stuck':
      change(world, (one) => ({ ...one, state: 'down', sessionName: null }));
      return;
    case 'logsOff':
      change(world, () => null);
      return;
    case 'logsOnAnew':
    case 'idToAnother': {
      const user = event === 'logsOnAnew' ? 'gatesb' : 'allenp';
      const fresh = activeSession(TARGET_ID, user, { now, idleMinutes: 0, loggedOnMinutes: 0 });
      replaceSessions(tools, 'xyz', [...sessionsOf(tools).filter(({ id }) => id !== TARGET_ID), fresh]);
      world.otherAt ??= now;
      return;
    }
    case 'quserFails':
      tools.missing.add('quser');
      return;
    case 'qwinstaFails':
      tools.missing.add('qwinsta');
      return;
    case 'toolsNameTwo':
    case 'toolsDifferInState':
      world.falsified = event;
      return;
    case 'silent':
      tools.changeServer('xyz', () => ({ reachability: 'unreachable' }));
      return;
    case 'late':
      tools.changeServer('xyz', () => ({ delayMs: 20 * SECOND }));
      return;
    case 'sleeps':
      time.sleep(HOUR, true);
      return;
    case 'sleepsUncounted':
      time.sleep(HOUR, false);
      return;
    case 'protects':
      world.settings = { ...world.settings, protectedUsers: ['gatesb'] };
      return;
    case 'undoes':
      // Before there is a job, or once it acts, nothing can be undone.
      world.undone ||= world.lines.length > 0 && world.lines.at(-1) !== 'acting';
      world.undo();
      return;
    case 'copies':
      if (!change(world, (one) => ({ ...one, programs: COPY.map((each) => ({ ...each, startedAt: now })) })))
        return;
      world.copiesSince ??= now;
      return;
    case 'tasklistFails':
      tools.changeServer('xyz', () => ({ trouble: { tasklist: 'findsNoWay' } }));
      return;
    case 'secondCopy':
      world.holder ??= 'other';
      return;
    default:
      assertNever(event);
  }
}

const BACK = { state: 'active', sessionName: 'rdp-tcp#9' } as const;
const LEFT = { state: 'disconnected', sessionName: null } as const;

/** Whether the session of gatesb still exists, to be changed. */
function change(world: World, changed: (one: SimulatedSession) => SimulatedSession | null): boolean {
  const sessions = sessionsOf(world.tools);
  const before = sessions.find(({ id, user }) => id === TARGET_ID && user === 'gatesb');
  if (before === undefined) return false;
  const next = sessions.flatMap((one) => (one === before ? (changed(one) ?? []) : one));
  replaceSessions(world.tools, 'xyz', next);
  return next.some((one) => one.id === TARGET_ID && one !== before);
}

/** A false answer of `quser`. */
function lieAbout(one: SimulatedSession, lie: EventKind, listed: string | null): SimulatedSession {
  if (one.id !== TARGET_ID || one.user === null) return one;
  if (lie === 'toolsNameTwo') return { ...one, user: 'woodst' };
  // Different from what `qwinsta` has just printed, whatever is true now.
  return listed === 'active' ? { ...one, ...LEFT } : { ...one, ...BACK };
}

function sessionsOf(tools: SimulatedTools): SimulatedServer['sessions'] {
  return tools.fleet().servers[0]?.sessions ?? [];
}
