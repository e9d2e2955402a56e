import type { Log } from '../../engine/log.ts';

/** A log for the first moments, before there is a file: it keeps what it is told. */
export interface EarlyLog extends Log {
  /** Hands over what was kept, and everything from now on. */
  forwardTo(log: Log): void;
}

export function createEarlyLog(): EarlyLog {
  const kept: (readonly [keyof Log, string])[] = [];
  let next: Log | null = null;
  const tell = (level: keyof Log, message: string): void => {
    if (next !== null) next[level](message);
    else kept.push([level, message]);
    // Somebody who waits for an app that does not come should be told why; there is no file yet.
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
