import { isAnythingKnown } from '../../../shared/domain/history/joined/known-part.ts';
import { sayUnseen } from '../../../shared/text/history/say-source.ts';
import { withHint } from '../../../shared/text/say-failure.ts';
import type { GivenTo } from '../arguments/invocation.ts';
import { openCommandEngine, type StartTools } from '../command-engine.ts';
import { sayDemo } from '../demo-line.ts';
import { print, say } from '../output.ts';
import { printableJson } from '../printable.ts';
import { historyJson } from './history-json.ts';
import { historyText } from './history-text.ts';
import { periodOf } from './period.ts';

type Given = GivenTo<'history'>;

export const EXIT_NOTHING_KNOWN = 3;

/**
 * Prints who was on one server in a period, by its own log and by what Slotwatch has seen. Exit code 0 when anything is known of that
 * period, if only that nobody was on; 3 when not.
 */
export async function history(
  given: Given,
  startTools: StartTools,
  historyScript: string | null = null,
): Promise<number> {
  const { engine, dispose } = openCommandEngine(given, [given.server], startTools, { historyScript });
  try {
    sayDemo(given);
    const now = Date.now();
    const past = await engine.historyOf(given.server, periodOf(given.period, now));
    const [server] = engine.view().servers;
    if (server === undefined) throw new Error('unreachable: the server was named');
    const isKnown = isAnythingKnown(past, now);
    const json = historyJson(past);
    if (given.json) print(printableJson(json));
    else {
      if (json.error !== null) say(withHint(json.error));
      const { problem } = past.observed;
      if (problem !== null) say(sayUnseen(problem));
      if (isKnown || past.log.kind === 'read') {
        // How often somebody leaves sessions behind is told by all that is known.
        const whole = await engine.knownHistory(given.server, { from: 0, until: Date.now() });
        print(historyText(server, past, whole.logons, Date.now()));
      }
    }
    return isKnown ? 0 : EXIT_NOTHING_KNOWN;
  } finally {
    await dispose();
  }
}
