import type { AppInfo, FleetChange, Result, SettingsProblem } from '../../shared/contract/bridge.ts';
import type { RemoteDesktopClient } from '../../shared/contract/remote-desktop.ts';
import type { ImportPreview } from '../../shared/contract/server-list.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { FIRST_VIEW, type View } from '../../shared/contract/view.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { OverviewHistory } from '../../shared/domain/history/overview/overview-history.ts';
import type { FleetView, ServerName } from '../../shared/domain/model.ts';
import type { EndAction } from '../../shared/domain/permission.ts';
import type { RunningWork, ShownProcess } from '../../shared/domain/work/running-work.ts';
import { FIRST_HISTORY_VIEW, type HistoryView } from '../history/history-view.ts';
import { ALL_PEOPLE, type PeopleFilter } from '../people/people-filter.ts';
import type { Scope } from '../scope/scope.ts';
import type { ShownDiagnosis } from '../server/diagnosis/shown-diagnosis.ts';
import type { SessionTarget } from '../sessions/session-target.ts';
import type { SettingsDraft } from '../settings/settings-draft.ts';
import { FIRST_SETTINGS_VIEW, type SettingsView } from '../settings/settings-view.ts';
import { NO_KEYS } from './empty.ts';

/** A message to show to the user once, on any page. */
export interface Notice {
  readonly id: number;
  readonly intent: 'info' | 'success' | 'error';
  readonly title: string;
  /** Empty when the title is enough. */
  readonly body: string;
}

/** The source of new servers: a text the user is about to paste, or files that have been read. */
export type ServersSource =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'files'; readonly preview: ImportPreview };

/** A dialog and what it is about. */
export type OpenDialog =
  /** `scope`: what they were chosen by; left out for a selection. */
  | { readonly kind: 'message'; readonly targets: readonly SessionTarget[]; readonly scope?: Scope }
  | { readonly kind: 'endWorking'; readonly action: EndAction; readonly target: SessionTarget }
  | { readonly kind: 'logOffAnyway'; readonly target: SessionTarget }
  /** `keys`: of the rows that were selected, `ending`: of those that could be ended then. */
  | {
      readonly kind: 'endMany';
      readonly action: EndAction;
      readonly keys: ReadonlySet<string>;
      readonly ending: ReadonlySet<string>;
    }
  | { readonly kind: 'endProcess'; readonly target: SessionTarget; readonly process: ShownProcess }
  | { readonly kind: 'longDisconnected'; readonly scope: Scope }
  | { readonly kind: 'connect'; readonly server: ServerName }
  | { readonly kind: 'connectScope'; readonly scope: Scope }
  | { readonly kind: 'account'; readonly scope: Scope }
  | { readonly kind: 'addServers'; readonly from: ServersSource }
  | { readonly kind: 'setGroup'; readonly keys: ReadonlySet<number> }
  | { readonly kind: 'forgetHistory' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'about' };

/** What runs on a server, as far as it was asked for. */
export interface SeenWork {
  /** Null when nothing was read yet, or nothing lately. */
  readonly running: RunningWork | null;
  /** Why the last request could not be made; null when it could. */
  readonly failure: Failure | null;
  /** It is being read now. */
  readonly isReading: boolean;
}

/** Received over the bridge. */
interface ReceivedState {
  /** This and the next two: null until received. */
  readonly info: AppInfo | null;
  readonly fleet: FleetView | null;
  readonly settings: Settings | null;
  /** What opens connections on this computer: undefined before it is known, null where nothing does. */
  readonly remoteDesktop: RemoteDesktopClient | null | undefined;
  /** What runs on the servers of which something that is on show needs it. */
  readonly seenWork: ReadonlyMap<ServerName, SeenWork>;
  /** The last answer of what the overview tells of the week; null before the first. */
  readonly overview: Result<OverviewHistory> | null;
  /** How often what was seen of who was on has been deleted: what is shown of it is asked again then. */
  readonly timesForgotten: number;
  /** Changes that arrived before the fleet. */
  readonly earlyChanges: readonly FleetChange[];
  /** Why Slotwatch looks only, whatever the settings say; null when the settings can be used. */
  readonly problem: SettingsProblem | null;
  /** Why the page could not be loaded. */
  readonly failure: Failure | null;
}

/** What the page shows. */
interface ShownState {
  /** `fleet`: the page of the server that is chosen; without one the overview is shown. */
  readonly page: 'overview' | 'sessions' | 'fleet' | 'past' | 'audit' | 'settings';
  readonly chosen: ServerName | null;
  /** The pane that a narrow window shows. */
  readonly pane: 'list' | 'detail';
  readonly query: string;
  /** The layout the user chose; saved for the next start, unlike the rest. */
  readonly view: View;
  /** What is shown of the past, on the page of a server and on *Who was on*. */
  readonly historyView: HistoryView;
  /** What narrows the table of everybody. */
  readonly peopleFilter: PeopleFilter;
  /** The keys of the selected rows of that table. */
  readonly selectedPeople: ReadonlySet<string>;
  /** The session its server's page was opened for; null when it was opened for none. */
  readonly marked: SessionTarget | null;
  /** Notices that are not shown yet. */
  readonly notices: readonly Notice[];
  /** The id of the newest notice so far; 0 before the first. */
  readonly lastNotice: number;
  /** Why a server does not answer, as far as it is known; null while nobody wants to know. */
  readonly diagnosis: ShownDiagnosis | null;
  /** The id of the newest diagnosis so far; 0 before the first. */
  readonly lastDiagnosis: number;
  /** At most one; null while none is open. */
  readonly dialog: OpenDialog | null;
}

/** The input on the settings page: kept while other pages are shown. */
interface DraftState {
  /** Null while nothing was typed. */
  readonly draft: SettingsDraft | null;
  /** The settings the draft is based on, which other programs may have changed since; null without a draft. */
  readonly draftBase: Settings | null;
  /** The state of the settings page: kept like the draft. */
  readonly settingsView: SettingsView;
}

/** What the user has decided about jobs. */
interface JobsState {
  /** The ids of ended jobs and selections the user has dismissed. */
  readonly dismissed: ReadonlySet<string>;
  /** The ids of resets after which a connection is opened if they freed a slot. */
  readonly connectAfter: ReadonlySet<string>;
}

export interface PageState extends ReceivedState, ShownState, DraftState, JobsState {}

/** The page before anything was received over the bridge. */
export const EMPTY_PAGE: PageState = {
  info: null,
  fleet: null,
  settings: null,
  remoteDesktop: undefined,
  seenWork: new Map(),
  overview: null,
  timesForgotten: 0,
  earlyChanges: [],
  problem: null,
  failure: null,
  page: 'overview',
  chosen: null,
  pane: 'detail',
  query: '',
  view: FIRST_VIEW,
  historyView: FIRST_HISTORY_VIEW,
  peopleFilter: ALL_PEOPLE,
  selectedPeople: NO_KEYS,
  marked: null,
  notices: [],
  lastNotice: 0,
  diagnosis: null,
  lastDiagnosis: 0,
  dialog: null,
  draft: null,
  draftBase: null,
  settingsView: FIRST_SETTINGS_VIEW,
  dismissed: new Set(),
  connectAfter: new Set(),
};
