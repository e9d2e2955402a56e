import process from 'node:process';
import { expect, it } from 'vitest';
import type { ToolOutput } from '../../../../../electron/engine/tools/run/tool.ts';
import { createSharedConnections } from '../../../../../electron/engine/transports/ssh/shared-connections.ts';
import { serverName } from '../../../../builders.ts';

const ENDED: ToolOutput = {
  end: 'exited',
  exitCode: 0,
  stdout: new Uint8Array(),
  stderr: new Uint8Array(),
  tookMs: 5,
};

it('ends all connections, and Node sees no leak in those that wait for their turn', async () => {
  const warnings: string[] = [];
  const warn = ({ name }: Error): void => void warnings.push(name);
  process.on('warning', warn);
  const ended: string[] = [];
  const connections = createSharedConnections(async (_, args) => {
    ended.push(args.at(-1) ?? '');
    await new Promise((resolve) => setTimeout(resolve, 5));
    return ENDED;
  });
  const names = Array.from({ length: 60 }, (__, place) => `srv${place}`);
  for (const name of names)
    connections.note({ server: serverName(name), port: null, user: null }, '/tmp/sw-x');
  await connections.dispose();
  process.off('warning', warn);
  expect(ended.sort()).toEqual([...names].sort());
  expect(warnings).toEqual([]);
});
