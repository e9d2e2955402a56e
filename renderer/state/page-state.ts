import type { AppInfo, FleetChange, SettingsProblem } from '../../shared/contract/bridge.ts';
import type { ImportPreview } from '../../shared/contract/server-list.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { FIRST_VIEW, type View } from '../../shared/contract/view.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { FleetView, ServerName } from '../../shared/domain/model.ts';
import type { SessionTarget } from '../sessions/session-target.ts';
import type { SettingsDraft } from '../settings/settings-draft.ts';
import { FIRST_SETTINGS_VIEW, type SettingsView } from '../settings/settings-view.ts';

/** Something to tell the person once, whatever they look at. */
export interface Notice {
  readonly id: number;
  readonly intent: 'info' | 'success' | 'error';
  readonly title: string;
  /** Empty when the title says it all. */
  readonly body: string;
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

/** What came over the bridge. */
interface ToldState {
  /** This and the next two: null until they came. */
  readonly info: AppInfo | null;
  readonly fleet: FleetView | null;
  readonly settings: Settings | null;
  /** Changes that came before the fleet they change. */
  readonly earlyChanges: readonly FleetChange[];
  /** Why Slotwatch looks only whatever the settings say; null when all is well. */
  readonly problem: SettingsProblem | null;
  /** Why the page could not be filled. */
  readonly failure: Failure | null;
}

/** What is on show. */
interface ShownState {
  readonly page: 'fleet' | 'audit' | 'settings';
  readonly chosen: ServerName | null;
  /** The page chose by itself before every server had its turn, and may do so once more. */
  readonly mayChooseAgain: boolean;
  /** Which of the two panes a narrow window shows. */
  readonly pane: 'list' | 'detail';
  readonly query: string;
  /** How the person has arranged the window; kept over a restart, unlike all the rest. */
  readonly view: View;
  /** Those that are not shown yet. */
  readonly notices: readonly Notice[];
  /** The id of the newest notice there has been; 0 before the first. */
  readonly lastNotice: number;
  /** At most one; null while none is open. */
  readonly dialog: OpenDialog | null;
}

/** What is typed on the settings page: kept while other pages are shown. */
interface DraftState {
  /** Null while nothing was typed. */
  readonly draft: SettingsDraft | null;
  /** The settings the draft was begun from, which other programs may have changed since; null without a draft. */
  readonly draftBase: Settings | null;
  /** What of the settings page is on show: kept like the draft. */
  readonly settingsView: SettingsView;
}

/** What the person has said about jobs. */
interface JobsState {
  /** The ids of ended jobs and selections the person has put away. */
  readonly dismissed: ReadonlySet<string>;
  /** The ids of jobs after which, if they freed a slot, a connection is opened. */
  readonly connectAfter: ReadonlySet<string>;
}

export interface PageState extends ToldState, ShownState, DraftState, JobsState {}

/** The page before anything came over the bridge. */
export const EMPTY_PAGE: PageState = {
  info: null,
  fleet: null,
  settings: null,
  earlyChanges: [],
  problem: null,
  failure: null,
  page: 'fleet',
  chosen: null,
  mayChooseAgain: false,
  pane: 'list',
  query: '',
  view: FIRST_VIEW,
  notices: [],
  lastNotice: 0,
  dialog: null,
  draft: null,
  draftBase: null,
  settingsView: FIRST_SETTINGS_VIEW,
  dismissed: new Set(),
  connectAfter: new Set(),
};
