import { MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useState } from 'react';
import { MINUTE_MS } from '../../shared/basics/time-units.ts';
import type { AuditCopyState } from '../../shared/domain/audit/audit-copy.ts';
import { sayAuditCopy } from '../../shared/text/audit/say-audit-copy.ts';
import { usePage, useStore } from '../state/store-context.ts';
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
  const [copy, setCopy] = useState<AuditCopyState | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `jobs` is not read, it only triggers a new request
  useEffect(() => {
    let wanted = true;
    const look = async (): Promise<void> => {
      const answer = await store.request('audit.copy', undefined);
      if (wanted && answer.ok) setCopy(answer.value);
    };
    void look();
    const timer = setInterval(() => void look(), MINUTE_MS);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, [store, jobs]);
  return copy;
}
