import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { FormEvent, ReactElement, ReactNode } from 'react';
import { closeDialog } from '../state/navigation.ts';
import { useStore } from '../state/store-context.ts';

const useStyles = makeStyles({
  title: { overflowWrap: 'anywhere' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minHeight: 0 },
  focusable: {
    padding: tokens.spacingHorizontalXS,
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

interface DialogFrameProps {
  readonly title: string;
  /** The class of the surface, for a dialog that is wider than others. */
  readonly className?: string;
  /** Nothing in it can be focused: scrolling content must be reachable by keyboard all the same. */
  readonly onlyText?: boolean;
  /** The main button; left out where the dialog has its own buttons, or none. */
  readonly submit?: Submit;
  /** The label of the button that closes the dialog without an action. */
  readonly close: string;
  readonly children: ReactNode;
}

interface Submit {
  readonly label: string;
  readonly disabled?: boolean;
  /** Does not close the dialog: its errors are corrected in it. */
  readonly onSubmit: () => void;
}

/** The open dialog: its title, its content, and its buttons below. Escape closes it too. */
export function DialogFrame({ submit, ...body }: DialogFrameProps): ReactElement {
  const store = useStore();

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    submit?.onSubmit();
  }

  const framed = <FramedBody {...body} submit={submit} onClose={() => closeDialog(store)} />;
  return (
    <Dialog open onOpenChange={() => closeDialog(store)}>
      <DialogSurface className={body.className}>
        {submit === undefined ? (
          framed
        ) : (
          <form onSubmit={onSubmit} noValidate>
            {framed}
          </form>
        )}
      </DialogSurface>
    </Dialog>
  );
}

interface FramedBodyProps extends Omit<DialogFrameProps, 'className' | 'submit'> {
  readonly submit: Submit | undefined;
  readonly onClose: () => void;
}

function FramedBody({ title, onlyText, submit, close, onClose, children }: FramedBodyProps): ReactElement {
  const styles = useStyles();
  return (
    <DialogBody>
      <DialogTitle className={styles.title}>{title}</DialogTitle>
      {onlyText === true ? (
        <DialogContent tabIndex={0} className={styles.focusable}>
          {children}
        </DialogContent>
      ) : (
        <DialogContent className={styles.content}>{children}</DialogContent>
      )}
      <DialogActions>
        {submit !== undefined && (
          <Button appearance="primary" type="submit" disabledFocusable={submit.disabled ?? false}>
            {submit.label}
          </Button>
        )}
        <Button onClick={onClose}>{close}</Button>
      </DialogActions>
    </DialogBody>
  );
}
