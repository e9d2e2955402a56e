import type { GivenTo } from '../arguments/invocation.ts';
import { openCommandEngine, type StartTools } from '../command-engine.ts';
import { sayDemo } from '../demo-line.ts';
import { print, say } from '../output.ts';
import { printableJson } from '../printable.ts';
import { idleOver, listSessions, type SessionList, userMatcher } from './listed-sessions.ts';
import { sayUnknown, sessionsCsv, sessionsJson, sessionsText, wantedJson } from './sessions-print.ts';

type Given = GivenTo<'sessions' | 'find'>;

const EXIT_NOBODY = 1;
const EXIT_NOT_ASKED = 3;

/** Prints all sessions with a user, asked for once. Exit code 0; 3 when there may be more on a server. */
export async function sessions(given: GivenTo<'sessions'>, startTools: StartTools): Promise<number> {
  const list = await ask(given, startTools);
  const wanted = list.sessions.filter(
    ({ session }) => !given.disconnected || session.state === 'disconnected',
  );
  const over = idleOver(wanted, given.overMinutes);
  tell(given, { ...list, sessions: over.sessions }, 'No such session.');
  if (over.unsure > 0) say(`Left out, because the idle time is not known: ${over.unsure}.`);
  return list.unknown.length === 0 ? 0 : EXIT_NOT_ASKED;
}

/** Prints where a user is. Exit code 0 found; 1 nobody; 3 nobody, but there may be on a server that was not heard. */
export async function find(given: GivenTo<'find'>, startTools: StartTools): Promise<number> {
  const list = await ask(given, startTools);
  const isWanted = userMatcher(given.user);
  const found = list.sessions.filter(({ session }) => isWanted(session.user));
  const nobody =
    list.unknown.length === 0
      ? `${given.user} is not logged on to any of these servers.`
      : `${given.user} is not logged on to any of the servers that answered.`;
  tell(given, { ...list, sessions: found }, nobody);
  if (found.length > 0) return 0;
  return list.unknown.length === 0 ? EXIT_NOBODY : EXIT_NOT_ASKED;
}

async function ask(given: Given, startTools: StartTools): Promise<SessionList> {
  const { engine, dispose } = openCommandEngine(given, given.servers, startTools);
  try {
    sayDemo(given);
    await engine.refresh();
    return listSessions(engine.view());
  } finally {
    await dispose();
  }
}

function tell(given: Given, list: SessionList, nobody: string): void {
  if (given.format === 'json') print(printableJson({ ...wantedJson(given), ...sessionsJson(list) }));
  else if (given.format === 'csv') print(sessionsCsv(list));
  else if (list.sessions.length > 0) print(sessionsText(list));
  else say(nobody);
  if (given.format !== 'json') for (const line of sayUnknown(list)) say(line);
}
