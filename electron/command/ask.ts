import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { onInterrupt } from './interrupt.ts';
import { say } from './output.ts';
import { printable } from './printable.ts';

const NOTHING_DONE = 'Nothing was reset.';

/** Asks the user in the terminal. Ctrl+C and Ctrl+D mean *no*, as does everything but *yes*. */
export async function confirmed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    say('Nothing was reset: there is no terminal to ask in. Add --yes to reset without a question.');
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
  say(answer === null ? `\n${NOTHING_DONE}` : NOTHING_DONE);
  return false;
}
