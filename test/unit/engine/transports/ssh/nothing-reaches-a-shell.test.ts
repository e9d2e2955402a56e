import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunOptions } from '../../../../../electron/engine/tools/run/tool.ts';
import { actionableId } from '../../../../../electron/engine/tools/run/tool-commands.ts';
import type { RemoteAction } from '../../../../../electron/engine/transports/server-transport.ts';
import { createTransports } from '../../../../../electron/engine/transports/transports.ts';
import { settingsSchema } from '../../../../../shared/contract/settings.ts';
import { issuesOf } from '../../../../../shared/domain/schema-issues.ts';
import { parseServerName } from '../../../../../shared/names/server-name.ts';

/** Signs that mean something to a shell, to cmd or to ssh, and any others. */
const any = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'-&|;"\'%$`^<>()\\/@{}*? =\r\n', '-oProxyCommand=x', 'xyz', 'web01'),
      fc.string(),
    ),
    {
      maxLength: 6,
    },
  )
  .map((pieces) => pieces.join(''));

/** Only words of this program, and whole numbers. */
const LINE =
  /^cmd \/c "chcp 65001 >nul(?: & (?:whoami|qwinsta|quser|echo slotwatch-users|qprocess \*|tasklist \/v \/fo csv|(?:rwinsta|logoff|tsdiscon) \d+ \/v|msg \d+ \/time:\d+))+ & echo slotwatch-end"$/i;
const LOG_LINE =
  /^cmd \/v:on \/c "chcp 65001 >nul & wevtutil (?:gli|qe) [\w/-]+(?: \/[a-z]+(?::\w+)?)* & echo slotwatch-code !errorlevel! & echo slotwatch-end"$/i;
const BARE = /^(?:whoami|qwinsta|quser|exit)$/;
/** Names of options with values that this program wrote, before the two hyphens. */
const OPTION = /^(?:-[Txaov]|[A-Z][A-Za-z]+=(?:yes|no|none|auto|accept-new|ERROR|\d+|"\/s\/%C"))$/;

it('no server, user, message or setting reaches a shell or becomes an option', async () => {
  await fc.assert(
    fc.asyncProperty(any, any, any, fc.integer({ min: 1, max: 65_535 }), async (name, user, text, number) => {
      const server = parseServerName(name) ?? 'xyz';
      const parsed = settingsSchema.safeParse({
        servers: [{ name: server, transport: 'ssh', sshUser: user, sshPort: number }],
        sshUnknownKeys: number % 2 === 0 ? 'refuse' : 'accept',
      });
      const settings = parsed.success
        ? parsed.data
        : settingsSchema.parse({ servers: [{ name: server, transport: 'ssh' }] });
      const [one] = settings.servers;
      if (one === undefined) throw new Error('unreachable: there is one server');
      const started: { readonly args: readonly string[]; readonly options: RunOptions }[] = [];
      const transports = createTransports({
        run: async (tool, args, options) => {
          expect(['ssh', 'terminal']).toContain(tool);
          started.push({ args, options });
          return {
            stdout: new Uint8Array(),
            stderr: new Uint8Array(),
            end: 'exited',
            exitCode: 1,
            tookMs: 1,
          };
        },
        settings: () => settings,
        usual: 'windows',
        forced: null,
        socketFolder: () => '/s',
        platform: number % 3 === 0 ? 'win32' : 'linux',
        hasTerminal: async () => true,
        wait: async () => {},
      });
      const question = { regional: { codePage: 850, dateOrder: null }, timeoutMs: 1000 };
      const id = actionableId(number);
      const actions: readonly RemoteAction[] = [
        { kind: 'end', by: 'rwinsta', id },
        { kind: 'end', by: 'logoff', id },
        { kind: 'end', by: 'tsdiscon', id },
        { kind: 'message', id, text, seconds: 60 },
      ];
      await transports.look(one.name, question);
      await transports.work(one.name, question);
      await transports.log(one.name, { ...question, known: null });
      for (const action of actions) await transports.act(one.name, action, { timeoutMs: 1000 });
      await transports.hostKey(one.name);
      // A user that a terminal could read as something else is refused with a failure.
      await transports.openTerminal(one.name).catch((thrown: unknown) => {
        expect(thrown).toMatchObject({ failure: { code: 'toolMissing', tool: 'terminal' } });
      });
      expect(started.length).toBeGreaterThan(7);
      for (const { args, options } of started) {
        const end = args.indexOf('--');
        expect(args.slice(end + 1, -1)).toEqual([one.name]);
        const line = args.at(-1) ?? '';
        expect(
          [LINE, LOG_LINE, BARE].some((known) => known.test(line)),
          line,
        ).toBe(true);
        const who = [
          ...(one.sshPort === null ? [] : ['-p', String(one.sshPort)]),
          ...(one.sshUser === null ? [] : ['-l', one.sshUser]),
        ];
        expect(args.slice(end - who.length, end)).toEqual(who);
        for (const arg of args.slice(0, end - who.length)) expect(arg).toMatch(OPTION);
        if (options.input !== undefined) expect(options.input).toMatch(/^[^\r\n]*\r\n$/);
      }
      await transports.dispose();
    }),
    { numRuns: 300 },
  );
});

describe('an input that ssh could read as something else', () => {
  it.each(['-oProxyCommand=x', '', '-', 'a"b', 'a;b', 'a\nb', 'a$b', 'a/b', "a'b", '%PATH%'])(
    'is refused as a user with the rule that it breaks: %j',
    (sshUser) => {
      const parsed = settingsSchema.safeParse({ servers: [{ name: 'xyz', sshUser }] });
      const [issue] = parsed.success ? [] : issuesOf(parsed.error.issues).first;
      expect(issue).toMatchObject({ fault: { kind: 'sshUser' } });
    },
  );

  it.each(['-oProxyCommand=x', '', '-', 'a b', 'a;b', 'user@xyz', 'ssh://xyz', '[xyz]:22', '$(id)'])(
    'is refused as a server with the rule that it breaks: %j',
    (name) => {
      const parsed = settingsSchema.safeParse({ servers: [{ name }] });
      const [issue] = parsed.success ? [] : issuesOf(parsed.error.issues).first;
      expect(issue).toMatchObject({ fault: { kind: 'serverName' } });
    },
  );

  it.each([0, 65_536, 22.5, -1, '22'])('is refused as a port: %j', (sshPort) => {
    expect(settingsSchema.safeParse({ servers: [{ name: 'xyz', sshPort }] }).success).toBe(false);
  });
});
