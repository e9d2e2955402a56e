import type { HistoryEvidence } from '../../domain/history/evidence/evidence.ts';
import type { Session } from '../../domain/model.ts';
import type { RunningWork } from '../../domain/work/running-work.ts';
import type { Work } from '../../domain/work/work.ts';
import { sayFrom, sayLeftBehind, sayState } from '../history/say-evidence.ts';
import { sayVerdict, sayWorkFailure, sayWorkReason } from '../say-work.ts';
import { text } from '../text.ts';

/** What is known of a session somebody is about to end. */
export interface SessionFacts {
  readonly session: Pick<Session, 'id' | 'user' | 'state' | 'idleMinutes'>;
  /** Null when it was not judged. */
  readonly work: Work | null;
  /** What was read of its server; null when nothing was. */
  readonly running: RunningWork | null;
  /** What is known of its past; null when nothing is. */
  readonly evidence: HistoryEvidence | null;
  /** The time for which they are said, in milliseconds since 1970. */
  readonly now: number;
}

/** More names would hide the first ones. */
const MOST_NAMES = 6;

/**
 * The facts before a session is ended, a sentence each and always in this order: state and for how long, whether it works and
 * why, from where, whether its person often leaves sessions behind, what runs. What is not known of the work is said in its
 * place; what is not known of its past is left out.
 */
export function sayFacts(facts: SessionFacts): readonly string[] {
  const { session, evidence, now } = facts;
  return [
    sayState(session, evidence, now),
    sayItsWork(facts),
    sayFrom(evidence),
    sayLeftBehind(evidence),
    sayWhatRuns(facts),
  ]
    .filter((fact) => fact !== null)
    .map(asSentence);
}

/** Those of the facts that a line about the session has no room for: from where, and what runs. */
export function sayFurtherFacts(facts: SessionFacts): readonly string[] {
  return [sayFrom(facts.evidence), sayWhatRuns(facts)].filter((fact) => fact !== null).map(asSentence);
}

/** The programs of a session that are not Windows' own, each once, what used most lately first; null when unknown. */
export function programsOf(running: RunningWork | null, sessionId: number): readonly string[] | null {
  const processes = running?.sessions[sessionId];
  if (processes === undefined) return null;
  const own = processes.filter(({ kind }) => kind !== 'windows').map(({ image }) => image);
  return own.filter((image, place) => own.findIndex((each) => isSameName(each, image)) === place);
}

function sayItsWork({ work }: SessionFacts): string {
  const words = text.facts;
  if (work === null) return words.whetherUnknown(text.work.because.notRead);
  if (work.verdict !== 'unknown')
    return text.running.withReason(sayVerdict(work), sayWorkReason(work.because));
  const why = sayWorkReason(work.because);
  return work.because.kind === 'failed' ? words.whatUnknown(why) : words.whetherUnknown(why);
}

/** Null where there is nothing to add. */
function sayWhatRuns({ session, work, running }: SessionFacts): string | null {
  const words = text.facts;
  const programs = programsOf(running, session.id);
  if (programs !== null) return programs.length === 0 ? words.runsNothing : words.runs(sayNames(programs));
  if (running === null || work?.because.kind === 'failed') return null;
  const { failure } = running;
  if (failure === null) return words.whatUnknown(text.work.because.notSeen);
  return words.whatUnknown(sayWorkFailure(failure).message);
}

/** What runs, a clause for the middle of a sentence: `runs excel.exe, explorer.exe`; null where it is not known. */
export function sayRuns(running: RunningWork | null, sessionId: number): string | null {
  const programs = programsOf(running, sessionId);
  if (programs === null) return null;
  const words = text.evidence;
  return programs.length === 0 ? words.runsNothing : words.runs(sayNames(programs));
}

/** A list of names; of many the first ones, and how many more there are. */
export function sayNames(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  // One name takes no more room than the words that say one is missing.
  if (rest <= 1) return names.join(', ');
  return [...names.slice(0, MOST_NAMES), text.facts.more(rest)].join(', ');
}

function asSentence(fact: string): string {
  return `${fact.charAt(0).toUpperCase()}${fact.slice(1)}${fact.endsWith('.') ? '' : '.'}`;
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
