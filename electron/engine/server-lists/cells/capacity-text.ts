import { capacitySchema } from '../../../../shared/contract/settings.ts';
import type { Capacity } from '../../../../shared/domain/model.ts';

/** The words for no limit: those of our own lists and other usual ones. */
const UNLIMITED = new Set(['unlimited', 'no limit', 'none', 'unbegrenzt', 'ohne grenze']);
const AUTO = new Set(['', 'auto', 'automatic', 'automatisch', 'default', 'standard']);

/** The slots of a server as a cell of a table. */
export function sayCapacity(capacity: Capacity): string {
  return String(capacity);
}

/** The reverse of `sayCapacity`; null when the text is not about slots. */
export function parseCapacity(written: string): Capacity | null {
  const word = written.trim().toLowerCase();
  if (AUTO.has(word)) return 'auto';
  if (UNLIMITED.has(word)) return 'unlimited';
  const parsed = capacitySchema.safeParse(/^\d{1,6}$/.test(word) ? Number(word) : null);
  return parsed.success ? parsed.data : null;
}
