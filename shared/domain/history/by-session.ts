/** A list by session id, each part in the order of the list. */
export function bySession<One extends { readonly sessionId: number }>(
  list: readonly One[],
): ReadonlyMap<number, readonly One[]> {
  const found = new Map<number, One[]>();
  for (const one of list) {
    const there = found.get(one.sessionId);
    if (there === undefined) found.set(one.sessionId, [one]);
    else there.push(one);
  }
  return found;
}
