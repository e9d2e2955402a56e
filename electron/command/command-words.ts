/** A switch for Chromium, needed where its sandbox cannot run (for root, on Linux); not part of the command. */
const NO_SANDBOX = '--no-sandbox';
const TOLD_AT_ONCE = ['--help', '--version'];

/**
 * The command in the arguments of the packaged app (without its own name): `['status', 'XYZ']`; null when the app
 * itself is wanted. A first argument that is not an option counts as a command, so that a mistyped one is an error and
 * opens no window.
 */
export function commandWords(args: readonly string[]): readonly string[] | null {
  const words = args.filter((arg) => arg !== NO_SANDBOX);
  const [first] = words;
  if (first === undefined) return null;
  return !first.startsWith('-') || TOLD_AT_ONCE.includes(first) ? words : null;
}
