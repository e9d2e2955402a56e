import { describe, expect, it, vi } from 'vitest';
import { readReport } from '../../../electron/engine/tools/read/read-report.ts';
import type { ToolOutput } from '../../../electron/engine/tools/run/tool.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import { exited } from '../../fixtures/printed-answers.ts';

const measured = vi.hoisted(() => ({ characters: 0 }));
vi.mock('get-east-asian-width', async (original) => {
  const real = await original<typeof import('get-east-asian-width')>();
  return {
    ...real,
    eastAsianWidth: (...args: Parameters<typeof real.eastAsianWidth>) => {
      measured.characters += 1;
      return real.eastAsianWidth(...args);
    },
  };
});

/** A regular expression may read one line or the start of an error, which bounds its cost. */
const LONGEST_MATCHED = 4096;
const SIZES = [20_000, 160_000] as const;

const HEADER = ' USERNAME              SESSIONNAME        ID  STATE   IDLE TIME  LOGON TIME\r\n';
const ROW = ' kim                   rdp-tcp#3           2  Active          .  ';

/** Texts that made, or could make, a reader visit the same characters again and again. */
const WORST: readonly (readonly [name: string, of: (size: number) => string])[] = [
  ['stars', (size) => '*'.repeat(size)],
  ['stars and a digit', (size) => `${'*'.repeat(size)}1`],
  ['blanks and a letter', (size) => `${' '.repeat(size)}x`],
  ['a header, then digits', (size) => `${HEADER}${'1'.repeat(size)}`],
  ['a header, then numbers and a letter', (size) => `${HEADER}a${' 1'.repeat(size / 2)}x`],
  ['a row whose logon does not end', (size) => `${HEADER}${ROW}${'1 '.repeat(size / 2)}`],
  ['a row whose logon is of unseen characters', (size) => `${HEADER}${ROW}${'\u202e'.repeat(size)}`],
  ['opening brackets', (size) => '['.repeat(size)],
  ['words without an end', (size) => 'ж'.repeat(size)],
  ['a header, then lines of one character', (size) => HEADER + 'ж\n'.repeat(size / 2)],
  ['a header, then short lines of two', (size) => HEADER + '1 *\r\n'.repeat(size / 5)],
  ['line ends', (size) => '\r\n'.repeat(size / 2)],
  ['a header, then rows with one id', (size) => HEADER + `${ROW}9:12\r\n`.repeat(size / (ROW.length + 6))],
  ['a header without an end', (size) => ` ${'abc '.repeat(size / 4)}`],
];

interface Steps {
  readonly characters: number;
  readonly matches: number;
  readonly longest: number;
}

describe('the worst output of a tool', () => {
  it.each(WORST)('%s are read in a number of steps linear in the text', (_, of) => {
    const [small, large] = SIZES.map((size) => stepsOf(of(size)));
    const times = SIZES[1] / SIZES[0];
    for (const { longest } of [small, large] as Steps[]) expect(longest).toBeLessThanOrEqual(LONGEST_MATCHED);
    expect(large?.matches).toBeLessThanOrEqual(times * (small?.matches ?? 0) + 100);
    expect(large?.characters).toBeLessThanOrEqual(times * (small?.characters ?? 0) + LONGEST_MATCHED);
  });
});

/** Reads the text from both streams of both tools and counts the steps. */
function stepsOf(text: string): Steps {
  let [matches, longest] = [0, 0];
  const bytes = new TextEncoder().encode(text);
  const output: ToolOutput = exited(bytes, bytes);
  measured.characters = 0;
  const exec = RegExp.prototype.exec;
  // Every use of a regular expression goes through here. A spy would store each call.
  RegExp.prototype.exec = function (this: RegExp, subject: string) {
    matches += 1;
    longest = Math.max(longest, subject.length);
    return exec.call(this, subject);
  };
  try {
    for (const printed of [output, exited(bytes)]) {
      readReport({ server: 'XYZ' as ServerName, askedAt: 0, tookMs: 1 }, printed, printed, 850);
    }
  } finally {
    RegExp.prototype.exec = exec;
  }
  return { characters: measured.characters, matches, longest };
}
