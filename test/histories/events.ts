/** What can come between the moment a session is seen and the end of it. */
export const EVENTS = [
  /** The user is in front of it again. */
  'returns',
  /** They were there, and are gone once more. */
  'returnsAndLeaves',
  'leaves',
  'logsOff',
  /** The same user, the same id, another logon. */
  'logsOnAnew',
  /** The id is somebody else's. */
  'idToAnother',
  'quserFails',
  'qwinstaFails',
  /** `quser` names somebody else under the id. */
  'toolsNameTwo',
  /** `quser` says Active where `qwinsta` says Disc, or the other way round. */
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
  /** A second copy of the program takes the session, if it can. */
  'secondCopy',
] as const;

export type EventKind = (typeof EVENTS)[number];

/**
 * Where it can come: from the look that is shown to the end of the tool. `inside` is between the two tools of a look,
 * `answered` when its answers are in, `ending` when the tool that ends the session is about to be started.
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

/** Those that only an attended session has: it is warned, and looked at once more. */
const ONLY_ATTENDED: ReadonlySet<Gap> = new Set(['warning', 'askingAgain', 'insideAgain', 'answeredAgain']);

export interface Happening {
  readonly gap: Gap;
  readonly event: EventKind;
}

export type Target = 'attended' | 'disconnected';

/** Every history of so many events for that target; those of one gap happen in either order. */
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
