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
      : ['There is no session bus here, so the tray icon and the notifications cannot be seen.']
    : [
        'There is no display here, so the window and the tray icon cannot be seen: Slotwatch runs on a virtual display.',
        'It asks the servers all the same, and prints below what each answers first.',
      ];
  return [...seen, 'To end Slotwatch, press Ctrl+C.'];
}
