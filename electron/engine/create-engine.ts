import { hostname } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { toError } from '../../shared/basics/assert.ts';
import { findServer, type ServerSettings } from '../../shared/contract/settings.ts';
import { refusalOf } from '../../shared/domain/action-refusal.ts';
import type { AuditLine } from '../../shared/domain/audit.ts';
import type { HistoryEvidence } from '../../shared/domain/history/evidence/evidence.ts';
import type { ServerName, Session, SessionAction } from '../../shared/domain/model.ts';
import { type AskedAction, askedAction } from '../../shared/domain/permission.ts';
import type { SeenSession } from '../../shared/domain/seen-session.ts';
import { hasTimes, type Work } from '../../shared/domain/work/work.ts';
import { isSameAccount } from '../../shared/names/account.ts';
import { createAccounts } from './accounts/accounts.ts';
import { Batches, type BatchOrderItem, notOffered } from './actions/batches.ts';
import { usedSince } from './actions/compare.ts';
import { openByCommand } from './actions/connect.ts';
import { objectionByRules, permitProcess } from './actions/end-process.ts';
import { Jobs } from './actions/jobs.ts';
import type { JobProcesses } from './actions/process-check.ts';
import { refused } from './actions/refusal.ts';
import type { SessionHold } from './actions/run-job.ts';
import { acquireSessionLock } from './actions/session-lock.ts';
import { wait } from './actions/wait.ts';
import { createAuditLog } from './audit/audit-log.ts';
import { createDemoNetwork } from './demo/demo-network.ts';
import { createNetwork } from './diagnosis/network.ts';
import { createDiagnoses } from './diagnosis/server-diagnoses.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { askLastLogons } from './history/ask-last-logons.ts';
import { EvidenceWatch } from './history/evidence-watch.ts';
import { HistoryReader } from './history/history-reader.ts';
import { createHistories } from './history/joined-histories.ts';
import { createSeenKeeper } from './history/keep-seen.ts';
import { readOverview } from './history/overview.ts';
import { openConnection, shadowSession } from './remote-desktop/connection-command.ts';
import { clientOf } from './remote-desktop/find-client.ts';
import { requireClient } from './remote-desktop/require-client.ts';
import { thisComputer } from './this-computer.ts';
import { readRegional } from './tools/read/regional.ts';
import { actionableId } from './tools/run/tool-commands.ts';
import { createTransports } from './transports/transports.ts';
import { createFaultLog } from './watch/fault-log.ts';
import { Fleet } from './watch/fleet.ts';
import { createPause } from './watch/pause.ts';
import { createIdleCheck } from './watch/plausible-idle.ts';
import { Watch } from './watch/watch.ts';
import { Waits } from './watch/watched-waits.ts';
import { WorkReadings } from './work/work-readings.ts';
import { workRule } from './work/work-rule.ts';
import { WorkWatch } from './work/work-watch.ts';

/** A slow server may need most of it; more is no answer. */
const WORK_TIMEOUT_MS = 30_000;

/** Usually enough for a server to show what was done; quitting waits no longer. */
const FINISH_WITHIN_MS = 3000;

/** A session of the last answer, and when the server was asked for it (milliseconds since 1970). */
interface Found {
  readonly server: ServerName;
  readonly session: Session;
  readonly askedAt: number;
}

