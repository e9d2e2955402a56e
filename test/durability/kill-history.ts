import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A program that keeps a history; see `history-writer-program.ts`. */
export interface HistoryProgram {
  readonly child: ChildProcess;
  /** The numbers the database was seen to have, and everything else it printed. */
  readonly kept: readonly number[];
  readonly printed: () => string;
  /** Resolves when it has kept a first number. */
  readonly started: Promise<void>;
  readonly closed: Promise<unknown>;
  /** Kills it a moment after it has kept something. */
  killSoon(random: () => number): Promise<void>;
}

export function startHistoryProgram(
  script: string,
  file: string,
  server: string,
  first: number,
): HistoryProgram {
  const program = path.join(import.meta.dirname, 'history-writer-program.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, script, file, server, String(first)], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let printed = '';
  const kept: number[] = [];
  const closed = once(child, 'close');
  const started = new Promise<void>((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      printed += chunk.toString();
      kept.splice(0, kept.length, ...numbersIn(printed));
      if (kept.length > 0) resolve();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    void closed.then(() => reject(new Error(`It ended by itself: ${printed}`)));
  });
  return {
    child,
    kept,
    printed: () => printed,
    started,
    closed,
    async killSoon(random) {
      await started;
      setTimeout(() => child.kill('SIGKILL'), random() * 60);
      await closed;
    },
  };
}

function numbersIn(printed: string): readonly number[] {
  return [...printed.matchAll(/^kept (\d+)$/gm)].map(([, number]) => Number(number));
}
