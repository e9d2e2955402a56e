import { isSameAccount } from '../../shared/account.ts';
import { type Objection, objectionTo } from '../../shared/idlest.ts';
import type { Job, ServerName } from '../../shared/model.ts';
import { sameServer } from '../../shared/server-name.ts';
import { createAuditLog } from './actions/audit-log.ts';
import { connect } from './actions/connect.ts';
import { Jobs } from './actions/jobs.ts';
import type { Engine, EngineOptions, SeenSession } from './engine.ts';
import { SlotwatchError } from './failure.ts';
import { readRegional } from './tools/regional.ts';
import { Fleet } from './watch/fleet.ts';
import { probe } from './watch/probe.ts';
import { Watch } from './watch/watch.ts';

/** Puts the parts of the engine together. Nothing is asked before `start` or `refresh`. */
export function createEngine(options: EngineOptions): Engine {
  const { run, caller, demo, log } = options;
  const fleet = new Fleet(options.settings, caller, demo);
  const regional = readRegional();
  const audit = createAuditLog(options.auditFile, caller);
  const settings = () => fleet.settings;

  const watch = new Watch(fleet, async (server, signal) => {
    const { codePage, timeoutSeconds } = settings();
    const local = await regional;
    const spoken = codePage === 0 ? local : { ...local, codePage };
    return probe(server, run, spoken, timeoutSeconds * 1000, signal);
  });
  const jobs = new Jobs(
    {
      askNow: (server, signal) => watch.askNow(server, signal),
      run,
      audit,
      log,
      settings,
      rule: () => fleet.rule,
    },
    (list) => fleet.setJobs(list),
  );
  let goOn: NodeJS.Timeout | null = null;

  function pause(until: number | null): void {
    if (goOn !== null) clearTimeout(goOn);
    goOn = until === null ? null : setTimeout(() => pause(null), Math.max(0, until - Date.now()));
    fleet.setPausedUntil(until);
    if (until === null) watch.resume();
  }

  function reset(seen: SeenSession, origin: Job['origin']): Job {
    const server = watchedName(seen.server);
    if (settings().lookOnly) {
      throw refused(
        'Slotwatch is set to look only.',
        'Settings: Look only turns every action that ends a session off.',
      );
    }
    const report = fleet.server(server)?.report;
    if (report?.kind !== 'answer') throw refused(`${server} has not answered.`, 'Ask again first.');
    const session = report.sessions.find(({ id }) => id === seen.sessionId);
    const same =
      session?.user != null && isSameAccount(session.user, seen.user) && session.logon === seen.logon;
    if (session === undefined || !same) {
      throw refused(
        `${seen.user} is no longer in session ${seen.sessionId} on ${server}.`,
        'Look again who is on.',
      );
    }
    const objection = objectionTo(session, fleet.rule);
    if (objection !== null) throw refused(OBJECTIONS[objection], `Session ${session.id} on ${server} stays.`);
    return jobs.reset(server, session, origin);
  }

  /** The server's name as the settings spell it. */
  function watchedName(name: ServerName): ServerName {
    const server = settings().servers.find((watched) => sameServer(watched.name, name));
    if (server === undefined) throw refused(`${name} is not watched.`, 'Add it in the settings first.');
    return server.name;
  }

  return {
    view: () => fleet.view(),
    onChange: (listener) => fleet.onChange(listener),
    start: () => watch.start(),
    configure: (next) => {
      fleet.configure(next);
      watch.configure(next);
    },
    refresh: (servers) => watch.refresh(servers?.map(watchedName)),
    pause,
    reset,
    jobEnded: (jobId) => jobs.ended(jobId),
    cancel: (jobId) => jobs.cancel(jobId),
    connect: (server, console, origin) =>
      connect(watchedName(server), console, origin, { run, audit, demo, settings }),
    dispose: async () => {
      if (goOn !== null) clearTimeout(goOn);
      await jobs.dispose();
      watch.dispose();
      fleet.dispose();
    },
  };
}

const OBJECTIONS: Readonly<Record<Objection, string>> = {
  nobodyLoggedOn: 'Nobody is logged on there.',
  notEndable: 'That session is not one of a person.',
  ownSession: 'That is your own session.',
  ownAccount: 'That is a session of your own account.',
  protectedUser: 'That user is protected.',
  idleUnknown: 'That session is active and its idle time is not known.',
  recentInput: 'That user is at work.',
};

function refused(message: string, hint: string): SlotwatchError {
  return new SlotwatchError({ code: 'refused', message, hint });
}
