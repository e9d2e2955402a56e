import { printQuser, printQwinsta } from '../../electron/engine/demo/print.ts';
import { readReport } from '../../electron/engine/tools/read/read-report.ts';
import { parseServerName } from '../../shared/names/server-name.ts';
import { atMost, type Figure } from './figure.ts';
import { printedOutput } from './printed-output.ts';
import { printedSessions } from './printed-sessions.ts';
import { medianMs } from './processor-time.ts';

const SMALL = 100;
const LARGE = 100_000;
const CODE_PAGE = 850;

/** Reads both tools' answers about one server and joins them: how long 10,000 sessions take, and how the time grows. */
export async function benchParsing(): Promise<readonly Figure[]> {
  const tenThousand = medianMs(reading(10_000));
  const small = medianMs(reading(SMALL), 200, 200);
  const large = medianMs(reading(LARGE), 5, 1);
  // How the time grows with the rows: 1 is linear, 2 is quadratic; n log n over this range would be 1.13.
  const exponent = Math.log(large / small) / Math.log(LARGE / SMALL);
  return [
    atMost(50, { name: 'reading qwinsta and quser, 10,000 sessions', value: tenThousand, unit: 'ms' }),
    atMost(1.15, {
      name: 'growth of that time, 100 to 100,000 sessions, as an exponent',
      value: exponent,
      unit: '',
    }),
  ];
}

function reading(count: number): () => void {
  const server = parseServerName('xyz');
  if (server === null) throw new Error('xyz is a server name');
  const sessions = printedSessions(count);
  const qwinsta = printedOutput(printQwinsta(sessions));
  const quser = printedOutput(printQuser(sessions));
  return () => {
    const report = readReport({ server, askedAt: 0, tookMs: 0 }, qwinsta, quser, CODE_PAGE);
    if (report.kind !== 'answer' || report.sessions.length !== count)
      throw new Error('The answer was not read');
  };
}
