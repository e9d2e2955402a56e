import { toError } from '../../shared/basics/assert.ts';
import { isSame } from '../../shared/basics/is-same.ts';
import type {
  AppInfo,
  Bridge,
  Connected,
  FleetChange,
  RequestInput,
  RequestName,
  RequestOutput,
  Result,
  SettingsProblem,
  SettingsState,
} from '../../shared/contract/bridge.ts';
import type { ImportPreview } from '../../shared/contract/server-list.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { FIRST_VIEW, type View } from '../../shared/contract/view.ts';
import type { AuditLine } from '../../shared/domain/audit.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { FleetView, JobAction, ServerName, Session, Wait } from '../../shared/domain/model.ts';
import { type SeenSession, seenSession } from '../../shared/domain/seen-session.ts';
import { sayFailure } from '../../shared/text/say-failure.ts';
import { text } from '../../shared/text/text.ts';
import { listServers } from '../fleet/list-search.ts';
import type { SettingsDraft } from '../settings/settings-draft.ts';
import { FIRST_SETTINGS_VIEW, type SettingsView } from '../settings/settings-view.ts';
import { applyChange } from './apply-change.ts';

/** Something to tell the person once, whatever they look at. */
export interface Notice {
  readonly id: number;
  readonly intent: 'info' | 'success' | 'error';
  readonly title: string;
  /** Empty when the title says it all. */
  readonly body: string;
}

/** A session as it is shown: what the engine holds an action against. */
export interface SessionTarget {
  readonly server: ServerName;
  readonly session: Session;
  /** When the server was asked for what is shown, in milliseconds since 1970. */
  readonly askedAt: number;
}

/** What servers are added from: a text somebody is about to paste, or files that have been read. */
export type ServersSource =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'files'; readonly preview: ImportPreview };

/** A dialog and what it is about. */
export type OpenDialog =
  | { readonly kind: 'message'; readonly targets: readonly SessionTarget[] }
  | { readonly kind: 'longDisconnected'; readonly server: ServerName }
  | { readonly kind: 'connect'; readonly server: ServerName }
  | { readonly kind: 'addServers'; readonly from: ServersSource }
  | { readonly kind: 'setGroup'; readonly keys: ReadonlySet<number> }
  | { readonly kind: 'shortcuts' };

export interface PageState {
  /** What came over the bridge; null until it did. */
  readonly info: AppInfo | null;
  readonly fleet: FleetView | null;
  readonly settings: Settings | null;
  /** Why Slotwatch looks only whatever the settings say; null when all is well. */
  readonly problem: SettingsProblem | null;
  /** Why the page could not be filled. */
  readonly failure: Failure | null;
  readonly page: 'fleet' | 'audit' | 'settings';
  readonly chosen: ServerName | null;
  /** The page chose by itself before every server had its turn, and may do so once more. */
  readonly mayChooseAgain: boolean;
  /** Which of the two panes a narrow window shows. */
  readonly pane: 'list' | 'detail';
  readonly query: string;
  /** How the person has arranged the window; kept over a restart, unlike all the rest. */
  readonly view: View;
  /** What is typed on the settings page: kept while other pages are shown. Null while nothing was. */
  readonly draft: SettingsDraft | null;
  /** The settings the draft was begun from, which other programs may have changed since; null without a draft. */
  readonly draftBase: Settings | null;
  /** What of the settings page is on show: kept like the draft. */
  readonly settingsView: SettingsView;
  readonly notices: readonly Notice[];
  /** At most one; null while none is open. */
  readonly dialog: OpenDialog | null;
  /** The ids of ended jobs and selections the person has put away. */
  readonly dismissed: ReadonlySet<string>;
  /** The ids of jobs after which, if they freed a slot, a connection is opened. */
  readonly connectAfter: ReadonlySet<string>;
}

