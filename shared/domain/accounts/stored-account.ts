import type { ServerName } from '../model.ts';

/** What a stored account is for: everything Windows does with a server, or only connections by Remote Desktop. */
export const ACCOUNT_USES = ['windows', 'remoteDesktop'] as const;
export type AccountUse = (typeof ACCOUNT_USES)[number];

/** What Windows has stored for a server. `account`: null where its name could not be read. */
export type Stored =
  | { readonly kind: 'stored'; readonly account: string | null }
  | { readonly kind: 'notStored' }
  | { readonly kind: 'unknown' };

/** Both entries of a server. */
export type ServerAccounts = Readonly<Record<AccountUse, Stored>>;

/** The result of storing or removing. */
export interface AccountChange {
  /** Windows' own program ended well, and what is stored now shows it. */
  readonly done: boolean;
  /** What is stored now. */
  readonly now: Stored;
}

/** Why no account is stored or removed; nothing was started. */
export type AccountObjection = 'notWindows' | 'overSsh' | 'thisComputer' | 'badAccount' | 'consoleOpen';

/** Of which server. */
export interface AccountRefusal {
  readonly kind: 'account';
  readonly why: AccountObjection;
  readonly server: ServerName;
}
