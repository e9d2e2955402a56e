import { Button, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { Failure } from '../../shared/domain/failure.ts';
import { sayFailure } from '../../shared/text/say-failure.ts';
import { text } from '../../shared/text/text.ts';
import { WrappingBar } from '../ui/WrappingBar.tsx';

interface FailureBarProps {
  readonly failure: Failure;
  /** Left out where a retry makes no sense. */
  readonly onTryAgain?: () => void;
  /** Other buttons that help. */
  readonly actions?: ReactNode;
}

/** What went wrong, what to try, and a button to retry. */
export function FailureBar({ failure, onTryAgain, actions }: FailureBarProps): ReactElement {
  const { message, hint } = sayFailure(failure);
  return (
    <WrappingBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{message}</MessageBarTitle> {hint}
      </MessageBarBody>
      {onTryAgain !== undefined && (
        <MessageBarActions>
          <Button onClick={onTryAgain}>{text.askAgain}</Button>
        </MessageBarActions>
      )}
      {actions}
    </WrappingBar>
  );
}
