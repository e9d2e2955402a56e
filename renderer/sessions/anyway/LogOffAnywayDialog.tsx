import { Text } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { ServerView } from '../../../shared/domain/model.ts';
import { sayWorking } from '../../../shared/text/say-working.ts';
import { text } from '../../../shared/text/text.ts';
import { sayFacts } from '../../../shared/text/work/say-facts.ts';
import { shownSessions } from '../../fleet/situation.ts';
import { actionContext } from '../../server/reset-idlest.ts';
import { NO_JOBS } from '../../state/empty.ts';
import { closeDialog } from '../../state/navigation.ts';
import { usePage, useSettingsInUse, useStore } from '../../state/store-context.ts';
import { useSeenWork } from '../../state/use-seen-work.ts';
import { useMinute } from '../../ui/clock.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { refusalOf } from '../row-actions.ts';
import { logOffAnyway } from '../session-actions.ts';
import { type SessionTarget, sessionNow } from '../session-target.ts';
import { AnywayFields } from './AnywayFields.tsx';
import { type AnywayDraft, EMPTY_ANYWAY, wrongIn } from './anyway-draft.ts';
import { LastWarning } from './LastWarning.tsx';

interface LogOffAnywayDialogProps {
  readonly target: SessionTarget;
}

/**
 * Asks before a user who may be at work is logged off: their name is typed, so that it is nobody else's session, and a
 * reason is written. Updates with the server.
 */
export function LogOffAnywayDialog({ target }: LogOffAnywayDialogProps): ReactElement | null {
  const server = usePage(({ fleet }) => fleet?.servers.find(({ name }) => name === target.server));
  const settings = useSettingsInUse();
  if (server === undefined || settings === null) return null;
  return <OpenLogOffAnywayDialog target={target} server={server} settings={settings} />;
}

interface OpenLogOffAnywayDialogProps extends LogOffAnywayDialogProps {
  readonly server: ServerView;
  readonly settings: Settings;
}

function OpenLogOffAnywayDialog({ target, server, settings }: OpenLogOffAnywayDialogProps): ReactElement {
  const store = useStore();
  const caller = usePage((state) => state.info?.caller ?? '');
  const jobs = usePage((state) => state.fleet?.jobs ?? NO_JOBS);
  const seen = useSeenWork(server.name, 'read');
  const now = useMinute();
  const [draft, setDraft] = useState<AnywayDraft>(EMPTY_ANYWAY);
  const [tried, setTried] = useState(false);
  const words = text.logOffAnyway;
  const { askedAt } = shownSessions(server);
  const session = sessionNow(server, target.session);
  const user = target.session.user ?? '';
  const title = words.title(user, server.label);
  if (session === null) {
    return (
      <DialogFrame title={title} close={words.cancel}>
        <Text role="status">{text.endWorking.gone}</Text>
      </DialogFrame>
    );
  }

  const work = server.works[session.id] ?? null;
  const evidence = server.evidences[session.id] ?? null;
  const facts = sayFacts({ session, work, running: seen?.running ?? null, evidence, now });
  // Of a disconnected session the facts say it themselves.
  const which =
    session.state === 'disconnected' ? [] : [words.which(session.id, text.stateWithin[session.state])];
  const refusal = refusalOf('logOffAnyway', session, actionContext(server, settings, caller, jobs));
  const wrong = wrongIn(draft, user);
  function logOff(): void {
    setTried(true);
    if (session === null || wrong.user !== null || wrong.reason !== null) return;
    closeDialog(store);
    void logOffAnyway(store, { server: server.name, session, askedAt }, draft.reason);
  }

  return (
    <DialogFrame
      title={title}
      close={words.cancel}
      {...(refusal === null ? { submit: { label: words.submit, onSubmit: logOff } } : {})}
    >
      <Text>{[...which, ...facts].join(' ')}</Text>
      <Text role="status" weight="semibold">
        {refusal?.long ??
          (work?.verdict === 'working'
            ? words.working(sayWorking(user, work.because), user)
            : words.lost(user))}
      </Text>
      {refusal === null && (
        <>
          <LastWarning
            target={{ server: server.name, session, askedAt }}
            asker={caller}
            warnSeconds={settings.warnSeconds}
          />
          <Text>{words.again(settings.undoSeconds)}</Text>
          <AnywayFields user={user} draft={draft} onDraft={setDraft} wrong={tried ? wrong : null} />
        </>
      )}
    </DialogFrame>
  );
}