/** The state of the page and everything that changes it. */
export interface Store {
  getState(): PageState;
  subscribe(listener: () => void): () => void;
  /** Listens to the bridge and fills the page. Returns the function that stops listening. */
  start(): () => void;
  /** Asks the bridge for everything again, after a failure. */
  load(): Promise<void>;
  /** Brings a server to the front; `open` also shows its pane in a narrow window. */
  choose(server: ServerName, open: boolean): void;
  /** Somebody is at the page: from now on nothing moves that they did not move. */
  settle(): void;
  show(page: PageState['page']): void;
  backToList(): void;
  /** Shows the page beside the list in a window too narrow for both. */
  showDetail(): void;
  search(query: string): void;
  /** Changes how the window is arranged, and has it remembered. */
  arrange(change: Partial<View>): void;
  /** Tells the person something once. */
  tell(intent: Notice['intent'], title: string, body?: string): void;
  setDraft(draft: SettingsDraft | null): void;
  showSettings(change: Partial<SettingsView>): void;
  /** One request as it is: never rejects, and tells nobody. */
  request<Name extends RequestName>(
    name: Name,
    input: RequestInput<Name>,
  ): Promise<Result<RequestOutput<Name>>>;
  /** The answer, or null after the person was told why there is none. */
  ask<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<RequestOutput<Name> | null>;
  openDialog(dialog: OpenDialog | null): void;
  /** Puts an ended job or selection away. */
  dismiss(id: string): void;
  dismissNotice(id: number): void;
  refresh(servers?: readonly ServerName[]): Promise<void>;
  /** Stops asking for so many minutes; 0 goes on. */
  pause(minutes: number): Promise<void>;
  /** Starts an action on the session as it is shown. `message`: the template of a message. */
  act(action: JobAction, target: SessionTarget, message?: string): Promise<void>;
  /** The same on a selection, one by one. */
  actOnAll(action: JobAction, targets: readonly SessionTarget[], message?: string): Promise<void>;
  /** Opens a view of the session; `control`: with mouse and keyboard. Windows asks its user for consent. */
  shadow(target: SessionTarget, control: boolean): Promise<void>;
  cancelJob(jobId: string): Promise<void>;
  stopBatch(batchId: string): Promise<void>;
  connect(server: ServerName, console: boolean): Promise<void>;
  /** Resets the session and connects once its slot is free; when it is not freed, nothing is opened. */
  freeThenConnect(target: SessionTarget): Promise<void>;
  /** Tells, or connects, once the server has a free slot; null ends the wait. */
  setWait(server: ServerName, goal: Wait['goal'] | null): Promise<void>;
  /** The newest lines of the audit log that hold every word of `search`. */
  readAudit(search: string, limit: number): Promise<Result<readonly AuditLine[]>>;
  /** Saves those lines as CSV, where the person says. */
  exportAudit(search: string): Promise<void>;
  openLog(): Promise<void>;
  /** Saves all settings; resolves with why not, or null when they are saved. */
  saveSettings(settings: Settings): Promise<Failure | null>;
  /** Goes on without what stands in the files that were set aside, those the person has been shown. */
  startAnew(asides: readonly string[]): Promise<void>;
}

const EMPTY: PageState = {
  info: null,
  fleet: null,
  settings: null,
  problem: null,
  failure: null,
  page: 'fleet',
  chosen: null,
  mayChooseAgain: false,
  pane: 'list',
  query: '',
  view: FIRST_VIEW,
  draft: null,
  draftBase: null,
  settingsView: FIRST_SETTINGS_VIEW,
  notices: [],
  dialog: null,
  dismissed: new Set(),
  connectAfter: new Set(),
};

