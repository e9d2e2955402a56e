import type { FleetView, ServerView } from '../../../shared/domain/model.ts';
import type { Work, WorkReason } from '../../../shared/domain/work/work.ts';
import type { Said } from '../../../shared/text/say-failure.ts';
import { text } from '../../../shared/text/text.ts';

/**
 * What is known of the work in a session, after its idle time: `quiet`, `working: robocopy.exe`, `what runs is not known`.
 * Without numbers, because a menu must not change with every reading.
 */
export function sayWorkShort(work: Work | undefined): string {
  const words = text.work;
  switch (work?.verdict) {
    case 'quiet':
      return words.verdict.quiet;
    case 'working':
      return words.working(sayProgram(work.because));
    case 'perhaps':
      return words.perhaps(sayProgram(work.because));
    default:
      return work?.because.kind === 'tooShort' ? text.workShort.notYetKnown : text.workShort.notKnown;
  }
}

/** The program a session works at, or what else it does: `robocopy.exe`, `several programs`. */
export function sayProgram(because: WorkReason | undefined): string {
  switch (because?.kind) {
    case 'job':
    case 'busy':
    case 'noisy':
      return because.image;
    case 'started':
      return text.workShort.started;
    default:
      return text.workShort.several;
  }
}

/** `2 of 2 slots taken`, `3 on, no limit`, `no answer`. */
export function saySlots({ slots }: ServerView): string {
  if (slots.used === null) return text.short.noAnswer;
  if (slots.capacity === null) return text.short.onNoLimit(slots.used);
  return text.short.taken(slots.used, slots.capacity);
}

/** The user's name for it, with the server's name when that is different. */
export function sayServer({ name, label }: ServerView): string {
  return text.list.fullName(label, name);
}

/** A longer label is a sentence; where there is little room the server's name is better. */
const LONGEST_SHORT_LABEL = 32;

/** The user's name for it, if that is short; else the server's name. */
export function sayServerShort({ name, label }: ServerView): string {
  return label.length <= LONGEST_SHORT_LABEL ? label : name;
}

/** `2 of 12 full`, `2 of 12 full, 3 unknown`, `3 of 12 unknown`, `12 of 12 with a free slot`. */
export function sayFleet({ servers }: Pick<FleetView, 'servers'>): string {
  const full = servers.filter(({ status }) => status === 'full').length;
  const unknown = servers.filter(({ status }) => status === 'unknown').length;
  if (servers.length === 0) return text.short.noServers;
  if (full > 0 && unknown > 0) return text.short.fullAndUnknown(full, servers.length, unknown);
  if (full > 0) return text.short.full(full, servers.length);
  if (unknown > 0) return text.short.unknown(unknown, servers.length);
  return text.short.free(servers.length);
}

/** `XYZ, ABC and 3 more`. */
export function sayList(words: readonly string[], most: number): string {
  if (words.length <= most) return words.join(', ');
  return text.short.andMore(words.slice(0, most).join(', '), words.length - most);
}

/** A failure or an end, and below it what to try. */
export function inTwoLines({ message, hint }: Said): string {
  return hint === '' ? message : `${message}\n${hint}`;
}
