import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import type { ServerView } from '../../shared/domain/model.ts';
import type { EndAction } from '../../shared/domain/permission.ts';
import { sayWorking } from '../../shared/text/say-working.ts';
import { text } from '../../shared/text/text.ts';
import { sayFacts } from '../../shared/text/work/say-facts.ts';
import { shownSessions } from '../fleet/situation.ts';
import { actionContext } from '../server/reset-idlest.ts';
import { NO_JOBS } from '../state/empty.ts';
import { closeDialog } from '../state/navigation.ts';
import { usePage, useSettingsInUse, useStore } from '../state/store-context.ts';
import { useSeenWork } from '../state/use-seen-work.ts';
import { useMinute } from '../ui/clock.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { refusalOf } from './row-actions.ts';
import { endDespiteWork } from './session-actions.ts';
import { type SessionTarget, sessionNow } from './session-target.ts';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface EndWorkingDialogProps {
  readonly action: EndAction;
  readonly target: SessionTarget;
}

/** Asks before a session that works is ended, and names what would end with it. Updates with the server. */
export function EndWorkingDialog({ action, target }: EndWorkingDialogProps): ReactElement | null {
  const server = usePage(({ fleet }) => fleet?.servers.find(({ name }) => name === target.server));
  const settings = useSettingsInUse();
  if (server === undefined || settings === null) return null;
  return <OpenEndWorkingDialog action={action} target={target} server={server} settings={settings} />;
}

interface OpenEndWorkingDialogProps extends EndWorkingDialogProps {
  readonly server: ServerView;
  readonly settings: Settings;
}

function OpenEndWorkingDialog(props: OpenEndWorkingDialogProps): ReactElement {
  const { action, target, server, settings } = props;
  const styles = useStyles();
  const store = useStore();
  const caller = usePage((state) => state.info?.caller ?? '');
  const jobs = usePage((state) => state.fleet?.jobs ?? NO_JOBS);
  const seen = useSeenWork(server.name, 'read');
  const now = useMinute();
  const words = text.endWorking;
  const { askedAt } = shownSessions(server);
  const session = sessionNow(server, target.session);
  const title = words.title[action](target.session.user ?? '', server.label);
  if (session === null) {
    return (
      <DialogFrame title={title} close={words.cancel}>
        <Text role="status">{words.gone}</Text>
      </DialogFrame>
    );
  }

  const work = server.works[session.id] ?? null;
  const evidence = server.evidences[session.id] ?? null;
  const refusal = refusalOf(action, session, actionContext(server, settings, caller, jobs));
  function end(): void {
    if (session === null) return;
    closeDialog(store);
    void endDespiteWork(store, action, { server: server.name, session, askedAt });
  }

  return (
    <DialogFrame
      title={title}
      close={words.cancel}
      // The text has the focus: the next Enter must not end the session.
      onlyText
      {...(refusal === null ? { submit: { label: words.submit[action], onSubmit: end } } : {})}
    >
      <div className={styles.parts}>
        <Text>{sayFacts({ session, work, running: seen?.running ?? null, evidence, now }).join(' ')}</Text>
        <Text role="status" weight="semibold">
          {refusal?.long ??
            (work?.verdict === 'working' && words.ends(sayWorking(session.user ?? '', work.because)))}
        </Text>
        {refusal === null && <Text>{words.again(settings.undoSeconds)}</Text>}
      </div>
    </DialogFrame>
  );
}
