import type { ToolFailure } from '../failure.ts';

/** One process of a session, as one reading had it. */
export interface RunningProcess {
  readonly pid: number;
  /** The name of its program, as printed: `robocopy.exe`. Cut to 12 characters and `...` where only names could be read. */
  readonly image: string;
  readonly sessionId: number;
  /** The account it runs as, domain included; null where that was not to be seen. */
  readonly user: string | null;
  /** Null when unknown. */
  readonly memoryKiB: number | null;
  /** Seconds of processor time since it was started, in whole seconds; null when unknown. */
  readonly cpuSeconds: number | null;
}

interface Asked {
  /** Milliseconds since 1970. */
  readonly askedAt: number;
  /** The same moment in milliseconds of a clock nobody can set: how long a window is must not hang on the time of day. */
  readonly clockMs: number;
  /** Milliseconds from the question to its answer. */
  readonly tookMs: number;
}

/** What runs on a server, read once; sessions with the id 0 are not in it. */
export interface WorkReading extends Asked {
  readonly kind: 'read';
  readonly processes: readonly RunningProcess[];
  /** Rows that could not be read are missing: no session is called quiet by it. */
  readonly incomplete: boolean;
  /** Why there are names only, without processor time: no verdict but *a job is there* follows from them. Null otherwise. */
  readonly namesOnly: ToolFailure | null;
}

/** What runs could not be read. */
export interface NoWorkReading extends Asked {
  readonly kind: 'notRead';
  readonly error: ToolFailure;
}

/** Whether processor times were read, and not names only: nothing but a job is seen without them. */
export function hasTimes(reading: WorkReading | NoWorkReading): reading is WorkReading {
  return reading.kind === 'read' && reading.namesOnly === null;
}

/** `unknown` is never *quiet*. */
export type WorkVerdict = 'working' | 'perhaps' | 'quiet' | 'unknown';

/** Whether a session works although nobody types, and the facts it follows from. */
export interface Work {
  readonly verdict: WorkVerdict;
  readonly because: WorkReason;
}

/** The work of a server's sessions by their ids; a session that is not in it was not judged. */
export type Works = Readonly<Record<number, Work>>;

export const NO_WORKS: Works = {};

export type WorkReason =
  /** A program of the list of jobs, or of the person's own, runs. `policy`: it stands in the policy and cannot be overridden. */
  | { readonly kind: 'job'; readonly image: string; readonly policy: boolean }
  /** One program used so much processor time in so long. */
  | {
      readonly kind: 'busy' | 'noisy';
      readonly image: string;
      readonly cpuSeconds: number;
      readonly windowSeconds: number;
    }
  /** All programs together did. */
  | { readonly kind: 'busyTogether'; readonly cpuSeconds: number; readonly windowSeconds: number }
  /** So many programs were started although there was no input. */
  | { readonly kind: 'started'; readonly count: number; readonly windowSeconds: number }
  /** None of these for so long. */
  | { readonly kind: 'nothing'; readonly forSeconds: number }
  /** It was read, but not often or not long enough for a verdict. */
  | { readonly kind: 'tooShort' }
  /** What runs in this very session was not to be seen in the last reading, or not what it uses. */
  | { readonly kind: 'notSeen' }
  /** It was not read lately. */
  | { readonly kind: 'notRead' }
  /** It could not be read. */
  | { readonly kind: 'failed'; readonly failure: ToolFailure };
