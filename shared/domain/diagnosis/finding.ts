import type { TransportKind } from '../../contract/transport-kind.ts';
import type { ToolFailure } from '../failure.ts';

/** What is checked when the user wants to know why a server does not answer, in the order in which it is shown. */
export const CHECKS = ['name', 'smb', 'rpc', 'sshPort', 'own', 'other', 'rights'] as const;
export type Check = (typeof CHECKS)[number];

/** The ports: 445 has the sessions, 135 what runs and the log, and the last one is that of ssh. */
export type PortCheck = 'smb' | 'rpc' | 'sshPort';

export type NameResult =
  | { readonly kind: 'found'; readonly addresses: readonly string[] }
  /** The server is named by its address. */
  | { readonly kind: 'isAddress' }
  | { readonly kind: 'notFound' }
  /** Whoever knows the names did not answer. */
  | { readonly kind: 'noAnswer' }
  | { readonly kind: 'notTried'; readonly why: 'stopped' };

/** `noRoute`: the system of this computer found no way there, or does not allow it. */
export const PORT_STATES = ['open', 'refused', 'noAnswer', 'noRoute'] as const;
export type PortState = (typeof PORT_STATES)[number];

export type PortResult =
  | { readonly kind: PortState }
  | { readonly kind: 'notTried'; readonly why: 'noAddress' | 'stopped' };

/** The result of one question for the sessions. */
export type AskedResult =
  | { readonly kind: 'answered'; readonly tookMs: number }
  /** It answered, but sessions may be missing in the answer. */
  | { readonly kind: 'doubtful' }
  /** It answered that this account may not see them. */
  | { readonly kind: 'denied'; readonly failure: ToolFailure }
  | { readonly kind: 'failed'; readonly failure: ToolFailure }
  | NotAsked;

export type NotAsked =
  /** `noTool`: this computer has no such program; `held`: the log-in was refused, or the key has changed. */
  | { readonly kind: 'notTried'; readonly why: 'noTool' | 'held'; readonly failure: ToolFailure }
  /** `notNeeded`: it answers by its own way. */
  | { readonly kind: 'notTried'; readonly why: 'notNeeded' | 'demo' | 'stopped' };

export type RightsResult =
  | { readonly kind: 'enough'; readonly via: TransportKind }
  | { readonly kind: 'denied'; readonly failure: ToolFailure }
  /** No answer says anything about them. */
  | { readonly kind: 'notTried'; readonly why: 'noAnswer' };

export interface NameFinding {
  readonly check: 'name';
  readonly result: NameResult;
}

export interface PortFinding {
  readonly check: PortCheck;
  readonly port: number;
  /** The server is asked by a way that cannot do without it. */
  readonly needed: boolean;
  readonly result: PortResult;
}

export interface AskedFinding {
  readonly check: 'own' | 'other';
  readonly via: TransportKind;
  readonly result: AskedResult;
}

export interface RightsFinding {
  readonly check: 'rights';
  readonly result: RightsResult;
}

/** One line of the diagnosis. */
export type Finding = NameFinding | PortFinding | AskedFinding | RightsFinding;

/** `note`: it is not as it could be, but that is not why the server does not answer. */
export type Verdict = 'good' | 'bad' | 'note' | 'notTried';
