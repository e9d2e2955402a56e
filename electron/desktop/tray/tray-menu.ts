import type { FleetView, ServerView } from '../../../shared/domain/model.ts';
import { PAUSE_MINUTES } from '../../../shared/domain/pause-length.ts';
import { heldByWork } from '../../../shared/domain/work/held-by-work.ts';
import { sayFullInMenu } from '../../../shared/text/history/say-full-since.ts';
import { sayClock } from '../../../shared/text/moment.ts';
import { text } from '../../../shared/text/text.ts';
import { runningItems } from './job-menu.ts';
import { click, cutTo, LONGEST_MENU_LABEL, line, type MenuItem, separator, submenu } from './menu-item.ts';
import { sayFleet, sayList, sayServerShort, saySlots } from './menu-text.ts';
import { type EndRule, resetItem, serverMenu } from './server-menu.ts';

/** A longer menu cannot be read at a glance. */
const MOST_ITEMS = 15;
/** Jobs and selections with a line of their own; the window shows the others. */
const MOST_RUNNING = 2;
/** A server's name is never cut to less, where a line is too long. */
const SHORTEST_NAME = 8;
/** A longer submenu does not fit on the screen; the window has a search. */
const MOST_IN_SUBMENU = 30;

/**
 * The tray menu: the running jobs, then the full servers, each with its sessions and its actions, then everything else.
 * At most 15 items on the first level. It has clock times and no ages, so that it changes only when the fleet does.
 */
export function trayMenu(view: FleetView, rule: EndRule): readonly MenuItem[] {
  const top = [line(view.demo ? text.trayMenu.demo(sayFleet(view)) : sayFleet(view))];
  const bottom = [separator, ...otherServers(view, rule), ...appItems(view)];
  const room = MOST_ITEMS - top.length - bottom.length;

  const running = runningItems(view, MOST_RUNNING);
  const full = fullServers(view, rule, room - running.length);
  return [...top, ...running, ...full, ...bottom];
}

/**
 * While there is room, the reset of each full server is beside it, one click away; it is always in its submenu. Servers
 * that do not fit go into one submenu.
 */
function fullServers(view: FleetView, rule: EndRule, room: number): readonly MenuItem[] {
  const full = view.servers.filter(({ status }) => status === 'full');
  if (full.length * 2 <= room) {
    return full.flatMap((server) => [serverItem(server, view, rule), ...quickReset(server, view, rule)]);
  }
  const item = (server: ServerView): MenuItem => serverItem(server, view, rule);
  if (full.length <= room) return full.map(item);
  const rest = full.slice(room - 1);
  return [
    ...full.slice(0, room - 1).map(item),
    submenu(text.trayMenu.moreFull(rest.length), capped(rest, item)),
  ];
}

/** Nothing where a click would do nothing: the submenu says why. A running reset has its line above. */
function quickReset(server: ServerView, view: FleetView, rule: EndRule): readonly MenuItem[] {
  const name = sayServerShort(server);
  const item = resetItem(server, view.jobs, rule, (user, facts) => {
    const { length } = text.trayMenu.resetOn(user, name, facts);
    // The server is in the row above; what is known of work comes last in this one, and must not be cut.
    const room = name.length - Math.max(0, length - LONGEST_MENU_LABEL);
    return text.trayMenu.resetOn(user, cutTo(name, Math.max(SHORTEST_NAME, room)), facts);
  });
  return item.kind === 'command' && item.command.kind === 'reset' ? [item] : [];
}

/** Those that are not full: the unknown ones first, because they may be full. */
function otherServers(view: FleetView, rule: EndRule): readonly MenuItem[] {
  const others = view.servers.filter(({ status }) => status !== 'full');
  if (others.length === 0) return [];
  const sorted = [...others].sort((a, b) => Number(b.status === 'unknown') - Number(a.status === 'unknown'));
  const label = others.length === view.servers.length ? text.trayMenu.servers : text.trayMenu.otherServers;
  return [
    submenu(
      label,
      capped(sorted, (server) => serverItem(server, view, rule)),
    ),
  ];
}

function capped(servers: readonly ServerView[], item: (server: ServerView) => MenuItem): readonly MenuItem[] {
  const shown = servers.slice(0, MOST_IN_SUBMENU).map(item);
  const left = servers.length - shown.length;
  return left === 0
    ? shown
    : [...shown, click(text.trayMenu.moreInWindow(left), { kind: 'showServer', server: null })];
}

function serverItem(server: ServerView, view: FleetView, rule: EndRule): MenuItem {
  const state = server.status === 'full' ? sayFull(server, rule) : saySlots(server);
  return submenu(`${sayServerShort(server)}: ${state}`, serverMenu(server, view, rule));
}

/** `full, 2 of 2 for 14 min`, or without a time `full, 2 of 2 slots taken`; who works, where that is why nobody is offered: `full, jobss working`. */
function sayFull(server: ServerView, rule: EndRule): string {
  const working = server.idlest === null ? heldByWork(server, rule).map(({ user }) => user ?? '') : [];
  if (working.length === 0)
    return sayFullInMenu(server, server.report?.askedAt ?? 0) ?? text.trayMenu.full(saySlots(server));
  return text.trayMenu.fullWorking(sayList(working, 1), working.length);
}

function appItems({ pausedUntil }: FleetView): readonly MenuItem[] {
  return [
    click(text.trayMenu.refresh, { kind: 'refresh' }),
    pausedUntil === null
      ? click(text.trayMenu.pause, { kind: 'pause', minutes: PAUSE_MINUTES })
      : click(text.trayMenu.resume(sayClock(pausedUntil)), { kind: 'pause', minutes: 0 }),
    separator,
    click(text.trayMenu.openWindow, { kind: 'showServer', server: null }),
    click(text.trayMenu.settings, { kind: 'showSettings' }),
    click(text.help.openLog, { kind: 'openLog' }),
    click(text.about.title, { kind: 'showAbout' }),
    click(text.trayMenu.quit, { kind: 'quit' }),
  ];
}
