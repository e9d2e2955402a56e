import {
  type AppInfo,
  type Bridge,
  type BridgeEvents,
  type EventName,
  type RequestInput,
  type RequestName,
  type RequestOutput,
  type Result,
  requests,
  type SettingsProblem,
} from '../../shared/contract/bridge.ts';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../shared/contract/settings.ts';
import { FIRST_VIEW, type View, viewSchema } from '../../shared/contract/view.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { ServerHistory } from '../../shared/domain/history/joined/server-history.ts';
import type { FleetView, ServerName } from '../../shared/domain/model.ts';
import type { RunningWork } from '../../shared/domain/work/running-work.ts';
import { INFO, job, serverName } from '../builders.ts';
import { overviewHistory } from '../overviews.ts';

type Handlers = {
  [Name in RequestName]: (input: RequestInput<Name>) => Result<RequestOutput<Name>>;
};

/** Requests that may be answered with null, which is their default answer. */
type AnswersNull = {
  [Name in RequestName]: null extends RequestOutput<Name> ? Name : never;
}[RequestName];

const NULL_ANSWERS = Object.fromEntries<unknown>(
  Object.keys(requests).map((name) => [name, () => done(null)]),
) as Pick<Handlers, AnswersNull>;

/** One request of the page. */
export interface Asked {
  readonly name: RequestName;
  readonly input: unknown;
}

interface FakeBridgeParts {
  readonly fleet: FleetView;
  readonly info?: AppInfo;
  readonly settings?: Settings;
  /** Why the settings could not be used. */
  readonly problem?: SettingsProblem;
  /** The saved layout of the window. */
  readonly view?: View;
}

/** Nothing runs there that was seen. */
function running(server: ServerName): RunningWork {
  const asked = { askedAt: Date.now(), tookMs: 1, windowSeconds: 0 };
  return { server, ...asked, incomplete: false, failure: null, sessions: {} };
}

/** Nobody was on, as far as anybody knows. */
function nobody({ server, from, until }: RequestInput<'history.get'>): ServerHistory {
  return {
    ...{ server: serverName(server), period: { from, until }, logons: [], full: [], gaps: [] },
    log: { kind: 'read', readAt: until, reachesBackTo: from, complete: true, dropped: 0 },
    observed: { since: from, complete: true, problem: null },
  };
}

/** The bridge as the page sees it, with a fleet that only the test changes. */
export class FakeBridge implements Bridge {
  /** Every request, in order. */
  readonly asked: Asked[] = [];
  readonly #handlers: Handlers;
  readonly #listeners = new Map<EventName, Set<(event: never) => void>>();

  constructor({ fleet, info = INFO, settings = DEFAULT_SETTINGS, ...kept }: FakeBridgeParts) {
    let saved = settings;
    let view = kept.view ?? FIRST_VIEW;
    let problem = kept.problem ?? null;
    this.#handlers = {
      ...NULL_ANSWERS,
      'app.info': () => done(info),
      'fleet.get': () => done(fleet),
      'remoteDesktop.find': () => done({ tool: 'mstsc', console: 'yes', views: true }),
      'job.start': () => done(job()),
      'process.end': ({ pid, image }) =>
        done(job({ action: 'endProcess', by: 'taskkill', process: { pid, image } })),
      'work.read': ({ server }) => done(running(serverName(server))),
      'hostKey.get': () =>
        done({
          askedAt: Date.now(),
          key: null,
          host: null,
          kept: null,
          failure: null,
          canOpenTerminal: false,
        }),
      'hostKey.openTerminal': ({ server }) => done({ command: `ssh -- ${server} exit`, demo: false }),
      'history.known': (input) => done({ ...nobody(input), log: { kind: 'notAsked' } }),
      'history.get': (input) => done(nobody(input)),
      'history.whereWas': ({ user, ...period }) =>
        done({ user, period, logons: [], seenSince: null, problem: null }),
      'diagnosis.start': () => done([]),
      'overview.get': () => done(overviewHistory({ seenSince: null })),
      'batch.start': ({ action }) =>
        done({ id: 'batch-1', action, items: [], step: 'waiting', undoUntil: null }),
      'session.shadow': ({ server, sessionId }) =>
        done({ command: `mstsc /v:${server} /shadow:${sessionId}`, demo: false }),
      'audit.get': () => done([]),
      'server.connect': (input) =>
        done({ command: `mstsc /v:${input.server}${input.console ? ' /admin' : ''}`, demo: false }),
      'account.stored': () => done({ windows: { kind: 'notStored' }, remoteDesktop: { kind: 'notStored' } }),
      'account.store': ({ account }) => done({ done: true, now: { kind: 'stored', account } }),
      'account.remove': () => done({ done: true, now: { kind: 'notStored' } }),
      'settings.get': () => done(saved),
      'settings.set': (input) => {
        saved = settingsSchema.parse(input.settings);
        return done(saved);
      },
      'settings.problem': () => done(problem),
      'settings.startOver': () => {
        problem = null;
        return done(problem);
      },
      'servers.preview': () => done({ files: [], servers: [], unticked: [], problems: [] }),
      'servers.read': () => done({ files: [], servers: [], unticked: [], problems: [] }),
      'startup.get': () => done({ atLogin: false }),
      'startup.set': (input) => done(input),
      'view.get': () => done(view),
      'view.set': (input) => {
        view = viewSchema.parse(input);
        return done(null);
      },
    };
  }

  async request<Name extends RequestName>(
    name: Name,
    input: RequestInput<Name>,
  ): Promise<Result<RequestOutput<Name>>> {
    this.asked.push({ name, input });
    return this.#handlers[name](input);
  }

  on<Name extends EventName>(name: Name, listener: (event: BridgeEvents[Name]) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** Sends an event of the main process. */
  emit<Name extends EventName>(name: Name, event: BridgeEvents[Name]): void {
    for (const listener of this.#listeners.get(name) ?? []) {
      (listener as (event: BridgeEvents[Name]) => void)(event);
    }
  }

  /** From now on this request gets this answer. */
  answer<Name extends RequestName>(name: Name, handler: Handlers[Name]): void {
    this.#handlers[name] = handler;
  }

  /** From now on this request fails. */
  fail(name: RequestName, error: Failure): void {
    (this.#handlers as Record<RequestName, () => Result<never>>)[name] = () => ({ ok: false, error });
  }

  /** The page's requests of this name, in order. */
  inputsOf<Name extends RequestName>(name: Name): readonly unknown[] {
    return this.asked.filter((each) => each.name === name).map(({ input }) => input);
  }

  /** The number of listeners; none may be left over. */
  get listenerCount(): number {
    return [...this.#listeners.values()].reduce((sum, listeners) => sum + listeners.size, 0);
  }
}

function done<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}
