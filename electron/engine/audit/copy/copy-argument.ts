/** What the process that writes the second copy is started for. */
export interface CopyJob {
  /** The log's file in use, full path. */
  readonly auditFile: string;
  /** Full path of the copy. */
  readonly copy: string;
}

/** The argument that makes a process the one that writes the copy. */
const COPY_SWITCH = '--copy-audit=';

export function copyArgument({ auditFile, copy }: CopyJob): string {
  // Encoded: Windows' command lines have rules of their own for quotes.
  return COPY_SWITCH + Buffer.from(JSON.stringify([auditFile, copy])).toString('base64url');
}

/** For a process started with these arguments; null when it is another one. */
export function readCopyArgument(args: readonly string[]): CopyJob | null {
  const word = args.find((arg) => arg.startsWith(COPY_SWITCH));
  if (word === undefined) return null;
  try {
    const given: unknown = JSON.parse(Buffer.from(word.slice(COPY_SWITCH.length), 'base64url').toString());
    const [auditFile, copy] = Array.isArray(given) ? given : [];
    return typeof auditFile === 'string' && typeof copy === 'string' ? { auditFile, copy } : null;
  } catch {
    return null;
  }
}
