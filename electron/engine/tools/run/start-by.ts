import process from 'node:process';

/** The last moment at which a tool may be started, on clocks that all processes of this computer share. */
export interface StartBy {
  /** Milliseconds since 1970. */
  readonly wall: number;
  /** Milliseconds of `process.hrtime`. */
  readonly hrtime: number;
}

/** So many milliseconds from now. */
export function startWithin(ms: number): StartBy {
  return { wall: Date.now() + ms, hrtime: hrtimeMs() + ms };
}

/** Whether that moment has passed on either clock. */
export function isTooLate({ wall, hrtime }: StartBy): boolean {
  return Date.now() > wall || hrtimeMs() > hrtime;
}

function hrtimeMs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}
