import type {
  AccountChange,
  AccountUse,
  ServerAccounts,
} from '../../shared/domain/accounts/stored-account.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { ServerName } from '../../shared/domain/model.ts';
import type { Text } from '../../shared/text/shape.ts';
import { text } from '../../shared/text/text.ts';

type ResultCode = keyof Text['accounts']['result'];

/** What is happening, or has happened, to the account of a server. */
export type AccountStep = 'waiting' | 'open' | 'removing' | ResultCode;

/** A server in the dialog. */
export interface AccountRow {
  readonly server: ServerName;
  /** Null until it was asked. */
  readonly stored: ServerAccounts | null;
  /** Null while nothing was done. */
  readonly step: AccountStep | null;
  /** Why it could not be asked or done; null when it could. */
  readonly failure: Failure | null;
}

export function firstRow(server: ServerName): AccountRow {
  return { server, stored: null, step: null, failure: null };
}

/** The row after an account was stored or removed. */
export function afterChange(
  row: AccountRow,
  use: AccountUse,
  { done, now }: AccountChange,
  wanted: 'stored' | 'removed',
): AccountRow {
  const stored = row.stored === null ? null : { ...row.stored, [use]: now };
  return { ...row, stored, failure: null, step: resultOf(done, now.kind, wanted) };
}

function resultOf(
  done: boolean,
  now: AccountChange['now']['kind'],
  wanted: 'stored' | 'removed',
): ResultCode {
  if (done) return wanted;
  if (wanted === 'removed') return now === 'notStored' ? 'nothingThere' : 'notRemoved';
  return now === 'stored' ? 'kept' : now;
}

/** What is stored, in a few words. */
export function sayStored({ stored, failure }: AccountRow, use: AccountUse): string {
  const words = text.accounts;
  if (stored === null) return failure === null ? words.checking : words.stored.unknown;
  const entry = stored[use];
  return (entry.kind === 'stored' ? entry.account : null) ?? words.stored[entry.kind];
}

/** How it goes, in a few words; empty while nothing was done. */
export function sayStep({ step, failure }: AccountRow): string {
  const words = text.accounts;
  switch (step) {
    case null:
      return failure === null ? '' : words.result.failed;
    case 'waiting':
      return words.waiting;
    case 'open':
      return words.consoleIsOpen;
    case 'removing':
      return words.removing;
    default:
      return words.result[step];
  }
}

/** What the results mean that need it, each once. */
export function resultHints(rows: readonly AccountRow[]): readonly string[] {
  const hints: Readonly<Partial<Record<AccountStep, string>>> = text.accounts.resultHint;
  const all = rows.flatMap(({ step }) => (step === null ? [] : (hints[step] ?? [])));
  return [...new Set(all)];
}
