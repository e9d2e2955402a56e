/** Events that can happen between the moment a session is seen and its end. */
export const EVENTS = [
  /** The user is back in the session. */
  'returns',
  /** The user was back, and has left again. */
  'returnsAndLeaves',
  'leaves',
  'logsOff',
  /** The same user, the same id, another logon. */
  'logsOnAnew',
  /** The id belongs to another user. */
  'idToAnother',
  'quserFails',
  'qwinstaFails',
  /** `quser` prints another user for the id. */
  'toolsNameTwo',
  /** `quser` says Active where `qwinsta` says Disc, or the reverse. */
  'toolsDifferInState',
  'silent',
  /** The next answers take twenty seconds. */
  'late',
  'sleeps',
  'sleepsUncounted',
  'stuck',
  /** A setting protects the user from now on. */
  'protects',
  'undoes',
  /** The user’s script starts a copy. */
  'copies',
  /** What runs can no longer be read. */
  'tasklistFails',
  /** A second Slotwatch takes the lock of the session, if it can. */
  'secondCopy',
] as const;

export type EventKind = (typeof EVENTS)[number];

/**
 * When it can happen: from the first check to the end of the tool. `inside` is between the two tools of a check,
 * `answered` after its answers, `ending` just before the tool that ends the session is started.
 */
export const GAPS = [
  'seen',
  'undoing',
  'asking',
  'inside',
  'answered',
  'warning',
  'askingAgain',
  'insideAgain',
  'answeredAgain',
  'ending',
  'ended',
] as const;

export type Gap = (typeof GAPS)[number];

/** Only for an active session: it is warned and checked again. */
const ONLY_ATTENDED: ReadonlySet<Gap> = new Set(['warning', 'askingAgain', 'insideAgain', 'answeredAgain']);

export interface Happening {
  readonly gap: Gap;
  readonly event: EventKind;
}

export type Target = 'attended' | 'disconnected';

/** Every history of so many events for that target; events of one gap happen in any order. */
export function* allHistories(target: Target, count: number): Generator<readonly Happening[]> {
  const gaps = GAPS.filter((gap) => target === 'attended' || !ONLY_ATTENDED.has(gap));
  yield* historiesFrom(gaps, count, 0);
}

function* historiesFrom(gaps: readonly Gap[], count: number, from: number): Generator<readonly Happening[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (const [index, gap] of gaps.entries()) {
    if (index < from) continue;
    for (const event of EVENTS)
      for (const rest of historiesFrom(gaps, count - 1, index)) yield [{ gap, event }, ...rest];
  }
}
