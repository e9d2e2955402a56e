import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ShownProcess } from '../../shared/domain/work/running-work.ts';
import { isSameProcess } from '../../shared/domain/work/same-process.ts';
import { text } from '../../shared/text/text.ts';
import { closeDialog } from '../state/navigation.ts';
import type { SeenWork } from '../state/page-state.ts';
import { useSettingsInUse, useStore } from '../state/store-context.ts';
import { useSeenWork } from '../state/use-seen-work.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { type ProcessContext, refusalOfProcess, useProcessContext } from './process-refusal.ts';
import { processRows } from './process-rows.ts';
import { endProcess } from './session-actions.ts';
import { type SessionTarget, sessionNow } from './session-target.ts';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, overflowWrap: 'anywhere' },
});

interface EndProcessDialogProps {
  readonly target: SessionTarget;
  /** As it was when it was chosen. */
  readonly process: ShownProcess;
}

/** Asks before one program of a session is ended, and says what is lost. Updates with the server and what runs there. */
export function EndProcessDialog({ target, process }: EndProcessDialogProps): ReactElement | null {
  const styles = useStyles();
  const store = useStore();
  const context = useProcessContext(target.server);
  const undoSeconds = useSettingsInUse()?.undoSeconds ?? 0;
  const seen = useSeenWork(target.server, 'read');
  if (context === null) return null;

  const { image, pid } = process;
  const user = target.session.user ?? '';
  const { label } = context.server;
  const words = text.endProcess;
  const found = findAsked(target, process, context, seen);
  const now = typeof found === 'string' ? null : found;
  function end(): void {
    if (now === null) return;
    closeDialog(store);
    void endProcess(store, now.target, now.process);
  }

  return (
    <DialogFrame
      title={words.title(image, user, label)}
      close={words.cancel}
      // The text has the focus: the next Enter must not end the process.
      onlyText
      {...(now === null ? {} : { submit: { label: words.submit, onSubmit: end } })}
    >
      <div className={styles.parts}>
        <Text>{words.which(image, pid, user, label)}</Text>
        <Text role="status" weight="semibold">
          {typeof found === 'string' ? found : words.forced}
        </Text>
        {now !== null && (
          <>
            <Text>{words.stays(user)}</Text>
            <Text>{words.again(undoSeconds)}</Text>
          </>
        )}
      </div>
    </DialogFrame>
  );
}

interface AskedProcess {
  readonly target: SessionTarget;
  readonly process: ShownProcess;
}

/** The session and its process as they are now; a sentence that says why not when they cannot be ended any more. */
function findAsked(
  { server, session: { id, user, logon } }: SessionTarget,
  asked: ShownProcess,
  context: ProcessContext,
  seen: SeenWork | null,
): AskedProcess | string {
  const words = text.endProcess;
  const session = sessionNow(context.server, { id, user, logon });
  if (session === null) return text.endWorking.gone;
  const running = seen?.running ?? null;
  const processes = running?.sessions[id];
  if (seen === null || running === null || processes === undefined) return sayNotKnown(seen, id);
  const process = processes.find((each) => isSameProcess(asked, each));
  // What could not be read in full may hide it.
  if (process === undefined) return running.incomplete ? text.running.incomplete : words.gone(asked.image);
  const refusal = refusalOfProcess(process, session, running, context);
  return refusal ?? { target: { server, session, askedAt: context.askedAt }, process };
}

function sayNotKnown(seen: SeenWork | null, sessionId: number): string {
  if (seen === null || (seen.running === null && seen.failure === null)) return text.running.reading;
  const { why } = processRows(seen, sessionId, null);
  return why === null ? text.running.notSeen : text.running.notKnownBecause(why.message);
}
