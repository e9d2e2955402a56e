import type { Log } from '../../engine/log.ts';

/** A log for the first moments, before there is a file: it keeps its entries. */
export interface EarlyLog extends Log {
  /** Passes on what was kept, and everything from now on. */
  forwardTo(log: Log): void;
}

export function createEarlyLog(): EarlyLog {
  const kept: (readonly [keyof Log, string])[] = [];
  let next: Log | null = null;
  const tell = (level: keyof Log, message: string): void => {
    if (next !== null) next[level](message);
    else kept.push([level, message]);
    // When the app does not start, the user must see why; there is no file yet.
    if (next === null && level === 'error') process.stderr.write(`Slotwatch: ${message}\n`);
  };
  return {
    info: (message) => tell('info', message),
    warn: (message) => tell('warn', message),
    error: (message) => tell('error', message),
    forwardTo(log) {
      next = log;
      for (const [level, message] of kept.splice(0)) log[level](message);
    },
  };
}
