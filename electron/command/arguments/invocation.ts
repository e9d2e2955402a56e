import type { TransportKind } from '../../../shared/contract/transport-kind.ts';
import type { Capacity, ServerName, Wait } from '../../../shared/domain/model.ts';
import type { GivenPeriod } from '../history/period.ts';
import type { ListFormat, StatusFormat } from './formats.ts';
import type { Verb } from './option-table.ts';

/** The options of every command. */
export interface CommonOptions {
  readonly demo: boolean;
  readonly toolsDir: string | null;
  /** Null when the command line has none; then the settings decide. */
  readonly codePage: number | null;
  readonly timeoutSeconds: number | null;
  readonly capacity: Capacity | null;
  /** How every server is asked. */
  readonly via: TransportKind | null;
}

/** How an action on a session is done; seconds are null when the settings decide. */
export interface JobOptions {
  /** Without a question. */
  readonly yes: boolean;
  readonly undoSeconds: number | null;
  readonly warnSeconds: number | null;
  /** Chooses as if nothing were known of work, and ends a session that works. */
  readonly ignoreWork: boolean;
}

export type Invocation = CommonOptions &
  (
    | { readonly command: 'help'; readonly verb: Verb | null }
    | { readonly command: 'version' }
    | {
        readonly command: 'status';
        readonly servers: readonly ServerName[];
        readonly format: StatusFormat;
        /** Also reads what runs in the sessions. */
        readonly work: boolean;
      }
    | {
        readonly command: 'sessions';
        readonly servers: readonly ServerName[];
        readonly disconnected: boolean;
        /** Only those without input for at least so long; null for all. */
        readonly overMinutes: number | null;
        readonly format: ListFormat;
      }
    | {
        readonly command: 'find';
        /** A name or a pattern. */
        readonly user: string;
        readonly servers: readonly ServerName[];
        readonly format: ListFormat;
      }
    | {
        readonly command: 'processes';
        readonly servers: readonly ServerName[];
        /** Not just one server was named, so the JSON is a list. */
        readonly isList: boolean;
        /** From the first reading to the second; 0 for one reading. */
        readonly seconds: number;
        readonly format: ListFormat;
      }
    | {
        readonly command: 'history';
        readonly server: ServerName;
        readonly period: GivenPeriod;
        readonly json: boolean;
      }
    | {
        /** `history --user`. */
        readonly command: 'personHistory';
        readonly user: string;
        /** Null: on all servers. */
        readonly server: ServerName | null;
        readonly period: GivenPeriod;
        readonly json: boolean;
      }
    | { readonly command: 'watch'; readonly servers: readonly ServerName[] }
    | {
        readonly command: 'connect';
        readonly server: ServerName;
        readonly console: boolean;
        /** How to free a slot first, if it is full; null for not at all. */
        readonly free: JobOptions | null;
      }
    | (JobOptions & {
        readonly command: 'reset-idlest';
        readonly server: ServerName;
        readonly dryRun: boolean;
      })
    | (JobOptions & {
        readonly command: 'logoff' | 'disconnect';
        readonly server: ServerName;
        readonly sessionId: number;
        readonly dryRun: boolean;
      })
    | {
        readonly command: 'message';
        readonly servers: readonly ServerName[];
        /** The template. */
        readonly text: string;
        /** Of the only server; null for all sessions. */
        readonly sessionId: number | null;
        /** A name or a pattern; null for everybody. */
        readonly user: string | null;
        readonly yes: boolean;
        readonly undoSeconds: number | null;
      }
    | { readonly command: 'wait'; readonly server: ServerName; readonly goal: Wait['goal'] }
    | {
        readonly command: 'servers';
        readonly task: ServersTask;
        readonly dryRun: boolean;
        readonly json: boolean;
      }
  );

/** The command line of one verb. */
export type GivenTo<Command extends Invocation['command']> = Extract<Invocation, { command: Command }>;

/** What to do with the list of servers. */
export type ServersTask =
  | { readonly do: 'list' }
  /** Names and patterns. */
  | { readonly do: 'add'; readonly names: readonly string[] }
  | { readonly do: 'import'; readonly file: string }
  | { readonly do: 'remove'; readonly names: readonly string[] };
