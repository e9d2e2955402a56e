import { sameServer } from '../../../shared/names/server-name.ts';
import { sayUnseen } from '../../../shared/text/history/say-source.ts';
import type { GivenTo } from '../arguments/invocation.ts';
import { openCommandEngine, type StartTools } from '../command-engine.ts';
import { sayDemo } from '../demo-line.ts';
import { print, say } from '../output.ts';
import { printableJson } from '../printable.ts';
import { EXIT_NOTHING_KNOWN } from './history-command.ts';
import { periodOf } from './period.ts';
import { personJson } from './person-json.ts';
import { personText } from './person-text.ts';

type Given = GivenTo<'personHistory'>;

/**
 * Prints where a person was in a period, by what Slotwatch has seen; asks no server. Exit code 0 when anything is known of that period,
 * if only that the person was not seen; 3 when not.
 */
export async function personHistory(
  given: Given,
  startTools: StartTools,
  historyScript: string | null = null,
): Promise<number> {
  const { server } = given;
  const names = server === null ? [] : [server];
  const { engine, dispose } = openCommandEngine(given, names, startTools, { historyScript });
  try {
    sayDemo(given);
    const all = await engine.whereWas(given.user, periodOf(given.period, Date.now()));
    const isMeant = (name: string) => server === null || sameServer(name, server);
    const past = { ...all, logons: all.logons.filter((logon) => isMeant(logon.server)) };
    if (past.problem !== null && !given.json) say(sayUnseen(past.problem));
    print(given.json ? printableJson(personJson(past)) : personText(past, Date.now()));
    const isSeen = past.seenSince !== null && past.seenSince <= past.period.until;
    return isSeen || past.logons.length > 0 ? 0 : EXIT_NOTHING_KNOWN;
  } finally {
    await dispose();
  }
}
