import { Button, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { text } from '../../shared/text/text.ts';
import { WrappingBar } from '../ui/WrappingBar.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failed: boolean;
}

/**
 * Shows a message and a button to reload when rendering fails, instead of an empty window. React itself reports the
 * error.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <WrappingBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{text.fellOver}</MessageBarTitle> {text.fellOverHint}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => window.location.reload()}>{text.loadAgain}</Button>
        </MessageBarActions>
      </WrappingBar>
    );
  }
}
