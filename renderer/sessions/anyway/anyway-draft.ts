import { reasonSchema } from '../../../shared/contract/anyway.ts';
import { isSameAccount } from '../../../shared/names/account.ts';
import { text } from '../../../shared/text/text.ts';

/** What is typed before a user who may be at work is logged off. */
export interface AnywayDraft {
  /** The name of that user. */
  readonly user: string;
  readonly reason: string;
}

export const EMPTY_ANYWAY: AnywayDraft = { user: '', reason: '' };

/** What is wrong with each, as a sentence; null when it is right. */
export type AnywayWrong = Readonly<Record<keyof AnywayDraft, string | null>>;

/** What is wrong with it. The case of the name and its domain do not matter, but another domain does. */
export function wrongIn(draft: AnywayDraft, user: string): AnywayWrong {
  const words = text.logOffAnyway;
  return {
    user: isSameAccount(draft.user.trim(), user) ? null : words.wrongUser,
    reason: reasonSchema.safeParse(draft.reason).success ? null : words.wrongReason,
  };
}
