import type { HistoryReading } from '../../../shared/domain/history/history-reading.ts';
import { type Period, reachesInto } from '../../../shared/domain/history/logons-within.ts';
import type { Invocation } from '../command-arguments.ts';
import { openCommandEngine, type StartTools } from '../command-engine.ts';
import { sayDemo } from '../demo-line.ts';
import { print, say } from '../output.ts';
import { printableJson } from '../printable.ts';
import { historyJson } from './history-json.ts';
import { historyText } from './history-text.ts';
import { periodOf } from './period.ts';

type Given = Extract<Invocation, { command: 'history' }>;

const EXIT_NOTHING_KNOWN = 3;

/**
 * Prints who was on one server in a period, by its own log. Exit code 0 when anything is known of that period, if only that
 * nobody was on; 3 when not.
 */
export async function history(
  given: Given,
  startTools: StartTools,
  historyScript: string | null = null,
): Promise<number> {
  const { engine, dispose } = openCommandEngine(given, [given.server], startTools, { historyScript });
  try {
    sayDemo(given);
    const period = periodOf(given.period, Date.now());
    const reading = await engine.readHistory(given.server);
    const [server] = engine.view().servers;
    if (server === undefined) throw new Error('unreachable: the server was named');
    const json = historyJson(server.name, reading, period);
    if (given.json) print(printableJson(json));
    else if (reading.kind === 'read') print(historyText(server, reading.history, period, Date.now()));
    else if (json.error !== null) say(`${json.error.message} ${json.error.hint}`.trim());
    return isKnown(reading, period) ? 0 : EXIT_NOTHING_KNOWN;
  } finally {
    await dispose();
  }
}

function isKnown(reading: HistoryReading, period: Period): boolean {
  return reading.kind === 'read' && reachesInto(reading.history, period);
}
