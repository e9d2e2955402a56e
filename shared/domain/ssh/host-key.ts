import type { ToolFailure } from '../failure.ts';

/** A command for the server that ends at once: ssh asks about its key before it is run. */
export const ACCEPT_LINE = 'exit';

/** A key by which ssh knows a computer. */
export interface HostKey {
  /** As ssh calls it: `ssh-ed25519`, or `ED25519`. */
  readonly type: string;
  /** `SHA256:…` */
  readonly sha256: string;
}

/** Where ssh keeps a key that it knows. */
export interface KeptKey {
  readonly file: string;
  readonly line: number;
}

/** What a server has shown when it was asked over ssh for its key alone, or when its key was refused. */
export interface HostKeyReading {
  /** When, in milliseconds since 1970. */
  readonly askedAt: number;
  /** Null when it showed none. */
  readonly key: HostKey | null;
  /** Whose key it is, where ssh gives another name than that of the server: one on the way there, or what it stands for. */
  readonly host: string | null;
  /** The other key that was known until now; null where there is none, or ssh does not say where. */
  readonly kept: KeptKey | null;
  /** Why it showed none; null when it did. */
  readonly failure: ToolFailure | null;
  /** Whether a terminal of this computer can be opened with the command that accepts the key. */
  readonly canOpenTerminal: boolean;
}
