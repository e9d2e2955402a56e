import type { Answer, Job, ServerView, Session } from '../../shared/model.ts';
import { takesSlot } from '../../shared/slots.ts';
import type { Command } from './commands.ts';
import { click, line, type MenuItem, separator } from './menu-item.ts';
import { sayClock, sayIdleShort, sayServer, saySlots } from './words.ts';

/** More sessions than this are counted: the rest is in the window. */
const MOST_SESSIONS = 12;

/** What a person can do about one server: who is on it, the reset of the idlest, and the two ways in. */
export function serverMenu(server: ServerView, jobs: readonly Job[], lookOnly: boolean): readonly MenuItem[] {
  return [
    line(sayServer(server)),
    ...stateLines(server),
    separator,
    ...sessionLines(server),
    resetItem(server, jobs, lookOnly),
    separator,
    click('Connect', { kind: 'connect', server: server.name, console: false }),
    click('Console connection', { kind: 'connect', server: server.name, console: true }),
    click('Show in the dashboard', { kind: 'showServer', server: server.name }),
  ];
}

/** *Reset idlest: gatesb, disconnected 3 d 2 h*, or why there is none to reset. `words` where the server is not plain. */
export function resetItem(
  server: ServerView,
  jobs: readonly Job[],
  lookOnly: boolean,
  words = 'Reset idlest',
): MenuItem {
  const { idlest } = server;
  if (server.report?.kind !== 'answer') return line(`${words}: not while the server does not answer`);
  if (idlest === null || idlest.user === null) return line(`${words}: nobody may be reset now`);
  const job = jobs.find(
    (one) => one.server === server.name && one.session.id === idlest.id && one.step !== 'ended',
  );
  if (job !== undefined) return jobItem(job);
  const text = `${idlest.user}, ${sayIdleShort(idlest)}`;
  if (lookOnly) return line(`${words}: turned off (look only)`);
  return click(`${words}: ${text}`, {
    kind: 'reset',
    seen: { server: server.name, sessionId: idlest.id, user: idlest.user, logon: idlest.logon },
  });
}

/** A running reset: undone by a click while it can be. */
export function jobItem(job: Job): MenuItem {
  const whom = `${job.session.user ?? `session ${job.session.id}`} on ${job.server}`;
  const cancel: Command = { kind: 'cancel', jobId: job.id };
  return job.step === 'waiting' ? click(`Undo reset of ${whom}`, cancel) : line(`Resetting ${whom}…`);
}

function stateLines(server: ServerView): readonly MenuItem[] {
  const { report, lastAnswer } = server;
  if (report === null) return [line('Not asked yet')];
  if (report.kind === 'answer') {
    return [line(saySlots(server)), ...report.doubts.filter(({ hidesTaken }) => hidesTaken).map(doubtLine)];
  }
  const last = lastAnswer === null ? [] : [line(`Last answer at ${sayClock(lastAnswer.askedAt)}:`)];
  return [line(report.error.message), ...last];
}

function doubtLine({ message }: Answer['doubts'][number]): MenuItem {
  return line(message);
}

function sessionLines({ lastAnswer }: ServerView): readonly MenuItem[] {
  const people = (lastAnswer?.sessions ?? []).filter((session) => session.user !== null);
  if (people.length === 0) return lastAnswer === null ? [] : [line('Nobody is on')];
  const shown = people.slice(0, MOST_SESSIONS).map((session) => line(saySession(session)));
  return people.length > MOST_SESSIONS
    ? [...shown, line(`… and ${people.length - MOST_SESSIONS} more`)]
    : shown;
}

function saySession(session: Session): string {
  const me = session.current ? ' (this session)' : '';
  const extra = takesSlot(session) ? '' : ', takes no slot';
  return `${session.user ?? ''}${me}, ${sayIdleShort(session)}${extra}`;
}
