import { toError } from '../../../shared/basics/assert.ts';
import type { Log } from '../../engine/log.ts';

export interface Disposable {
  dispose(): void | Promise<void>;
}

/** Everything the app has made, ended in reverse order. */
export interface Lifetime {
  /** Takes over a part, to end it later, and returns it. */
  own<Part extends Disposable>(part: Part): Part;
  /** Ends all parts, the newest first. A part that fails or hangs does not stop the others. Safe to call twice. */
  end(): Promise<void>;
}

/** The slowest part is the engine with its tools: up to 3 s for running jobs, and 2 s to end the tools. */
const LONGEST_END_MS = 6000;

export function createLifetime(log: Log): Lifetime {
  const parts: Disposable[] = [];
  let ending: Promise<void> | null = null;

  async function endAll(): Promise<void> {
    for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
      try {
        await atMost(LONGEST_END_MS, part.dispose());
      } catch (thrown) {
        log.error(`Ending a part failed: ${toError(thrown).message}`);
      }
    }
  }

  return {
    own(part) {
      parts.push(part);
      return part;
    },
    end() {
      ending ??= endAll();
      return ending;
    },
  };
}

async function atMost(milliseconds: number, work: void | Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${milliseconds} ms`)), milliseconds);
  });
  try {
    await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
