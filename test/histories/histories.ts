import process from 'node:process';
import { installVirtualTime } from '../simulation/virtual-time.ts';
import { allHistories, type Target } from './events.ts';
import { runHistory } from './run-history.ts';

/**
 * npm run histories [-- EVENTS [EVERY]]: tries each EVERYth (default 4) history of EVENTS (default 3) events, some hundred
 * thousand. Exits with 1 when one of them broke a promise of the safe reset.
 */
const events = Number(process.argv[2] ?? 3);
const every = Number(process.argv[3] ?? 4);
const SAY_EVERY = 10_000;

let broken = 0;
const time = installVirtualTime(Date.parse('2026-11-22T10:00:00Z'));
for (const target of ['attended', 'disconnected'] as const satisfies readonly Target[]) {
  let number = 0;
  let runs = 0;
  let ends = 0;
  for (const happenings of allHistories(target, events)) {
    if (number++ % every !== 0) continue;
    const { wrongs, ended } = await runHistory(target, happenings, time);
    runs++;
    if (ended) ends++;
    if (wrongs.length > 0) {
      broken++;
      const said = happenings.map(({ gap, event }) => `${event} at ${gap}`).join(', ');
      process.stdout.write(`${target}: ${said}: ${wrongs.join(', ')}\n`);
    }
    if (runs % SAY_EVERY === 0) process.stdout.write(`${target}: ${runs} histories, ${ends} ends\n`);
  }
  process.stdout.write(`${target}: ${runs} histories of ${events} events, ${ends} ends, ${broken} broken\n`);
}
time.uninstall();
process.exitCode = broken === 0 ? 0 : 1;
