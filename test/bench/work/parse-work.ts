import Papa from 'papaparse';
import { printTasklist } from '../../../electron/engine/demo/work/print-tasklist.ts';
import { decodeToolText } from '../../../electron/engine/tools/read/decode.ts';
import { readWork } from '../../../electron/engine/tools/read/read-work.ts';
import { parseServerName } from '../../../shared/names/server-name.ts';
import { atMostTimes, type Figure, reported } from '../figure.ts';
import { printedOutput } from '../printed-output.ts';
import { medianMs } from '../processor-time.ts';
import { printedProcesses } from './printed-processes.ts';

const PROCESSES = 500;
const MANY_PROCESSES = 10_000;
const CODE_PAGE = 850;
/** A single reading takes about a millisecond, which is too short to be measured. */
const TIMES = 20;

/** Reads what `tasklist` prints, compared with a CSV reader that only divides the decoded text into cells. */
export async function benchParsingWork(): Promise<readonly Figure[]> {
  return [
    atMostTimes(3, { name: 'reading `tasklist`, 500 processes', unit: 'ms', ...compared(PROCESSES, TIMES) }),
    reported({ name: 'the same, 10,000 processes', unit: 'ms', ...compared(MANY_PROCESSES, 1) }),
  ];
}

/** Milliseconds of one reading, in turns, so that other load affects both. */
function compared(count: number, times: number): { readonly value: number; readonly baseline: number } {
  const [ours, bare] = readings(count);
  const repeat = (work: () => void) => () => {
    for (let time = 0; time < times; time++) work();
  };
  const ratios = Array.from({ length: ROUNDS }, () => ({
    value: medianMs(repeat(ours)) / times,
    baseline: medianMs(repeat(bare)) / times,
  }));
  const middle = ratios.toSorted((a, b) => a.value / a.baseline - b.value / b.baseline)[(ROUNDS - 1) / 2];
  if (middle === undefined) throw new Error('Nothing was measured');
  return middle;
}

const ROUNDS = 5;

/** Slotwatch's reading of so many processes, and that of the bare reader. */
function readings(count: number): readonly [() => void, () => void] {
  const server = parseServerName('xyz');
  if (server === null) throw new Error('xyz is a server name');
  const processes = printedProcesses(Math.ceil(count / 10), Date.UTC(2026, 10, 26)).slice(0, count);
  const output = printedOutput(printTasklist(processes, { language: 'en', layout: 'remote' }));
  const text = decodeToolText(output.stdout, CODE_PAGE);
  const asked = { server, askedAt: 0, clockMs: 0, tookMs: 0 };
  return [
    () => {
      const reading = readWork(asked, output, null, CODE_PAGE);
      if (reading.kind !== 'read' || reading.incomplete || reading.processes.length !== count)
        throw new Error('The list was not read');
    },
    () => {
      const { data } = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true });
      if (data.length !== count + 1) throw new Error('The list was not parsed');
    },
  ];
}
