import { describe, expect, it } from 'vitest';
import { silentLog } from '../../../electron/engine/log.ts';
import { createFaultLog } from '../../../electron/engine/watch/fault-log.ts';
import type { ToolFailureCode } from '../../../shared/domain/failure.ts';
import type { Report } from '../../../shared/domain/model.ts';
import { serverName } from '../../builders.ts';

const server = serverName('xyz');
const asked = { server, askedAt: 0, tookMs: 0 };
const answer: Report = { ...asked, kind: 'answer', sessions: [], doubts: [] };
const failure = (code: ToolFailureCode): Report => ({
  ...asked,
  kind: 'noAnswer',
  error: { code, tool: 'quser', server: 'xyz' },
});

describe('the log of faults', () => {
  const logged = (reports: readonly Report[]): readonly string[] => {
    const lines: string[] = [];
    const faults = createFaultLog({ ...silentLog, info: (line) => void lines.push(line) });
    for (const report of reports) faults.note(report);
    return lines;
  };

  it('contains each fault once, and its end once', () => {
    const gone = failure('unreachable');
    expect(logged([answer, gone, gone, gone, answer, answer, gone])).toEqual([
      'xyz gives no answer: unreachable {"tool":"quser","server":"xyz"}',
      'xyz answers again.',
      'xyz gives no answer: unreachable {"tool":"quser","server":"xyz"}',
    ]);
  });

  it('contains another fault of the same server too', () => {
    expect(logged([failure('timeout'), failure('accessDenied'), failure('accessDenied')])).toEqual([
      'xyz gives no answer: timeout {"tool":"quser","server":"xyz"}',
      'xyz gives no answer: accessDenied {"tool":"quser","server":"xyz"}',
    ]);
  });

  it('forgets servers that are not watched any more', () => {
    const lines: string[] = [];
    const faults = createFaultLog({ ...silentLog, info: (line) => void lines.push(line) });
    faults.note(failure('timeout'));
    faults.keepOnly(() => false);
    faults.note(answer);
    expect(lines).toHaveLength(1);
  });
});
