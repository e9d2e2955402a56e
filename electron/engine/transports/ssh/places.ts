/** So many at the same time; the others wait in the order of their arrival. */
export interface Places {
  /** Runs it when there is a place; at once when the signal says that nobody waits for it any more. */
  take<Value>(work: () => Promise<Value>, signal?: AbortSignal): Promise<Value>;
}

export function createPlaces(most: number): Places {
  const waiting = new Set<() => void>();
  let taken = 0;

  /** Resolves with whether it got a place. */
  function place(signal?: AbortSignal): Promise<boolean> {
    if (taken < most) {
      taken++;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const isMyTurn = (): void => {
        signal?.removeEventListener('abort', giveUp);
        resolve(true);
      };
      const giveUp = (): void => {
        waiting.delete(isMyTurn);
        resolve(false);
      };
      waiting.add(isMyTurn);
      signal?.addEventListener('abort', giveUp, { once: true });
    });
  }

  /** The next one gets the same place, so that no newcomer can take it before. */
  function leave(): void {
    const [next] = waiting;
    if (next === undefined) {
      taken--;
      return;
    }
    waiting.delete(next);
    next();
  }

  return {
    async take(work, signal) {
      if (signal?.aborted === true || !(await place(signal))) return work();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
