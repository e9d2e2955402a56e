import { useEffect, useState } from 'react';
import type { Result } from '../../shared/contract/bridge.ts';
import { type ImportPreview, LONGEST_PASTE } from '../../shared/contract/server-list.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { useStore } from '../state/store-context.ts';
import { TYPING_PAUSE_MS } from '../ui/typing.ts';

const TOO_LONG: Failure = { code: 'badRequest', why: { kind: 'pasteTooLong' } };
const NOTHING: ImportPreview = { files: [], servers: [], unticked: [], problems: [] };

/** The preview of a text that the user may still be typing. */
export interface ListReading {
  /**
   * Of the current text; the previous preview while the next is being read, so that the dialog does not jump while the
   * user types.
   */
  readonly preview: ImportPreview;
  readonly reading: boolean;
  /** Why it could not be read. */
  readonly failure: Failure | null;
}

/** What a pasted text would add; read in the main process. */
export function useListPreview(pasted: string): ListReading {
  const store = useStore();
  const [answer, setAnswer] = useState<{ readonly of: string; readonly result: Result<ImportPreview> }>();
  useEffect(() => {
    if (pasted.trim() === '' || pasted.length > LONGEST_PASTE) return;
    let gone = false;
    const timer = setTimeout(async () => {
      const result = await store.request('servers.preview', { text: pasted });
      if (!gone) setAnswer({ of: pasted, result });
    }, TYPING_PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [store, pasted]);
  if (pasted.trim() === '') return { preview: NOTHING, reading: false, failure: null };
  if (pasted.length > LONGEST_PASTE) return { preview: NOTHING, reading: false, failure: TOO_LONG };
  const reading = answer?.of !== pasted;
  if (answer === undefined) return { preview: NOTHING, reading, failure: null };
  const { result } = answer;
  return result.ok
    ? { preview: result.value, reading, failure: null }
    : { preview: NOTHING, reading, failure: reading ? null : result.error };
}
