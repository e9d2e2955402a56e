import { createInterface } from 'node:readline';

/** Chromium's own remarks: `[1234:1122/171705.710476:ERROR:bus.cc(407)] …`. */
const CHROMIUM_REMARK = /^\[(\d+:)?\d{4}\/\d+\.\d+:(VERBOSE\d*|INFO|WARNING|ERROR):/;

/**
 * Passes on what the app says on stderr, without Chromium's remarks on what a headless machine lacks.
 * @param {import('node:stream').Readable | null} from
 * @param {import('node:stream').Writable} to
 */
export function passOnOutput(from, to) {
  if (from === null) return;
  createInterface({ input: from }).on('line', (line) => {
    if (isForThePerson(line)) to.write(`${line}\n`);
  });
}

/**
 * @param {string} line
 * @returns {boolean}
 */
export function isForThePerson(line) {
  return line.trim() !== '' && !CHROMIUM_REMARK.test(line);
}
