import { MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ToolFailure } from '../../shared/domain/failure.ts';
import { sayWorkFailure } from '../../shared/text/say-work.ts';
import { WrappingBar } from '../ui/WrappingBar.tsx';

/** Why what runs is not known, and what helps; no error: the sessions are known, and nothing has failed that was asked for. */
export function WorkFailureBar({ failure }: { readonly failure: ToolFailure }): ReactElement {
  const { message, hint } = sayWorkFailure(failure);
  return (
    <WrappingBar intent="info" layout="multiline">
      <MessageBarBody>
        {message} {hint}
      </MessageBarBody>
    </WrappingBar>
  );
}
