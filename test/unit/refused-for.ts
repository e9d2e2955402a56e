import { expect } from 'vitest';
import type { Refusal } from '../../shared/domain/failure.ts';

/** The error when an action is refused for that reason; `facts`: some of its facts. */
export function refusedFor(kind: Refusal['kind'], facts: Readonly<Record<string, unknown>> = {}): unknown {
  const why = expect.objectContaining({ kind, ...facts });
  return expect.objectContaining({ failure: { code: 'refused', why } });
}
