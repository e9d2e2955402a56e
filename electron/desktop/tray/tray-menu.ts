import type { GuardRule } from '../../../shared/domain/guard.ts';
import type { FleetView, ServerView } from '../../../shared/domain/model.ts';
import { PAUSE_MINUTES } from '../../../shared/domain/pause-length.ts';
import { sayClock } from '../../../shared/text/moment.ts';
import { text } from '../../../shared/text/text.ts';
import { runningItems } from './job-menu.ts';
import { click, line, type MenuItem, separator, submenu } from './menu-item.ts';
import { sayFleet, sayServerShort, saySlots } from './menu-text.ts';
import { resetItem, serverMenu } from './server-menu.ts';

/** A longer menu cannot be read at a glance. */
const MOST_ITEMS = 15;
/** Jobs and selections with a line of their own; the window shows the others. */
const MOST_RUNNING = 2;
/** A longer submenu does not fit on the screen; the window has a search. */
const MOST_IN_SUBMENU = 30;

/**
 * The tray menu: the running jobs, then the full servers, each with its sessions and its actions, then everything else.
 * At most 15 items on the first level. It has clock times and no ages, so that it changes only when the fleet does.
 */
export function trayMenu(view: FleetView, guard: GuardRule): readonly MenuItem[] {
  const top = [line(view.demo ? text.trayMenu.demo(sayFleet(view)) : sayFleet(view))];
  const bottom = [separator, ...otherServers(view, guard), ...appItems(view)];
  const room = MOST_ITEMS - top.length - bottom.length;

  const running = runningItems(view, MOST_RUNNING);
  const full = fullServers(view, guard, room - running.length);
  return [...top, ...running, ...full, ...bottom];
}

/**
 * While there is room, the reset of each full server is beside it, one click away; it is always in its submenu. Servers
 * that do not fit go into one submenu.
 */
function fullServers(view: FleetView, guard: GuardRule, room: number): readonly MenuItem[] {
  const full = view.servers.filter(({ status }) => status === 'full');
  if (full.length * 2 <= room) {
    return full.flatMap((server) => [serverItem(server, view, guard), ...quickReset(server, view, guard)]);
  }
  const item = (server: ServerView): MenuItem => serverItem(server, view, guard);
  if (full.length <= room) return full.map(item);
  const rest = full.slice(room - 1);
  return [
    ...full.slice(0, room - 1).map(item),
    submenu(text.trayMenu.moreFull(rest.length), capped(rest, item)),
  ];
}

/** Nothing where a click would do nothing: the submenu says why. A running reset has its line above. */
function quickReset(server: ServerView, view: FleetView, guard: GuardRule): readonly MenuItem[] {
  const item = resetItem(server, view.jobs, guard, text.trayMenu.resetIdlestOn(sayServerShort(server)));
  return item.kind === 'command' && item.command.kind === 'reset' ? [item] : [];
}

/** Those that are not full: the unknown ones first, because they may be full. */
function otherServers(view: FleetView, guard: GuardRule): readonly MenuItem[] {
  const others = view.servers.filter(({ status }) => status !== 'full');
  if (others.length === 0) return [];
  const sorted = [...others].sort((a, b) => Number(b.status === 'unknown') - Number(a.status === 'unknown'));
  const label = others.length === view.servers.length ? text.trayMenu.servers : text.trayMenu.otherServers;
  return [
    submenu(
      label,
      capped(sorted, (server) => serverItem(server, view, guard)),
    ),
  ];
}

function capped(servers: readonly ServerView[], item: (server: ServerView) => MenuItem): readonly MenuItem[] {
  const shown = servers.slice(0, MOST_IN_SUBMENU).map(item);
  const left = servers.length - shown.length;
  return left === 0
    ? shown
    : [...shown, click(text.trayMenu.moreInDashboard(left), { kind: 'showServer', server: null })];
}

function serverItem(server: ServerView, view: FleetView, guard: GuardRule): MenuItem {
  const state = server.status === 'full' ? text.trayMenu.full(saySlots(server)) : saySlots(server);
  return submenu(`${sayServerShort(server)}: ${state}`, serverMenu(server, view, guard));
}

function appItems({ pausedUntil }: FleetView): readonly MenuItem[] {
  return [
    click(text.trayMenu.refresh, { kind: 'refresh' }),
    pausedUntil === null
      ? click(text.trayMenu.pause, { kind: 'pause', minutes: PAUSE_MINUTES })
      : click(text.trayMenu.resume(sayClock(pausedUntil)), { kind: 'pause', minutes: 0 }),
    separator,
    click(text.trayMenu.dashboard, { kind: 'showServer', server: null }),
    click(text.trayMenu.settings, { kind: 'showSettings' }),
    click(text.trayMenu.openLog, { kind: 'openLog' }),
    click(text.trayMenu.quit, { kind: 'quit' }),
  ];
}
