/** The presses of Escape that have closed a tip. */
const closing = new WeakSet<KeyboardEvent>();

/** Called by a tip that this press has closed. */
export function noteTipClosed(event: KeyboardEvent): void {
  closing.add(event);
}

/** Whether all that this press has done so far is to close a tip, which must not keep it from undoing as well. */
export function onlyClosedTip(event: KeyboardEvent): boolean {
  return closing.has(event);
}
