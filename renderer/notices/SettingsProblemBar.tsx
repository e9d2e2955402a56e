import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { type ReactElement, useId } from 'react';
import { sayFailure } from '../../shared/text/say-failure.ts';
import { text } from '../../shared/text/text.ts';
import { startOver } from '../settings/settings-actions.ts';
import { usePage, useStore } from '../state/store-context.ts';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  // A file name is one long word.
  words: { overflowWrap: 'anywhere' },
});

/**
 * Says on every page that Slotwatch looks only because the settings could not be used, and has a button to resolve it
 * where there is one. Cannot be dismissed, because the restriction stays in force.
 */
export function SettingsProblemBar(): ReactElement | null {
  const styles = useStyles();
  const store = useStore();
  const words = useId();
  const problem = usePage((state) => state.problem);
  if (problem === null) return null;
  const { asides } = problem;
  const { message, hint } = sayFailure(problem);
  return (
    <section className={styles.bar} aria-label={text.startOver.title}>
      <MessageBar intent="warning" shape="square" layout="multiline">
        <MessageBarBody id={words} className={styles.words}>
          <MessageBarTitle>{message}</MessageBarTitle> {hint}
        </MessageBarBody>
        {asides.length > 0 && (
          <MessageBarActions>
            <Button aria-describedby={words} onClick={() => void startOver(store, asides)}>
              {text.startOver.button}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </section>
  );
}
