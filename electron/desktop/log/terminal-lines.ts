import type { FleetView, ServerName, ServerView } from '../../../shared/domain/model.ts';
import { sayFailure } from '../../../shared/text/say-failure.ts';
import { sayIdle } from '../../../shared/text/say-idle.ts';
import { text } from '../../../shared/text/text.ts';
import { sayFleet, saySlots } from '../tray/menu-text.ts';

/** The lines for the terminal about the first round: one per server, with its first answer. */
export interface Announcer {
  /** The lines that are new with this view; none after every server has had its turn. */
  linesFor(view: FleetView): readonly string[];
}

export function createAnnouncer(): Announcer {
  const announced = new Set<ServerName>();
  let done = false;
  return {
    linesFor(view) {
      if (done) return [];
      const fresh = view.servers.filter(({ name, report }) => report !== null && !announced.has(name));
      for (const { name } of fresh) announced.add(name);
      const width = view.servers.reduce((longest, { name }) => Math.max(longest, name.length), 0);
      done = view.servers.every(({ report }) => report !== null);
      return [
        ...fresh.map((server) => serverLine(server, width, view.demo)),
        ...(done ? [lastLine(view)] : []),
      ];
    },
  };
}

/** `Slotwatch 0.1.0 started in 0.8 s.` Without the time when `startedAt` (ms since 1970, as text) is missing. */
export function startLine(app: string, demo: boolean, startedAt: string | undefined, now: number): string {
  const start = Number(startedAt);
  const known = Number.isFinite(start) && start > 0 && start <= now;
  const words = text.terminal;
  const said = known ? words.startedIn(app, (now - start) / 1000) : words.started(app);
  return demo ? words.onDemo(said) : `${said}.`;
}

function serverLine(server: ServerView, width: number, demo: boolean): string {
  const { name, status, idlest, report } = server;
  const statusWord = text.terminal.status[status];
  const statusWidth = Math.max(...Object.values(text.terminal.status).map(({ length }) => length));
  const what =
    report?.kind === 'noAnswer'
      ? sayFailure(report.error).message
      : idlest === null
        ? saySlots(server)
        : text.terminal.idlest(saySlots(server), idlest.user ?? '', sayIdle(idlest));
  return `${demo ? '[demo] ' : ''}${name.padEnd(width)}  ${statusWord.padEnd(statusWidth)}  ${what}`;
}

function lastLine(view: FleetView): string {
  return `${view.demo ? '[demo] ' : ''}${text.terminal.firstRound(sayFleet(view))}`;
}
