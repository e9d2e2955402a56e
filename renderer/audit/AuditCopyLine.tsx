import { MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useCallback } from 'react';
import { MINUTE_MS } from '../../shared/basics/time-units.ts';
import type { AuditCopyState } from '../../shared/domain/audit/audit-copy.ts';
import { sayAuditCopy } from '../../shared/text/audit/say-audit-copy.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { useAnswer } from '../state/use-answer.ts';
import { WrappingBar } from '../ui/WrappingBar.tsx';

const useStyles = makeStyles({ kept: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' } });

/** That the policy keeps a second copy of the log, and what it lacks; nothing where it keeps none. */
export function AuditCopyLine(): ReactElement | null {
  const styles = useStyles();
  const copy = useAuditCopy();
  if (copy === null) return null;
  const { message, isLate } = sayAuditCopy(copy, Date.now());
  if (!isLate)
    return (
      <Text size={200} className={styles.kept}>
        {message}
      </Text>
    );
  return (
    <WrappingBar intent="warning" layout="multiline">
      <MessageBarBody>{message}</MessageBarBody>
    </WrappingBar>
  );
}

/** Asked for again every minute, and when a job reaches its next step. */
function useAuditCopy(): AuditCopyState | null {
  const store = useStore();
  const jobs = usePage((state) => state.fleet?.jobs);
  const ask = useCallback(async () => {
    const answer = await store.request('audit.copy', undefined);
    return answer.ok ? answer.value : null;
  }, [store]);
  const [copy] = useAnswer(ask, { everyMs: MINUTE_MS, news: [jobs] });
  return copy;
}
