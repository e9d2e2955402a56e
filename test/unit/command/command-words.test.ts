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

it("leaves out what is said to Chromium's sandbox, wherever it stands", () => {
  expect(commandWords(['--no-sandbox', 'status', '--demo'])).toEqual(['status', '--demo']);
  expect(commandWords(['status', '--demo', '--no-sandbox'])).toEqual(['status', '--demo']);
});
