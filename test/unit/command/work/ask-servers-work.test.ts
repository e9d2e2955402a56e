import { expect, it } from 'vitest';
import { readWorkOf, serversInUse } from '../../../../electron/command/work/ask-servers-work.ts';
import type { Engine } from '../../../../electron/engine/engine.ts';
import { answer, fleet, noAnswer, server, serverName, session } from '../../../builders.ts';

it('reads only where somebody is logged on', () => {
  const all = [server('abc', answer([])), server('xyz', answer([session()])), server('off', noAnswer())];
  expect(serversInUse(fleet(all))).toEqual(['xyz']);
});

it('asks for the sessions again where they have grown old meanwhile', async () => {
  const asked: string[] = [];
  const view = fleet([
    server('abc', answer([session()]), { stale: true }),
    server('xyz', answer([session()])),
  ]);
  const engine = {
    view: () => view,
    readWork: async (name: string) => void asked.push(`work of ${name}`),
    refresh: async (names: readonly string[]) => void asked.push(`sessions of ${names}`),
  } as unknown as Engine;
  await readWorkOf(engine, ['abc', 'xyz'].map(serverName));
  expect(asked).toEqual(['work of abc', 'work of xyz', 'sessions of abc']);
});
