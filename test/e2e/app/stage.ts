import type { Page } from '@playwright/test';
import { REQUEST_CHANNEL } from '../../../electron/desktop/bridge/bridge-channels.ts';
import type { RequestName, RequestOutput, SettingsProblem } from '../../../shared/contract/bridge.ts';
import { DEFAULT_SETTINGS, type Settings, serverSettingsSchema } from '../../../shared/contract/settings.ts';
import { FIRST_VIEW, type View } from '../../../shared/contract/view.ts';
import type { PersonHistory } from '../../../shared/domain/history/joined/person-history.ts';
import type { ServerHistory } from '../../../shared/domain/history/joined/server-history.ts';
import type { OverviewHistory } from '../../../shared/domain/history/overview/overview-history.ts';
import type { FleetView } from '../../../shared/domain/model.ts';
import type { RunningWork } from '../../../shared/domain/work/running-work.ts';
import { INFO } from '../../builders.ts';
import { overviewHistory } from '../../overviews.ts';
import type { RunningApp } from './launch.ts';

/** What the page receives instead of the real fleet. */
export interface Staged {
  readonly fleet: FleetView;
  readonly settings?: Partial<Settings>;
  readonly problem?: SettingsProblem;
  readonly view?: Partial<View>;
  readonly audit?: RequestOutput<'audit.get'>;
  /** Left out: a week in which nothing was full. */
  readonly overview?: OverviewHistory;
  /** What runs, on whichever server the page asks of. */
  readonly running?: RunningWork;
  /** Who was on, on whichever server the page asks of. */
  readonly history?: ServerHistory;
  /** Where a person was, whoever the page asks for. */
  readonly person?: PersonHistory;
  /** What else is asked for, whatever for. */
  readonly answers?: Answers;
}

type Answers = Partial<{ readonly [Name in RequestName]: RequestOutput<Name> }>;

/**
 * Makes the app's main process answer the page with a fleet of plain data, and reloads the page: a thousand servers
 * need no processes, and any state is there at once. Everything from the preload script on is real.
 */
export async function stage({ electron }: RunningApp, page: Page, staged: Staged): Promise<void> {
  await electron.evaluate(
    ({ ipcMain }, { channel, answers }) => {
      ipcMain.removeHandler(channel);
      ipcMain.handle(channel, (_, name: string) => ({ ok: true, value: answers[name] ?? null }));
    },
    { channel: REQUEST_CHANNEL, answers: answersOf(staged) as Readonly<Record<string, unknown>> },
  );
  await page.reload();
}

function answersOf({
  fleet,
  settings,
  problem,
  view,
  audit,
  overview,
  running,
  answers,
  ...past
}: Staged): Answers {
  const servers = fleet.servers.map(({ name, label, group, slots: { capacity } }) =>
    serverSettingsSchema.parse({
      name,
      label: label === name ? '' : label,
      group,
      capacity: capacity ?? 'unlimited',
    }),
  );
  return {
    'app.info': INFO,
    'fleet.get': fleet,
    'settings.get': { ...DEFAULT_SETTINGS, servers, ...settings },
    'settings.problem': problem ?? null,
    'view.get': { ...FIRST_VIEW, ...view },
    'audit.get': audit ?? [],
    'overview.get': overview ?? overviewHistory(),
    ...(running === undefined ? {} : { 'work.known': running, 'work.read': running }),
    ...(past.history === undefined ? {} : { 'history.known': past.history, 'history.get': past.history }),
    ...(past.person === undefined ? {} : { 'history.whereWas': past.person }),
    'startup.get': { atLogin: false },
    ...answers,
  };
}
