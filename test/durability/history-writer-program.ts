import { writeSync } from 'node:fs';
import process from 'node:process';
import { openOwnHistory } from '../../electron/engine/history/observed/own-history.ts';
import { answer, serverName, session } from '../builders.ts';

/**
 * Run as `history-writer-program.ts SCRIPT FILE SERVER FIRST`: sees a new user of the server every few milliseconds,
 * numbered from FIRST on, and prints the number of the last one that an answer of the database had (`kept 7`). Runs until
 * it is killed, or until its input ends; then it prints `closed`.
 */
const [script = '', file = '', server = '', first = '0'] = process.argv.slice(2);
const INTERVAL_MS = 60_000;
const history = openOwnHistory({
  script,
  file,
  days: 36_500,
  onProblem: (problem) => void writeSync(1, `problem ${JSON.stringify(problem)}\n`),
});
const name = serverName(server);
let isEnding = false;
process.stdin.on('end', () => {
  isEnding = true;
});
process.stdin.resume();

for (let number = Number(first); !isEnding; number++) {
  const askedAt = 1_000_000 + number * INTERVAL_MS;
  const one = session({ user: `user${number}`, logon: null });
  history.see(answer([one], { server: name, askedAt }), { capacity: 'auto', intervalMs: INTERVAL_MS });
  if (number % 5 !== 0) continue;
  const { logons } = await history.ask('logons', {
    server: name,
    from: askedAt - INTERVAL_MS,
    until: askedAt,
    now: askedAt,
    freshSince: askedAt,
  });
  const newest = logons.at(-1)?.user.replace('user', '');
  if (newest !== undefined) writeSync(1, `kept ${newest}\n`);
}
await history.dispose();
writeSync(1, 'closed\n');
