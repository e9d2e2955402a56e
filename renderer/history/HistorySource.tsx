import {
  Button,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ToolFailure } from '../../shared/domain/failure.ts';
import { sayHistorySource } from '../../shared/text/history/say-source.ts';
import { sayHistoryFailure } from '../../shared/text/say-failure.ts';
import { text } from '../../shared/text/text.ts';
import { FailureBar } from '../notices/FailureBar.tsx';
import { WrappingBar } from '../ui/WrappingBar.tsx';
import { HistoryOff } from './HistoryOff.tsx';
import type { FollowedHistory } from './use-server-history.ts';

const useStyles = makeStyles({
  reading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  source: { color: tokens.colorNeutralForeground3 },
});

interface HistorySourceProps {
  readonly label: string;
  readonly followed: FollowedHistory;
}

/** What a history is made of, and what is missing in it: the log is being read, was not read, or nothing is kept. */
export function HistorySource({ label, followed }: HistorySourceProps): ReactElement {
  const styles = useStyles();
  const { history, isReading, isCancelled, failure, cancel, read } = followed;
  return (
    <>
      <HistoryOff then="fromLog" />
      {failure !== null && <FailureBar failure={failure} onTryAgain={read} />}
      {history?.log.kind === 'notRead' && !isReading && (
        <LogFailure failure={history.log.error} onTryAgain={read} />
      )}
      {isReading && (
        <div className={styles.reading}>
          <Spinner size="extra-tiny" aria-hidden />
          <Text size={200} role="status">
            {text.timeline.reading(label)}
          </Text>
          <Button size="small" onClick={cancel}>
            {text.timeline.cancel}
          </Button>
        </div>
      )}
      {isCancelled && (
        <div className={styles.reading}>
          <Text size={200}>{text.timeline.notRead}</Text>
          <Button size="small" onClick={read}>
            {text.timeline.read}
          </Button>
        </div>
      )}
      {history !== null && (
        <Text size={200} className={styles.source}>
          {sayHistorySource(history).join(' ')}
        </Text>
      )}
    </>
  );
}

function LogFailure({
  failure,
  onTryAgain,
}: {
  readonly failure: ToolFailure;
  readonly onTryAgain: () => void;
}): ReactElement {
  const { message, hint } = sayHistoryFailure(failure);
  return (
    <WrappingBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{message}</MessageBarTitle> {hint}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onTryAgain}>{text.askAgain}</Button>
      </MessageBarActions>
    </WrappingBar>
  );
}
