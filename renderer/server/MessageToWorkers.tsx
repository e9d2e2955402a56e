import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { Chat20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { isAttended } from '../../shared/domain/idlest.ts';
import type { ServerView } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import type { Worker } from '../../shared/text/work/say-workers.ts';
import { shownSessions } from '../fleet/situation.ts';
import { openDialog } from '../state/navigation.ts';
import { useStore } from '../state/store-context.ts';
import { Tip } from '../ui/Tip.tsx';

interface MessageToWorkersProps {
  readonly server: ServerView;
  /** At least one. */
  readonly workers: readonly Worker[];
}

/** A message to those who work, in place of a reset: only they can say whether their work may end. */
export function MessageToWorkers({ server, workers }: MessageToWorkersProps): ReactElement {
  const store = useStore();
  const restoreFocus = useRestoreFocusTarget();
  const { askedAt } = shownSessions(server);
  const targets = workers
    .filter(({ session }) => isAttended(session))
    .map(({ session }) => ({ server: server.name, session, askedAt }));
  const users = targets.map(({ session }) => session.user ?? '').join(', ');
  return (
    <Tip is="more" says={targets.length === 0 ? text.connect.askNobody : text.connect.askWhom(users)}>
      <Button
        {...restoreFocus}
        icon={<Chat20Regular />}
        disabledFocusable={targets.length === 0}
        onClick={() => openDialog(store, { kind: 'message', targets })}
      >
        {text.workers.message}
      </Button>
    </Tip>
  );
}
