import type { Settings } from '../../shared/contract/settings.ts';
import type { DraftErrors } from './settings-draft.ts';

/** The sections of the settings page, in display order. */
export const SECTIONS = [
  'servers',
  'watching',
  'resetting',
  'work',
  'messages',
  'connecting',
  'notifications',
  'history',
  'startup',
  'tools',
] as const;
export type Section = (typeof SECTIONS)[number];

/** The section of each setting. A setting without a section does not compile. */
export const SECTION_OF = {
  servers: 'servers',
  intervalSeconds: 'watching',
  timeoutSeconds: 'watching',
  concurrency: 'watching',
  groupTransports: 'watching',
  sshUnknownKeys: 'watching',
  lookOnly: 'resetting',
  undoSeconds: 'resetting',
  idleThresholdMinutes: 'resetting',
  protectedUsers: 'resetting',
  protectedServers: 'resetting',
  offerOwnAccount: 'resetting',
  endDisconnectedBy: 'resetting',
  endActiveBy: 'resetting',
  neverEndWhile: 'work',
  jobPrograms: 'work',
  noisyPrograms: 'work',
  windowsPrograms: 'work',
  warnSeconds: 'messages',
  warnText: 'messages',
  askText: 'messages',
  messageTemplates: 'messages',
  consoleSwitch: 'connecting',
  notifyFull: 'notifications',
  notifyReset: 'notifications',
  notifyLost: 'notifications',
  quietHours: 'notifications',
  historyDays: 'history',
  language: 'startup',
  codePage: 'tools',
} as const satisfies Record<keyof Settings, Section>;

/** The state of the settings page. */
export interface SettingsView {
  readonly section: Section;
  /** The key of the server whose details are open. */
  readonly openServer: number | null;
  /** The user has tried to save: before that, incomplete input is not an error. */
  readonly tried: boolean;
}

export const FIRST_SETTINGS_VIEW: SettingsView = { section: 'servers', openServer: null, tried: false };

/** The number of wrong fields in a section. */
export function countErrorsIn(section: Section, { fields, servers }: DraftErrors): number {
  const own = [...fields.keys()].filter((field) => SECTION_OF[field] === section).length;
  const inServers =
    section === 'servers' ? [...servers.values()].reduce((sum, { size }) => sum + size, 0) : 0;
  return own + inServers;
}

/** The section with the first error. */
export function placeOfErrors(errors: DraftErrors): Partial<SettingsView> {
  const section = SECTIONS.find((each) => countErrorsIn(each, errors) > 0);
  const [openServer] = errors.servers.keys();
  return {
    ...(section === undefined ? {} : { section }),
    ...(section === 'servers' && openServer !== undefined ? { openServer } : {}),
  };
}
