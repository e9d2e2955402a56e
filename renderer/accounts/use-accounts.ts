import { useCallback, useEffect, useRef, useState } from 'react';
import type { AccountUse } from '../../shared/domain/accounts/stored-account.ts';
import type { ServerName } from '../../shared/domain/model.ts';
import type { Store } from '../state/store.ts';
import { useStore } from '../state/store-context.ts';
import { type AccountRow, afterChange, firstRow } from './account-rows.ts';

export interface AccountsState {
  readonly rows: readonly AccountRow[];
  /** Consoles are being opened, one after another. */
  readonly isStoring: boolean;
  readonly store: (account: string, use: AccountUse) => Promise<void>;
  readonly remove: (server: ServerName, use: AccountUse) => Promise<void>;
  /** Closes the open console, and opens no further one. */
  readonly stop: () => void;
}

/** Replaces the row of a server by what is made of it. */
type Change = (server: ServerName, next: (row: AccountRow) => AccountRow) => void;

/** The accounts of these servers; what is stored is asked on opening, and an open console is closed with the dialog. */
export function useAccounts(servers: readonly ServerName[]): AccountsState {
  const store = useStore();
  const [rows, setRows] = useState(() => servers.map(firstRow));
  const [isStoring, setStoring] = useState(false);
  /** The round of consoles that is running. */
  const round = useRef<AbortController | null>(null);
  const change = useCallback<Change>((server, next) => {
    setRows((before) => before.map((row) => (row.server === server ? next(row) : row)));
  }, []);

  const stop = useCallback(() => {
    if (round.current === null) return;
    round.current.abort();
    void store.request('account.stop', undefined);
  }, [store]);

  useEffect(() => {
    const leaving = new AbortController();
    void look(store, servers, change, leaving.signal);
    return () => {
      leaving.abort();
      stop();
    };
  }, [store, servers, change, stop]);

  async function storeAll(account: string, use: AccountUse): Promise<void> {
    if (round.current !== null) return;
    const running = new AbortController();
    round.current = running;
    setStoring(true);
    for (const server of servers) change(server, (row) => ({ ...row, step: 'waiting', failure: null }));
    for (const server of servers) await storeOne(store, { server, account, use }, change, running.signal);
    round.current = null;
    setStoring(false);
  }

  async function remove(server: ServerName, use: AccountUse): Promise<void> {
    change(server, (row) => ({ ...row, step: 'removing', failure: null }));
    const answer = await store.request('account.remove', { server, use });
    change(server, (row) =>
      answer.ok
        ? afterChange(row, use, answer.value, 'removed')
        : { ...row, step: 'failed', failure: answer.error },
    );
  }

  return { rows, isStoring, store: storeAll, remove, stop };
}

async function look(
  store: Store,
  servers: readonly ServerName[],
  change: Change,
  leaving: AbortSignal,
): Promise<void> {
  for (const server of servers) {
    const answer = await store.request('account.stored', { server });
    if (leaving.aborted) return;
    change(server, (row) =>
      answer.ok ? { ...row, stored: answer.value } : { ...row, failure: answer.error },
    );
  }
}

async function storeOne(
  store: Store,
  order: { readonly server: ServerName; readonly account: string; readonly use: AccountUse },
  change: Change,
  stopping: AbortSignal,
): Promise<void> {
  const { server, use } = order;
  if (stopping.aborted) {
    change(server, (row) => ({ ...row, step: 'stopped' }));
    return;
  }
  change(server, (row) => ({ ...row, step: 'open' }));
  const answer = await store.request('account.store', order);
  change(server, (row) =>
    answer.ok
      ? afterChange(row, use, answer.value, 'stored')
      : { ...row, step: 'failed', failure: answer.error },
  );
}
