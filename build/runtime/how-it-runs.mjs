/**
 * The lines for the terminal before the app starts: what can be seen of it here, and how it is ended. Nobody sees a window
 * or an icon on a virtual display, so what is printed and the way to end it must be said here.
 * @param {{ readonly display: boolean, readonly bus: boolean }} has what this computer has of its own
 * @returns {readonly string[]}
 */
export function sayHowItRuns({ display, bus }) {
  const seen = display
    ? bus
      ? []
      : ['This computer has no session bus, so the tray icon and notifications are not visible.']
    : [
        'This computer has no display, so the window and the tray icon are not visible. Slotwatch runs on a virtual display.',
        'It still checks the servers and prints the first answer of each server below.',
      ];
  return [...seen, 'To end Slotwatch, press Ctrl+C.'];
}
