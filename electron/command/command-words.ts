/** Where Chromium's sandbox cannot run (for root, on Linux) this has to be said to the app; it is no word of the command. */
const NO_SANDBOX = '--no-sandbox';
const TOLD_AT_ONCE = ['--help', '--version'];

/**
 * The command in the arguments of the packaged app (without its own name): `['status', 'XYZ']`. Null when the app itself
 * is wanted. A first argument that is no option is a command, so that a mistyped one is told and opens no window.
 */
export function commandWords(args: readonly string[]): readonly string[] | null {
  const words = args.filter((arg) => arg !== NO_SANDBOX);
  const [first] = words;
  if (first === undefined) return null;
  return !first.startsWith('-') || TOLD_AT_ONCE.includes(first) ? words : null;
}
