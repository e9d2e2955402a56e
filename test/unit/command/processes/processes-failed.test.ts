import { expect, it, vi } from 'vitest';
import { runCommand } from '../../../../electron/command/run-command.ts';
import { printedBy } from '../printed-by.ts';

vi.mock('../../../../electron/command/processes/processes-command.ts', () => ({
  processes: () => Promise.reject(new Error('boom')),
}));

const noTools = () => {
  throw new Error('no tools are needed');
};

it('prints JSON also when something goes wrong inside', async () => {
  const words = ['processes', 'XYZ', '--json'];
  const { code, out } = await printedBy(() => runCommand(words, noTools));
  expect(code).toBe(3);
  expect(JSON.parse(out)).toEqual({
    server: 'XYZ',
    windowSeconds: 0,
    askedAt: null,
    tookMs: null,
    error: { code: 'internal', message: expect.stringContaining('boom'), hint: '' },
    sessions: [],
  });
});