/** Puts the parts of the engine together. Nothing is asked before `start` or `refresh`. */
export function createEngine(options: EngineOptions): Engine {
  const { run, caller, demo, log } = options;
  // A server may have been removed, or be spelt differently, since the program last ran.
  const kept = (options.waits ?? []).flatMap((wait) => {
    const watched = findServer(options.settings, wait.server);
    return watched === undefined ? [] : [{ ...wait, server: watched.name }];
  });
  const client = options.client ?? (async () => clientOf('mstsc'));
  const forbidden = options.forbiddenPrograms ?? [];
  let rule = workRule(options.settings, forbidden);
  const readings = new WorkReadings(() => rule);
  const evidences = new EvidenceWatch({
    observed: (server, users, askedAt) => askLastLogons(options.ownHistory, server, users, askedAt),
    log: (server) => histories.kept(server),
    server: (name) => fleet.server(name),
    intervalMs: () => settings().intervalSeconds * 1000,
    judge: (server) => fleet.judgeEvidences(server),
  });
  const fleet = new Fleet(
    options.settings,
    caller,
    demo,
    kept,
    (report) => readings.judge(report),
    (report, isFull) => evidences.of(report, isFull),
  );
  const waits = new Waits(kept, (list) => fleet.setWaits(list));
  const regional = readRegional();
  const account = options.account ?? null;
  const author = { who: caller, ...(account === null ? {} : { account }), computer: hostname() };
  const audit = createAuditLog(options.auditFile, author, log, {
    sayLine: options.sayAuditLine,
    copy: options.auditCopy,
  });
  const faults = createFaultLog(log);
  const idleCheck = createIdleCheck();
  const settings = () => fleet.settings;
  const spoken = async () => {
    const here = await regional;
    return { ...here, codePage: settings().codePage || here.codePage };
  };
  const transports = createTransports({
    run,
    settings,
    usual: options.transport ?? 'windows',
    forced: demo ? 'windows' : null,
    socketFolder: options.sshSocketFolder ?? (() => null),
    platform: process.platform,
    hasTerminal: options.hasTerminal ?? (async () => false),
    wait,
  });

  const keeper = createSeenKeeper({
    own: options.ownHistory,
    settings: options.settings,
    mayDelete: options.mayDeleteHistory ?? (() => true),
    log,
  });
  const watch = new Watch(
    fleet,
    async (server, signal) => {
      const { timeoutSeconds } = settings();
      const report = await transports.look(server, {
        regional: await spoken(),
        timeoutMs: timeoutSeconds * 1000,
        signal,
      });
      if (signal?.aborted === true) return report;
      faults.note(report);
      return idleCheck.check(report);
    },
    (server) => waits.has(server),
    (report, intervalMs) => keeper.see(report, intervalMs),
  );
  const diagnoses = createDiagnoses({
    network: options.network ?? (demo ? createDemoNetwork() : createNetwork()),
    transports,
    question: async (signal) => ({
      regional: await spoken(),
      timeoutMs: settings().timeoutSeconds * 1000,
      signal,
    }),
    askNow: (server, signal) => watch.askNow(server, signal),
    demo,
  });
  const workWatch = new WorkWatch(
    fleet,
    async (server, signal) =>
      transports.work(server, {
        regional: await spoken(),
        timeoutMs: options.workTimeoutMs ?? WORK_TIMEOUT_MS,
        signal,
      }),
    readings,
    (server) => waits.has(server),
  );
  const histories = new HistoryReader({
    ask: async (server, known, signal) => {
      const { historyTimeoutMs: timeoutMs } = options;
      return transports.log(server, { regional: await spoken(), known, signal, timeoutMs });
    },
    refresh: (server) => watch.refresh([server]),
    report: (server) => fleet.server(server)?.report ?? null,
    noteRead: (server) => evidences.noteLog(server),
  });
  const past = createHistories({ logs: histories, own: options.ownHistory, settings });
  /** In the demo there is nothing real that two programs could act on. */
  function hold(server: ServerName, sessionId: number): SessionHold | null {
    if (demo) return { release: () => {} };
    const lock = acquireSessionLock(path.dirname(options.auditFile), server, sessionId);
    return 'heldBy' in lock ? null : lock;
  }
  const processes: JobProcesses = {
    read: (server, signal) => workWatch.readNow(server, signal),
    known: (server) => readings.known(server),
    objectionTo: (process, session, reading, server) =>
      transports.kindOf(server) === 'ssh'
        ? 'overSsh'
        : objectionByRules(process, session, reading, { work: rule, settings: settings(), forbidden }),
  };
  const accounts = createAccounts({
    run,
    audit,
    available: options.keepsAccounts === true,
    kindOf: transports.kindOf,
    codePage: async () => (await spoken()).codePage,
    onChanged: (server) => {
      transports.askAgain([server]);
      void watch.refresh([server]);
    },
  });
  const jobs = new Jobs(
    {
      templates: options.templates,
      askNow: (server, signal) => watch.askNow(server, signal),
      act: transports.act,
      asTyped: transports.asTyped,
      hold,
      audit,
      log,
      caller,
      settings,
      rule: (server) => fleet.ruleOf(server),
      work: {
        read: async (server, signal) => hasTimes(await workWatch.readNow(server, signal)),
        wasRead: (server) => readings.wasRead(server),
        isRefused: (server) => workWatch.isRefused(server),
        hasForbidden: () => forbidden.length > 0,
        of: (report, sessionId) => readings.judge(report).works[sessionId] ?? null,
        processes,
      },
    },
    (list) => fleet.setJobs(list),
  );
  const batches = new Batches(jobs, (list) => fleet.setBatches(list));
  const freedListeners = new Set<Parameters<Engine['onFreed']>[0]>();
  const ownPause = createPause(() => pause(null));

  function pause(until: number | null): void {
    if (until === null) ownPause.stop();
    else ownPause.begin(until);
    fleet.setPausedUntil(until);
    if (until === null) watch.resume();
    else keeper.stop();
  }

  /** The session that was seen, as it is in the last answer; throws when it is no longer the same one. */
  function findSeen(seen: SeenSession): Found {
    const server = watchedName(seen.server);
    const report = fleet.server(server)?.report;
    if (report?.kind !== 'answer') throw refused({ kind: 'notAnswered', server });
    const session = report.sessions.find(({ id }) => id === seen.sessionId);
    const same =
      session?.user != null && isSameAccount(session.user, seen.user) && session.logon === seen.logon;
    if (session === undefined || !same) {
      throw refused({ kind: 'gone', user: seen.user, sessionId: seen.sessionId, server });
    }
    return { server, session, askedAt: report.askedAt };
  }

  /** What is known of the work in that session. */
  function workOf(server: ServerName, session: Session): Work | null {
    return fleet.server(server)?.works[session.id] ?? null;
  }

  /** What is known of its past. */
  function knownEvidence(server: ServerName, session: Session): HistoryEvidence | null {
    return fleet.server(server)?.evidences[session.id] ?? null;
  }

  /** Throws when this action is not allowed on that session. */
  function permit(action: AskedAction, server: ServerName, session: Session, despiteWork: boolean): void {
    const rules = { guard: settings(), rule: fleet.ruleOf(server), here: thisComputer() };
    const why = refusalOf(action, { server, session, work: workOf(server, session) }, rules, despiteWork);
    if (why !== null) throw refused(why);
  }

  /**
   * The session as it was seen, for the comparison with the second look: idle time counts from what the user saw, even
   * when that is hours old. Throws when the last answer already shows input since.
   */
  function asMeant(action: AskedAction, seen: SeenSession, { server, session, askedAt }: Found): Session {
    const meant = { ...session, state: seen.state, idleMinutes: seen.idleMinutes };
    if (usedSince(action, meant, session, fleet.ruleOf(server), askedAt - seen.askedAt) !== null)
      throw refused({ kind: 'usedSince', user: seen.user, server });
    return meant;
  }

  /** One session of a selection; when it is refused already, with that outcome. */
  function orderItem(action: SessionAction, seen: SeenSession): BatchOrderItem {
    const pending = {
      server: seen.server,
      session: asSeen(seen),
      seenAt: seen.askedAt,
      jobId: null,
      outcome: null,
    };
    try {
      const found = findSeen(seen);
      permit(action, found.server, found.session, false);
      const { server, session } = found;
      const evidence = knownEvidence(server, session);
      return { ...pending, server, session: asMeant(action, seen, found), evidence };
    } catch (thrown) {
      return { ...pending, outcome: notOffered(thrown) };
    }
  }

  /** The server's settings. */
  function watched(name: ServerName): ServerSettings {
    const server = findServer(settings(), name);
    if (server === undefined) throw refused({ kind: 'notWatched', server: name });
    return server;
  }

  /** The server's name as it is spelt in the settings. */
  function watchedName(name: ServerName): ServerName {
    return watched(name).name;
  }

  const connect: Engine['connect'] = async (name, console, origin) => {
    const server = watched(name);
    const opener = requireClient(await client(), { server: server.name, console });
    // A server whose settings ask for the console gets a usual connection where there is no other.
    const toConsole = (console || server.console) && opener.console !== 'no';
    const { consoleSwitch } = settings();
    const command = openConnection(server, { tool: opener.tool, console: toConsole, consoleSwitch });
    const entry = { server: server.name, origin, action: toConsole ? 'console' : 'connect' } as const;
    return openByCommand(command, entry, { run, audit, demo });
  };

  /** An audit log that cannot be read or written to must not stop the watching. */
  function closeUnfinished(): readonly AuditLine[] {
    try {
      return audit.closeUnfinished();
    } catch (thrown) {
      log.error(`What an earlier run left open could not be closed: ${toError(thrown).message}`);
      return [];
    }
  }

  /** Ends the waits whose server has a free slot, and notifies or connects. */
  function fulfilWaits(): void {
    const isFree = (server: ServerName, since: number) =>
      fleet.server(server)?.status === 'free' && fleet.wasAskedSince(server, since);
    for (const wait of waits.takeFree(isFree)) {
      const opening = wait.goal === 'tell' ? null : connect(wait.server, wait.goal === 'console', 'wait');
      opening?.catch((thrown: unknown) =>
        // Only a warning: the listener reports it to the user.
        log.warn(`Waited for ${wait.server}, but could not connect: ${toError(thrown).message}`),
      );
      for (const listener of freedListeners) listener(wait, opening);
    }
  }
  fleet.onChange(fulfilWaits);
  fleet.onChange(({ servers }) => workWatch.noteChange(servers));
  fleet.onChange(({ servers }) => evidences.noteChange(servers));

  return {
    view: () => fleet.view(),
    onChange: (listener) => fleet.onChange(listener),
    start: () => {
      keeper.start();
      watch.start();
      workWatch.start();
      return closeUnfinished();
    },
    configure: (next) => {
      const keptBefore = settings().historyDays > 0;
      rule = workRule(next, forbidden);
      fleet.configure(next);
      transports.configure();
      keeper.configure(next);
      watch.configure(next);
      faults.keepOnly((server) => fleet.has(server));
      idleCheck.keepOnly((server) => fleet.has(server));
      workWatch.keepOnly((server) => fleet.has(server));
      histories.keepOnly((server) => fleet.has(server));
      evidences.keepOnly((server) => fleet.has(server));
      // What was made of a log alone stays, at every other change of the settings.
      if (keptBefore && next.historyDays === 0) evidences.forget();
      jobs.cancelUnwatched((server) => fleet.has(server));
      for (const { server } of fleet.view().waits) if (!fleet.has(server)) waits.end(server);
    },
    refresh: (servers) => {
      const names = servers?.map(watchedName);
      // A question to all is no decision about one whose key has changed, or that refuses the log-in.
      if (names !== undefined) transports.askAgain(names);
      return watch.refresh(names);
    },
    pause,
    act: (action, seen, origin, text = null, despiteWork = false, anyway = null) => {
      const asked = askedAction(action, anyway);
      const found = findSeen(seen);
      const { server } = found;
      permit(asked, server, found.session, despiteWork);
      const session = asMeant(asked, seen, found);
      const { undoSeconds } = settings();
      const work = workOf(server, session);
      const order = { server, session, seenAt: seen.askedAt, action, origin, text, undoSeconds };
      const evidence = knownEvidence(server, session);
      const kept = asked === 'logOffAnyway' ? { anyway } : {};
      return jobs.start({ ...order, work, evidence, despiteWork, ...kept });
    },
    actOnAll: (action, all, origin, text = null) => {
      const items = all.map((seen) => orderItem(action, seen));
      return batches.start({ action, items, origin, text, undoSeconds: settings().undoSeconds });
    },
    endProcess: (seen, origin) => {
      const action = 'endProcess';
      const found = findSeen(seen);
      const { server } = found;
      const { image, user } = seen;
      // Whatever was read of what runs there.
      if (transports.kindOf(server) === 'ssh')
        throw refused({ kind: 'process', objection: 'overSsh', image, user, server });
      permit(action, server, found.session, false);
      const session = asMeant(action, seen, found);
      const process = permitProcess(seen, server, session, processes);
      const { undoSeconds } = settings();
      const work = workOf(server, session);
      const order = {
        server,
        session,
        seenAt: seen.askedAt,
        action,
        origin,
        text: null,
        undoSeconds,
      } as const;
      return jobs.start({ ...order, process, work, evidence: knownEvidence(server, session) });
    },
    jobEnded: (jobId) => jobs.ended(jobId),
    cancel: (jobId) => jobs.cancel(jobId),
    stopBatch: (batchId) => batches.stop(batchId),
    waitFor: (name, goal) => {
      const server = watchedName(name);
      if (goal === null) waits.end(server);
      else {
        waits.set(server, goal);
        watch.probeSoon(server);
      }
    },
    onFreed: (listener) => {
      freedListeners.add(listener);
      return () => freedListeners.delete(listener);
    },
    remoteDesktop: client,
    connect,
    shadow: async (seen, control, origin) => {
      const { server, session } = findSeen(seen);
      if (session.current) throw refused({ kind: 'ownView' });
      if (session.state !== 'active') throw refused({ kind: 'notActive' });
      if ((await client())?.views !== true) throw refused({ kind: 'viewNeedsWindows' });
      const { id: sessionId, user, logon, state } = session;
      const action = control ? 'control' : 'view';
      const entry = { server, origin, action, sessionId, user, logon, state } as const;
      return openByCommand(shadowSession(server, actionableId(sessionId), control), entry, {
        run,
        audit,
        demo,
      });
    },
    hostKey: async (server) => transports.hostKey(watchedName(server)),
    openKeyTerminal: async (server) => ({
      command: await transports.openTerminal(watchedName(server)),
      demo,
    }),
    lookAt: (servers) => {
      const names = servers.map(watchedName);
      workWatch.lookAt(names);
      evidences.lookAt(names);
    },
    knownWork: (server) => readings.running(watchedName(server)),
    readWork: async (server) => {
      const name = watchedName(server);
      await workWatch.readNow(name);
      const running = readings.running(name);
      // It may have been removed from the settings meanwhile.
      if (running === null) throw refused({ kind: 'notWatched', server: name });
      return running;
    },
    diagnose: async (server, onFinding, signal) => diagnoses.start(watched(server), onFinding, signal),
    knownHistory: async (server, period) => past.known(watched(server), period),
    historyOf: async (server, period, signal) => past.read(watched(server), period, signal),
    whereWas: (user, period) => past.whereWas(user, period),
    readOverview: () => readOverview({ ...options, audit, servers: settings().servers }),
    forgetHistory: async () => {
      await keeper.forget();
      evidences.forget();
    },
    storedAccounts: async (server) => accounts.stored(watchedName(server)),
    storeAccount: async (server, account, use, origin) =>
      accounts.store(watchedName(server), account, use, origin),
    removeAccount: async (server, use, origin) => accounts.remove(watchedName(server), use, origin),
    stopStoring: () => accounts.stop(),
    readAuditCopy: async () => (await options.auditCopy?.state()) ?? null,
    readAudit: (search, limit, filter) => audit.search(search, limit, filter),
    dispose: async () => {
      ownPause.stop();
      accounts.stop();
      diagnoses.dispose();
      histories.dispose();
      evidences.dispose();
      await finish(Promise.all([batches.dispose(), jobs.dispose()]));
      try {
        audit.close();
      } catch (thrown) {
        log.error(`The audit log could not be closed: ${toError(thrown).message}`);
      }
      watch.dispose();
      keeper.stop();
      workWatch.dispose();
      await transports.dispose();
      fleet.dispose();
      freedListeners.clear();
    },
  };
}

/** Gives jobs that have started to act some time to end; the audit log records the others as unknown. */
async function finish(work: Promise<unknown>): Promise<void> {
  const finished = new AbortController();
  await Promise.race([work.finally(() => finished.abort()), wait(FINISH_WITHIN_MS, finished.signal)]);
}

/** A session of which only what the user saw is known. */
function asSeen({ sessionId, user, logon, state, idleMinutes }: SeenSession): Session {
  return {
    id: sessionId,
    user,
    sessionName: null,
    state,
    kind: 'remote',
    current: false,
    idleMinutes,
    logon,
    logonAt: null,
    doubt: null,
  };
}
