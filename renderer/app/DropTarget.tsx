import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowImport24Regular } from '@fluentui/react-icons';
import { type ReactElement, useEffect, useState } from 'react';
import { text } from '../../shared/text/text.ts';
import { ask, tell } from '../notices/notice-actions.ts';
import { filesOf, hasFiles, readDropped } from '../server/dropped-files.ts';
import { showSettings } from '../settings/settings-actions.ts';
import { openDialog, showPage } from '../state/navigation.ts';
import type { Store } from '../state/store.ts';
import { useStore } from '../state/store-context.ts';

const useStyles = makeStyles({
  cover: {
    position: 'fixed',
    inset: 0,
    // Above dialogs: a dialog with a list may be open while another list is dropped.
    zIndex: 2_000_000,
    display: 'grid',
    placeContent: 'center',
    justifyItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
    backgroundColor: tokens.colorBackgroundOverlay,
    // Lets drag events through: the window itself takes the drop.
    pointerEvents: 'none',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow28,
    '@media (forced-colors: active)': { border: '2px dashed Highlight' },
  },
});

/** Accepts lists of servers that are dropped anywhere on the window, and shows this while files are over it. */
export function DropTarget(): ReactElement | null {
  const styles = useStyles();
  const store = useStore();
  const [over, setOver] = useState(false);
  useEffect(() => listenForDrops(store, setOver), [store]);
  if (!over) return null;
  return (
    <div className={styles.cover} data-drop-target>
      <div className={styles.card}>
        <ArrowImport24Regular aria-hidden />
        <Text role="status" weight="semibold" size={400}>
          {text.settings.drop.here}
        </Text>
      </div>
    </div>
  );
}

/** `setOver` is called with whether files are over the window. Returns the function that stops listening. */
function listenForDrops(store: Store, setOver: (over: boolean) => void): () => void {
  function onDragOver(event: DragEvent): void {
    if (isTextIntoField(event)) return;
    // Otherwise the browser would open the dropped file in place of the page.
    event.preventDefault();
    const takes = hasFiles(event.dataTransfer) && isReady(store);
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = takes ? 'copy' : 'none';
    setOver(takes);
  }

  function onDragLeave(event: DragEvent): void {
    // Moving from one element to the next does not leave the window.
    if (event.relatedTarget === null) setOver(false);
  }

  function onDrop(event: DragEvent): void {
    setOver(false);
    if (isTextIntoField(event)) return;
    event.preventDefault();
    if (isReady(store)) void take(store, event.dataTransfer);
  }

  window.addEventListener('dragenter', onDragOver);
  window.addEventListener('dragover', onDragOver);
  window.addEventListener('dragleave', onDragLeave);
  window.addEventListener('drop', onDrop);
  return () => {
    window.removeEventListener('dragenter', onDragOver);
    window.removeEventListener('dragover', onDragOver);
    window.removeEventListener('dragleave', onDragLeave);
    window.removeEventListener('drop', onDrop);
  };
}

/** Shows what the files would add, as *Import…* does. */
async function take(store: Store, transfer: DataTransfer | null): Promise<void> {
  const dropped = filesOf(transfer);
  if (!dropped.ok) {
    tell(store, 'error', dropped.why);
    return;
  }
  try {
    const preview = await ask(store, 'servers.read', await readDropped(dropped.files));
    if (preview === null || !isReady(store)) return;
    // There the user can review and save what was added. The first servers are saved at once, and shown.
    if (hasServers(store)) {
      showSettings(store, { section: 'servers' });
      showPage(store, 'settings');
    }
    openDialog(store, { kind: 'addServers', from: { kind: 'files', preview } });
  } catch {
    tell(store, 'error', text.settings.drop.unreadable);
  }
}

/** True when the page is loaded and no dialog waits for an answer; a list preview may be replaced by another. */
function isReady(store: Store): boolean {
  const { dialog, settings } = store.getState();
  return settings !== null && (dialog === null || dialog.kind === 'addServers');
}

function hasServers(store: Store): boolean {
  return store.getState().settings?.servers.length !== 0;
}

/** Text that is dragged into a field is left to the browser. */
function isTextIntoField({ target, dataTransfer }: DragEvent): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && !hasFiles(dataTransfer);
}
