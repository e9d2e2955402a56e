import type { Verb } from '../arguments/option-table.ts';
import { ACTING_HELP } from './acting-help.ts';
import { ASKING_HELP } from './asking-help.ts';

/** What `slotwatch VERB --help` prints. */
export const VERB_HELP: Readonly<Record<Verb, string>> = { ...ASKING_HELP, ...ACTING_HELP };
