import { expect, it, vi } from 'vitest';
import { runCommand } from '../../../../electron/command/run-command.ts';
import { printedBy } from '../printed-by.ts';

vi.mock('../../../../electron/command/history/history-command.ts', () => ({
  history: () => Promise.reject(new Error('boom')),
}));

const noTools = () => {
  throw new Error('no tools are needed');
};

it('history prints JSON also when something goes wrong inside', async () => {
  const { code, out } = await printedBy(() => runCommand(['history', 'XYZ', '--json'], noTools));
  expect(code).toBe(3);
  expect(JSON.parse(out)).toEqual({
    server: 'XYZ',
    source: 'observed',
    reachesBackTo: null,
    observedBefore: null,
    complete: false,
    error: { code: 'internal', message: expect.stringContaining('boom'), hint: '' },
    logons: [],
  });
});
