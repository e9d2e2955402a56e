import type { PrintedSession } from '../../electron/engine/demo/print.ts';

/** Every other session is disconnected; ids repeat only beyond what Windows could hold. */
export function printedSessions(count: number): readonly PrintedSession[] {
  return Array.from({ length: count }, (_, index) => {
    const connected = index % 2 === 0;
    return {
      id: index + 1,
      user: `user${index}`,
      sessionName: connected ? `rdp-tcp#${index % 100}` : null,
      state: connected ? 'active' : 'disconnected',
      current: false,
      idleMinutes: index % 5000,
      logonAt: '2026-11-22T08:05',
    };
  });
}