export function createStore(bridge: Bridge): Store {
  let state = EMPTY;
  let notices = 0;
  const listeners = new Set<() => void>();
  /** Changes that came before the fleet they change. */
  let early: FleetChange[] = [];

  function set(change: Partial<PageState>): void {
    state = withChoice({ ...state, ...change });
    for (const listener of listeners) listener();
  }

  function tell(intent: Notice['intent'], title: string, body = ''): void {
    notices += 1;
    set({ notices: [...state.notices, { id: notices, intent, title, body }] });
  }

  function tellFailure(failure: Failure): void {
    const { message, hint } = sayFailure(failure);
    tell('error', message, hint);
  }

  function tellStarted(connected: Connected | null): void {
    if (connected === null) return;
    const { command, demo } = connected;
    tell('info', demo ? text.server.wouldStart(command) : text.server.started(command));
  }

  /** Never rejects: a bridge that breaks is a failure like any other. */
  async function request<Name extends RequestName>(
    name: Name,
    input: RequestInput<Name>,
  ): Promise<Result<RequestOutput<Name>>> {
    try {
      return await bridge.request(name, input);
    } catch (thrown) {
      return {
        ok: false,
        error: {
          code: 'internal',
          why: { kind: 'bridgeBroken', reason: toError(thrown).message },
        },
      };
    }
  }

  /** The answer, or null after the person was told why there is none. */
  async function ask<Name extends RequestName>(
    name: Name,
    input: RequestInput<Name>,
  ): Promise<RequestOutput<Name> | null> {
    const result = await request(name, input);
    if (result.ok) return result.value;
    tellFailure(result.error);
    return null;
  }

  function takeChange(change: FleetChange): void {
    if (state.fleet === null) {
      early.push(change);
      return;
    }
    set({ fleet: applyChange(state.fleet, change) });
    connectWhereFreed();
  }

  /** The same object as long as they say the same: what is drawn from it is not drawn anew. */
  function takeSettings({ settings, problem }: SettingsState): void {
    const same = state.settings !== null && isSame(state.settings, settings);
    set({ settings: same ? state.settings : settings, problem });
  }

  /** Opens what was to be opened after a reset, and forgets what was to follow one that freed nothing. */
  function connectWhereFreed(): void {
    const ended = (state.fleet?.jobs ?? []).filter(
      ({ id, step }) => step === 'ended' && state.connectAfter.has(id),
    );
    if (ended.length === 0) return;
    const ids = new Set(ended.map(({ id }) => id));
    set({ connectAfter: new Set([...state.connectAfter].filter((id) => !ids.has(id))) });
    for (const { server, outcome } of ended) {
      if (outcome?.code === 'freed' || outcome?.code === 'alreadyGone') void store.connect(server, false);
    }
  }

  const store: Store = {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      const stops = [
        bridge.on('fleet.changed', takeChange),
        bridge.on('server.show', ({ server }) => store.choose(server, true)),
        bridge.on('settings.show', () => store.show('settings')),
        bridge.on('settings.changed', takeSettings),
        bridge.on('notice', tellFailure),
      ];
      void store.load();
      return () => {
        for (const stop of stops) stop();
      };
    },
    async load() {
      set({ failure: null });
      const [info, settings, problem, fleet, kept] = await Promise.all([
        request('app.info', undefined),
        request('settings.get', undefined),
        request('settings.problem', undefined),
        request('fleet.get', undefined),
        request('view.get', undefined),
      ]);
      for (const result of [info, settings, problem, fleet]) {
        if (!result.ok) return set({ failure: result.error });
      }
      if (!info.ok || !settings.ok || !problem.ok || !fleet.ok) return;
      // Whatever was published while the answer was on its way is applied on top: a change may repeat what the answer
      // says already, but none is missed.
      const changes = early;
      early = [];
      const view = kept.ok ? kept.value : FIRST_VIEW;
      set({
        info: info.value,
        settings: settings.value,
        problem: problem.value,
        fleet: changes.reduce(applyChange, fleet.value),
        view,
        // One that is gone since is forgotten without a word.
        chosen: state.chosen ?? fleet.value.servers.find(({ name }) => name === view.chosen)?.name ?? null,
      });
    },
    choose(chosen, open) {
      set({ chosen, mayChooseAgain: false, page: 'fleet', ...(open ? { pane: 'detail' } : {}) });
      store.arrange({ chosen });
    },
    settle() {
      if (state.mayChooseAgain) set({ mayChooseAgain: false });
    },
    show: (page) => set({ page, pane: 'detail' }),
    backToList: () => set({ page: 'fleet', pane: 'list' }),
    showDetail: () => set({ pane: 'detail' }),
    search: (query) => set({ query }),
    arrange(change) {
      const view = { ...state.view, ...change };
      set({ view });
      // Nothing is said when it fails: nobody has asked for it to be kept.
      void request('view.set', view);
    },
    tell,
    // Nothing typed, nothing wrong.
    setDraft: (draft) =>
      set({
        draft,
        draftBase: draft === null ? null : (state.draftBase ?? state.settings),
        ...(draft === null ? { settingsView: { ...state.settingsView, tried: false } } : {}),
      }),
    showSettings: (change) => set({ settingsView: { ...state.settingsView, ...change } }),
    request,
    ask,
    openDialog: (dialog) => set({ dialog }),
    dismiss: (id) => set({ dismissed: new Set([...state.dismissed, id]) }),
    dismissNotice: (id) => set({ notices: state.notices.filter((notice) => notice.id !== id) }),
    async refresh(servers) {
      await ask('fleet.refresh', servers === undefined ? {} : { servers: [...servers] });
    },
    async pause(minutes) {
      await ask('fleet.pause', { minutes });
    },
    async act(action, target, message) {
      const seen = asSeen(target);
      if (seen !== null)
        await ask('job.start', { ...seen, action, ...(message === undefined ? {} : { text: message }) });
    },
    async actOnAll(action, targets, message) {
      const sessions = targets.map(asSeen).filter((seen) => seen !== null);
      if (sessions.length > 0)
        await ask('batch.start', { action, sessions, ...(message === undefined ? {} : { text: message }) });
    },
    async shadow(target, control) {
      const seen = asSeen(target);
      if (seen !== null) tellStarted(await ask('session.shadow', { ...seen, control }));
    },
    async cancelJob(jobId) {
      await ask('job.cancel', { jobId });
    },
    async stopBatch(batchId) {
      await ask('batch.stop', { batchId });
    },
    async connect(server, console) {
      tellStarted(await ask('server.connect', { server, console }));
    },
    async freeThenConnect(target) {
      const seen = asSeen(target);
      const job = seen === null ? null : await ask('job.start', { ...seen, action: 'reset' });
      if (job === null) return;
      set({ connectAfter: new Set([...state.connectAfter, job.id]) });
      // It may have ended before its name was known here.
      connectWhereFreed();
    },
    async setWait(server, goal) {
      await ask('wait.set', { server, goal });
    },
    readAudit: (search, limit) => request('audit.get', { search, limit }),
    async exportAudit(search) {
      const path = await ask('audit.export', { search });
      if (path !== null) tell('success', text.audit.exported(path));
    },
    async openLog() {
      await ask('log.open', undefined);
    },
    async saveSettings(settings) {
      const base = state.draftBase ?? state.settings ?? settings;
      const result = await request('settings.set', { base: { ...base }, settings: { ...settings } });
      if (!result.ok) return result.error;
      set({ settings: result.value });
      return null;
    },
    async startAnew(asides) {
      const result = await request('settings.startAnew', { asides: [...asides] });
      if (result.ok) set({ problem: result.value });
      else tellFailure(result.error);
    },
  };
  return store;
}

/** What a request says of a session; null when nobody is logged on to it. */
function asSeen({ server, session, askedAt }: SessionTarget): SeenSession | null {
  return seenSession(server, session, askedAt);
}

/**
 * Until the person chooses, the neediest server is shown, as soon as one is full. That is the first full one that
 * answered, not the first in need of somebody: when every server has had its turn the page chooses once more, and only
 * where nobody has touched it, so that nothing moves under the hand of somebody who has begun to work.
 */
function withChoice(state: PageState): PageState {
  const { fleet, chosen, mayChooseAgain } = state;
  if (fleet === null) return state;
  const isRoundOver = fleet.servers.every(({ report }) => report !== null);
  const isThere = chosen !== null && fleet.servers.some(({ name }) => name === chosen);
  if (isThere && !(mayChooseAgain && isRoundOver)) return state;
  const isOneFull = fleet.servers.some(({ status }) => status === 'full');
  if (chosen === null && !isRoundOver && !isOneFull) return state;
  const neediest = listServers(fleet.servers, '')[0]?.server.name ?? null;
  const again = !isRoundOver && neediest !== null;
  if (neediest === chosen && again === mayChooseAgain) return state;
  return { ...state, chosen: neediest, mayChooseAgain: again };
}
