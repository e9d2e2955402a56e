import { Tooltip } from '@fluentui/react-components';
import { type ReactElement, useEffect, useState } from 'react';
import { noteTipClosed } from './tip-closing.ts';

/** What a tip is to a screen reader: the name of the control, more about it, or nothing, where it is said already. */
const RELATIONSHIPS = { name: 'label', more: 'description', same: 'inaccessible' } as const;

/** Long enough that it does not appear while the pointer only passes. */
const SHOW_AFTER_MS = 500;

interface TipProps {
  readonly says: string;
  readonly is: keyof typeof RELATIONSHIPS;
  /** Whether it is needed now, for instance because the word is cut; asked when it is about to appear. */
  readonly isNeeded?: () => boolean;
  /** The control. */
  readonly children: ReactElement;
}

/**
 * The one kind of tooltip of controls: below the control, so that it covers no heading, or above it where there is no
 * room. A text that is only cut, and is no control, has `title`: a list has thousands of those.
 */
export function Tip({ says, is, isNeeded = () => true, children }: TipProps): ReactElement {
  const [visible, setVisible] = useState(false);
  // A press is an answer to it, and may open a menu that it would cover.
  useEffect(() => {
    if (!visible) return;
    const hide = (): void => setVisible(false);
    window.addEventListener('pointerdown', hide, { capture: true });
    return () => window.removeEventListener('pointerdown', hide, { capture: true });
  }, [visible]);
  return (
    <Tooltip
      content={says}
      relationship={RELATIONSHIPS[is]}
      positioning="below"
      showDelay={SHOW_AFTER_MS}
      visible={visible}
      onVisibleChange={(_, data) => {
        if (data.documentKeyboardEvent !== undefined) noteTipClosed(data.documentKeyboardEvent);
        setVisible(data.visible && isNeeded());
      }}
    >
      {children}
    </Tooltip>
  );
}
