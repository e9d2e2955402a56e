import { createInterface } from 'node:readline';

const REMARKS = [
  // Chromium's: `[1234:1122/171705.710476:ERROR:bus.cc(407)] …`
  /^\[(\d+:)?\d{4}\/\d+\.\d+:(VERBOSE\d*|INFO|WARNING|ERROR):/,
  // From GTK and related libraries: `(electron:12940): libnotify-WARNING **: 17:49:34.571: …`
  /^\(electron:\d+\): \S+-(WARNING|CRITICAL|Message) \*\*:/,
];

/**
 * Passes on the app's stderr, without the libraries' warnings about what a machine without a display lacks.
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
  return line.trim() !== '' && !REMARKS.some((remark) => remark.test(line));
}
