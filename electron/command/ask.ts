import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { onInterrupt } from './interrupt.ts';
import { say } from './output.ts';
import { printable } from './printable.ts';

/**
 * Asks the user in the terminal. Ctrl+C and Ctrl+D mean *no*, as does everything but *yes*; then `nothingDone` is said,
 * without its full stop.
 */
export async function confirmed(question: string, nothingDone: string): Promise<boolean> {
  if (!hasTerminal()) {
    say(`${nothingDone}: no terminal to confirm; use --yes.`);
    return false;
  }
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await new Promise<string | null>((resolve) => {
    const no = (): void => resolve(null);
    asking.once('SIGINT', no);
    asking.once('close', no);
    // When stderr is redirected, Ctrl+C arrives as a signal.
    const off = onInterrupt(no);
    asking.once('close', off);
    asking.question(printable(question)).then(resolve, no);
  });
  asking.close();
  if (answer !== null && /^y(es)?$/i.test(answer.trim())) return true;
  // The question has no line end yet.
  say(`${answer === null ? '\n' : ''}${nothingDone}.`);
  return false;
}

/** Whether a question can be asked. */
export function hasTerminal(): boolean {
  return process.stdin.isTTY;
}
