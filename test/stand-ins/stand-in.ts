import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { SimulatedAnswer } from '../../electron/engine/demo/simulated-answer.ts';
import { askFleet } from '../../electron/engine/demo/terminal-server.ts';
import type { Tool } from '../../electron/engine/tools/run/tool.ts';
import { changeFleet, isHeld, readFleet, recordCall } from './fleet-file.ts';

/**
 * The program behind a stand-in: `node stand-in.cjs FOLDER COMMAND ARGUMENTS…`. It answers from the fleet in FOLDER
 * like the Windows tool of that name, and changes the fleet as the tool would.
 */

/** A stand-in that hangs ends by itself after longer than any test takes. */
const LONGEST_HANG_MS = 20 * 60_000;
/** The pause between two checks whether a test still holds this call. */
const HELD_LOOK_MS = 20;

const SAME_AS: Readonly<Record<string, Readonly<Record<string, Tool>>>> = {
  query: { session: 'qwinsta', user: 'quser', process: 'qprocess' },
  reset: { session: 'rwinsta' },
};

const ONLY_ASK: ReadonlySet<Tool> = new Set(['qwinsta', 'quser', 'tasklist', 'qprocess', 'wevtutil']);

function main([folder = '', command = '', ...words]: readonly string[]): void {
  const [first = '', ...rest] = words;
  const tool = SAME_AS[command]?.[first.toLowerCase()];
  const called = tool ?? (command as Tool);
  const typed = tool === undefined ? words : rest;
  // Without a text `msg` reads it from its stdin.
  const args = called === 'msg' && !hasText(typed) ? [...typed, readFileSync(0, 'utf8').trim()] : typed;
  recordCall(folder, { tool: called, args, at: Date.now(), pid: process.pid });
  whenReleased(folder, [called, ...args].join(' '), () => {
    const answer = ask(folder, called, args);
    setTimeout(() => finish(answer), answer.delayMs);
  });
}

function hasText(args: readonly string[]): boolean {
  return args.slice(1).some((arg) => !arg.startsWith('/'));
}

function whenReleased(folder: string, call: string, goOn: () => void): void {
  if (!isHeld(folder, call)) goOn();
  else setTimeout(() => whenReleased(folder, call, goOn), HELD_LOOK_MS);
}

function ask(folder: string, tool: Tool, args: readonly string[]): SimulatedAnswer {
  const now = Date.now();
  // Tools that only ask need not wait for the others.
  if (ONLY_ASK.has(tool)) return askFleet(readFleet(folder), tool, args, now);
  return changeFleet(folder, (fleet) => askFleet(fleet, tool, args, now));
}

function finish(answer: SimulatedAnswer): void {
  process.exitCode = answer.exitCode;
  process.stdout.write(answer.stdout);
  process.stderr.write(answer.stderr);
  if (answer.ending === 'exits') return;
  if (answer.ending === 'ignoresSigterm') process.on('SIGTERM', () => {});
  if (answer.ending === 'hangsWithGrandchild') leaveGrandchild(process.argv[2] ?? '');
  setTimeout(() => process.exit(), LONGEST_HANG_MS);
}

/** As `query.exe` starts `qwinsta.exe`: the child inherits the pipes, which stay open as long as it lives. */
function leaveGrandchild(folder: string): void {
  spawn(process.execPath, ['-e', `setTimeout(() => {}, ${LONGEST_HANG_MS})`, folder], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

main(process.argv.slice(2));
