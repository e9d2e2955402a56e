/** A process as the tools print it. */
export interface PrintedProcess {
  readonly pid: number;
  readonly image: string;
  readonly sessionId: number;
  /** Null while disconnected. */
  readonly sessionName: string | null;
  /** `CORP\\gatesb`, for `tasklist`; null where it may not be seen. */
  readonly account: string | null;
  /** The user alone, for `qprocess`; null where it cannot name one. */
  readonly person: string | null;
  readonly memoryKiB: number;
  /** Whole seconds; null where they may not be seen. */
  readonly cpuSeconds: number | null;
  readonly title: string | null;
  /** In the caller's own session. */
  readonly current: boolean;
}
