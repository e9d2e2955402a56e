import { expect, it } from 'vitest';
import { type CommandOptions, createCommands } from '../../../../electron/desktop/fleet/perform-command.ts';
import { refused } from '../../../../electron/engine/actions/refusal.ts';
import { silentLog } from '../../../../electron/engine/log.ts';
import type { Refusal } from '../../../../shared/domain/failure.ts';
import { NOW, seen, serverName } from '../../../builders.ts';
import { gatesb } from '../../../known-servers.ts';

/** What the person is told when the engine refuses the click on an old notification. */
async function toldWhenRefused(why: Refusal): Promise<readonly (readonly [string, string])[]> {
  const told: [string, string][] = [];
  const engine: Partial<CommandOptions['engine']> = {
    act: () => {
      throw refused(why);
    },
  };
  const perform = createCommands({
    engine: engine as CommandOptions['engine'],
    window: { show: () => {} },
    bridge: { send: () => {} },
    openLog: async () => {},
    quit: () => {},
    tell: (title, text) => told.push([title, text]),
    log: silentLog,
  });
  perform({ kind: 'reset', seen: seen('xyz', gatesb, NOW - 6 * 3_600_000) }, 'notification');
  await new Promise(setImmediate);
  return told;
}

it('a session that works by the time of the click is not ended, and the user reads why', async () => {
  const work = { kind: 'job', image: 'robocopy.exe', policy: false } as const;
  expect(await toldWhenRefused({ kind: 'working', user: 'gatesb', server: serverName('xyz'), work })).toEqual(
    [
      [
        'gatesb on xyz was not reset',
        'gatesb’s robocopy.exe is running on xyz.\nSend a message, choose another session, or end this one from its own row.',
      ],
    ],
  );
});
