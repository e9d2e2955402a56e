import { useEffect, useState } from 'react';
import type { Result } from '../shared/bridge.ts';
import type { Failure } from '../shared/model.ts';
import { type ImportPreview, LONGEST_PASTE } from '../shared/server-list.ts';
import { text } from '../shared/text/text.ts';
import { useStore } from './store-context.ts';

/** A pause in typing. */
const TYPING_MS = 200;

const NOTHING: Result<ImportPreview> = { ok: true, value: { files: [], servers: [], problems: [] } };

/** What a pasted text would add, read beside the page; null while that is not known yet. */
export function useListPreview(pasted: string): Result<ImportPreview> | null {
  const store = useStore();
  const [answer, setAnswer] = useState<{ readonly of: string; readonly result: Result<ImportPreview> }>();
  useEffect(() => {
    if (pasted.trim() === '' || pasted.length > LONGEST_PASTE) return;
    let gone = false;
    const timer = setTimeout(async () => {
      const result = await store.request('servers.preview', { text: pasted });
      if (!gone) setAnswer({ of: pasted, result });
    }, TYPING_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [store, pasted]);
  if (pasted.trim() === '') return NOTHING;
  if (pasted.length > LONGEST_PASTE) return { ok: false, error: tooLong() };
  return answer?.of === pasted ? answer.result : null;
}

function tooLong(): Failure {
  const { tooLong: message, tooLongHint: hint } = text.settings.addServers;
  return { code: 'badRequest', message, hint };
}
