import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import type { Connected } from '../../../shared/contract/bridge.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import type { Engine } from '../../engine/engine.ts';
import type { SettingsSource } from '../../engine/settings-source.ts';
import { toFailure } from '../../engine/slotwatch-error.ts';
import type { MainBridge } from '../bridge/bridge-server.ts';
import type { LogFile } from '../log/log-file.ts';
import { createAnnouncer } from '../log/terminal-lines.ts';
import { alertsOf, NOTHING_SAID } from '../notifications/alerts.ts';
import {
  awaitWork,
  heldForWork,
  LONGEST_WORK_WAIT_MS,
  NO_WORK_AWAITED,
} from '../notifications/await-work.ts';
import { freedAlert, type Opened } from '../notifications/freed-alert.ts';
import type { Notifications } from '../notifications/notifications.ts';
import { isQuiet } from '../notifications/quiet-hours.ts';
import type { WaitsFile } from '../storage/waits-file.ts';
import { sayServerShort } from '../tray/menu-text.ts';
import type { SlotwatchTray } from '../tray/tray.ts';
import { trayLook } from '../tray/tray-look.ts';
import { throttle } from './throttle.ts';

export interface FleetSubscribers {
  readonly engine: Engine;
  readonly settings: Pick<SettingsSource, 'inForce'>;
  /** The account that asks, whose own sessions are not offered. */
  readonly caller: string;
  readonly waitsFile: WaitsFile;
  readonly tray: Pick<SlotwatchTray, 'render'>;
  readonly notifications: Pick<Notifications, 'show'>;
  readonly bridge: Pick<MainBridge, 'send'>;
  readonly log: Pick<LogFile, 'announce'>;
}
/**
 * How long notifications are held back after one, so that news in that time come as one. At the start, after sleep or
 * when a network is back, the answers of a fleet come in over seconds or minutes, and dozens of notifications would
 * pile up. Doubled each time, up to the longest.
 */
const HOLD_MS = { shortest: 5000, longest: 40_000 };

/**
 * The menu of a fleet has dozens of submenus, which the desktop's shell takes over one by one. Updates more often than
 * this are not seen.
 */
const TRAY_EVERY_MS = 1000;

/** Passes every change of the fleet on: to the page, the tray, the notifications and the terminal. */
export function followFleet(subscribers: FleetSubscribers): { dispose(): void } {
  const { engine, settings, caller, waitsFile, tray, notifications, bridge, log } = subscribers;
  const inForce = () => ({ ...settings.inForce(), caller });
  const announcer = createAnnouncer();
  let said = NOTHING_SAID;

  let workAwaited = NO_WORK_AWAITED;
  /** For servers of which nothing is read in time: the fleet need not change then. */
  let workWait: NodeJS.Timeout | null = null;
  let holding: NodeJS.Timeout | null = null;
  let holdMs = HOLD_MS.shortest;

  function alert(): void {
    const [view, now] = [engine.view(), new Date()];
    workAwaited = awaitWork(workAwaited, view.servers, now);
    const awaited = heldForWork(workAwaited, now);
    if (awaited.size > 0) workWait ??= setTimeout(workWaitEnds, LONGEST_WORK_WAIT_MS);
    const { alerts, memory } = alertsOf(said, view, inForce(), now, holding !== null, awaited);
    said = memory;
    for (const one of alerts) notifications.show(one);
    if (alerts.length === 0 || holding !== null) return;
    holding = setTimeout(() => {
      holding = null;
      holdMs = Math.min(2 * holdMs, HOLD_MS.longest);
      alert();
      if (holding === null) holdMs = HOLD_MS.shortest;
    }, holdMs);
  }
  function workWaitEnds(): void {
    workWait = null;
    alert();
  }
  // What is held back in the quiet hours or in a long first round is shown when they end, whether or not the fleet
  // changes then.
  const holdEnds = setInterval(alert, MINUTE_MS);

  const showInTray = throttle(TRAY_EVERY_MS, () => tray.render(trayLook(engine.view(), inForce())));

  const stopFollowing = engine.onChange((change) => {
    const view = engine.view();
    if (change.waits !== undefined) waitsFile.set(change.waits);
    bridge.send('fleet.changed', change);
    showInTray.ask();
    for (const line of announcer.linesFor(view)) log.announce(line);
    alert();
  });
  const stopWaiting = engine.onFreed((wait, opening) => {
    const title = titleOf(engine, wait.server);
    void openedBy(opening).then((opened) => {
      const silent = isQuiet(settings.inForce().quietHours, new Date());
      notifications.show({ ...freedAlert(wait, title, opened), silent });
    });
  });

  return {
    dispose() {
      showInTray.dispose();
      clearInterval(holdEnds);
      if (holding !== null) clearTimeout(holding);
      if (workWait !== null) clearTimeout(workWait);
      stopFollowing();
      stopWaiting();
      // A wait set a moment ago is not published yet.
      waitsFile.set(engine.view().waits);
    },
  };
}

/** The result of the connection, as a value. */
async function openedBy(opening: Promise<Connected> | null): Promise<Opened> {
  try {
    return await opening;
  } catch (thrown) {
    return { failure: toFailure(thrown) };
  }
}

function titleOf(engine: Engine, name: ServerName): string {
  const server = engine.view().servers.find((one) => one.name === name);
  return server === undefined ? name : sayServerShort(server);
}
