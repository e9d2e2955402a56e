import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import { fillMessage } from '../../../shared/contract/message.ts';
import { isAttended } from '../../../shared/domain/idlest.ts';
import { messageTemplates } from '../../../shared/text/message-text.ts';
import { text } from '../../../shared/text/text.ts';
import type { SessionTarget } from '../session-target.ts';

const useStyles = makeStyles({
  preview: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
});

interface LastWarningProps {
  readonly target: SessionTarget;
  readonly asker: string;
  /** 0 for no warning. */
  readonly warnSeconds: number;
}

/** Whether the user is warned, how long they have then, and what they will read. */
export function LastWarning({ target, asker, warnSeconds }: LastWarningProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  const { server, session } = target;
  const words = text.logOffAnyway;
  const user = session.user ?? '';
  if (!isAttended(session)) return <Text>{words.notSeen(user)}</Text>;
  if (warnSeconds === 0) return <Text>{words.notWarned(user)}</Text>;
  const minutes = Math.ceil(warnSeconds / 60);
  return (
    <div>
      <Text id={id}>{words.warned(user, warnSeconds)}</Text>
      <blockquote className={styles.preview} aria-labelledby={id}>
        {fillMessage(messageTemplates().lastWarning, { user, server, minutes, asker })}
      </blockquote>
    </div>
  );
}
