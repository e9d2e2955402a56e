import { createInterface } from 'node:readline';

const REMARKS = [
  // Chromium's: `[1234:1122/171705.710476:ERROR:bus.cc(407)] …`
  /^\[(\d+:)?\d{4}\/\d+\.\d+:(VERBOSE\d*|INFO|WARNING|ERROR):/,
  // GTK's and its friends': `(electron:12940): libnotify-WARNING **: 17:49:34.571: …`
  /^\(electron:\d+\): \S+-(WARNING|CRITICAL|Message) \*\*:/,
];

/**
 * Passes on what the app says on stderr, without the libraries' remarks on what a headless machine lacks.
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
