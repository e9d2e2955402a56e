/** Why the second copy of the audit log cannot be written. `noAnswer`: the share has not answered for a long time. */
export const AUDIT_COPY_TROUBLES = ['noFolder', 'denied', 'full', 'noAnswer', 'failed'] as const;

export interface AuditCopyProblem {
  readonly kind: (typeof AUDIT_COPY_TROUBLES)[number];
  /** The system's own words; empty for `noAnswer`. */
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** The second copy of the audit log that the policy of this computer wants. */
export interface AuditCopyState {
  /** Full path of the copy of this computer and account. */
  readonly file: string;
  /** Lines that it does not have yet. */
  readonly behind: number;
  /** When the first of them was written, ISO 8601; null where that is not known, and when it has all. */
  readonly since: string | null;
  readonly problem: AuditCopyProblem | null;
}
