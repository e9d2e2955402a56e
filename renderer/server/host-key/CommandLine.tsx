import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ServerName } from '../../../shared/domain/model.ts';
import { text } from '../../../shared/text/text.ts';
import { copyText } from '../../menus/copy-text.ts';
import { ask, tell } from '../../notices/notice-actions.ts';
import type { Store } from '../../state/store.ts';
import { useStore } from '../../state/store-context.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  command: {
    minWidth: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontFamily: tokens.fontFamilyMonospace,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
});

interface CommandLineProps {
  readonly command: string;
  /** The word of the button that copies it, where it needs more than *Copy*. */
  readonly copy?: string;
  /** The server whose key can be accepted in a terminal that this button opens; null or left out: there is no such button. */
  readonly opens?: ServerName | null;
}

/** A command for a terminal, with a button that copies it. */
export function CommandLine({ command, copy, opens = null }: CommandLineProps): ReactElement {
  const styles = useStyles();
  const store = useStore();
  return (
    <div className={styles.line}>
      <code className={styles.command}>{command}</code>
      <Button
        size="small"
        aria-label={copy ?? text.hostKey.copyOf(command)}
        onClick={() => void copyText(store, command)}
      >
        {copy ?? text.hostKey.copy}
      </Button>
      {opens !== null && (
        <Button size="small" onClick={() => void openTerminal(store, opens)}>
          {text.hostKey.openTerminal}
        </Button>
      )}
    </div>
  );
}

async function openTerminal(store: Store, server: ServerName): Promise<void> {
  const opened = await ask(store, 'hostKey.openTerminal', { server });
  if (opened !== null) tell(store, 'info', text.hostKey.opened(opened.command), text.hostKey.openedThen);
}
