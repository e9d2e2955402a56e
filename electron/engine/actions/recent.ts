/** How many ended jobs stay visible. */
const KEPT_ENDED = 20;

interface Ending {
  readonly id: string;
  readonly step: string;
}

/** The list with this one in its place, or at the end when it is new; the oldest ended ones are removed. */
export function putRecent<Item extends Ending>(list: readonly Item[], item: Item): readonly Item[] {
  const known = list.some(({ id }) => id === item.id);
  const all = known ? list.map((old) => (old.id === item.id ? item : old)) : [...list, item];
  const ended = all.filter(({ step }) => step === 'ended');
  const forgotten = new Set(ended.slice(0, Math.max(0, ended.length - KEPT_ENDED)));
  return all.filter((kept) => !forgotten.has(kept));
}
