import { expect, it } from 'vitest';
import { commandWords } from '../../../electron/command/command-words.ts';

it.each([[['status', 'XYZ', '--json']], [['statsu']], [['--help']], [['--version']]])(
  '%j is a command',
  (args) => {
    expect(commandWords(args)).toEqual(args);
  },
);

it.each([[[]], [['--hidden']], [['--demo', 'status']], [['--no-sandbox']], [['--no-sandbox', '--demo']]])(
  '%j starts the app',
  (args) => {
    expect(commandWords(args)).toBeNull();
  },
);

it("ignores switches for Chromium's sandbox at any position", () => {
  expect(commandWords(['--no-sandbox', 'status', '--demo'])).toEqual(['status', '--demo']);
  expect(commandWords(['status', '--demo', '--no-sandbox'])).toEqual(['status', '--demo']);
});
