import { describe, expect, it } from 'vitest';
import {
  answerRequest,
  type RequestHandlers,
  type Sender,
} from '../../../../electron/desktop/bridge/bridge-request.ts';
import { SlotwatchError } from '../../../../electron/engine/slotwatch-error.ts';
import { requests } from '../../../../shared/contract/bridge.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/contract/settings.ts';
import { FIRST_VIEW } from '../../../../shared/contract/view.ts';
import type { BadRequest } from '../../../../shared/domain/failure.ts';
import { disconnected, seen, session } from '../../../builders.ts';

const ownPage: Sender = { ownWindow: true, mainFrame: true, url: 'app://slotwatch/index.html#settings' };

/** Handlers that record their inputs. */
function noting(changes: Partial<RequestHandlers> = {}) {
  const reached: unknown[] = [];
  const note =
    <Value>(value: Value) =>
    (input: unknown): Value => {
      reached.push(input);
      return value;
    };
  const answers = Object.keys(requests).map((name) => [name, note(null)]);
  const handlers: RequestHandlers = {
    ...(Object.fromEntries(answers) as RequestHandlers),
    'server.connect': note({ command: 'mstsc /v:xyz', demo: false }),
    ...changes,
  };
  return { handlers, reached };
}

const badRequest = (why: BadRequest) => ({ ok: false, error: { code: 'badRequest', why } });

describe('a request over the bridge', () => {
  it('reaches its handler as parsed by the schema', async () => {
    const { handlers, reached } = noting();
    const input = { server: ' xyz ', console: true, more: 'than asked' };
    const result = await answerRequest(handlers, ownPage, 'server.connect', input);
    expect(result).toEqual({ ok: true, value: { command: 'mstsc /v:xyz', demo: false } });
    expect(reached).toEqual([{ server: 'xyz', console: true }]);
  });

  it.each<[string, Sender]>([
    ['another window', { ...ownPage, ownWindow: false }],
    ['a frame inside the page', { ...ownPage, mainFrame: false }],
    ['a frame that is gone', { ...ownPage, url: null }],
    ['the web', { ...ownPage, url: 'https://slotwatch/index.html' }],
    ['a file', { ...ownPage, url: 'file:///slotwatch/index.html' }],
    ['another host of our scheme', { ...ownPage, url: 'app://slotwatch.example/index.html' }],
    ['a host that only looks like ours', { ...ownPage, url: 'app://slotwatch@evil/index.html' }],
    ['no address at all', { ...ownPage, url: 'about:blank' }],
  ])('is refused when it comes from %s', async (_, sender) => {
    const { handlers, reached } = noting();
    expect(await answerRequest(handlers, sender, 'fleet.get', undefined)).toEqual(
      badRequest({ kind: 'stranger' }),
    );
    expect(reached).toEqual([]);
  });

  it.each<[unknown]>([
    ['fleet'],
    ['fleet.get '],
    ['FLEET.GET'],
    ['toString'],
    ['hasOwnProperty'],
    ['__proto__'],
    ['constructor'],
    ['prototype'],
    [''],
    [undefined],
    [null],
    [7],
    [true],
    [['fleet.get']],
    [Object('fleet.get')],
    [{ toString: () => 'fleet.get' }],
  ])('is refused when there is no such name: %j', async (name) => {
    const { handlers, reached } = noting();
    expect(await answerRequest(handlers, ownPage, name, undefined)).toEqual(badRequest({ kind: 'unknown' }));
    expect(reached).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['server.connect', { server: '/v:evil', console: false }],
    ['server.connect', { server: '-x', console: false }],
    ['server.connect', { server: 'xyz' }],
    ['job.start', { ...seen('xyz', session()), sessionId: 1.5, user: 'gatesb', action: 'reset' }],
    ['job.start', { ...seen('xyz', session()), sessionId: -1, user: 'gatesb', action: 'reset' }],
    ['job.start', { ...seen('xyz', session()), sessionId: '', user: 'gatesb', action: 'reset' }],
    ['job.start', { ...seen('xyz', session()), sessionId: 1, user: 'x'.repeat(257), action: 'reset' }],
    ['job.start', { ...seen('xyz', session()), sessionId: 1, user: 'gatesb', action: 'format' }],
    ['fleet.pause', { minutes: Number.NaN }],
    ['fleet.pause', { minutes: 100_000 }],
    ['fleet.refresh', { servers: Array.from({ length: 5001 }, (_, index) => `s${index}`) }],
    ['settings.set', { base: DEFAULT_SETTINGS, settings: { ...DEFAULT_SETTINGS, intervalSeconds: 1 } }],
    ['settings.set', { base: { intervalSeconds: 1 }, settings: DEFAULT_SETTINGS }],
    ['settings.startOver', { asides: [] }],
    ['view.set', { ...FIRST_VIEW, filters: ['everything'] }],
    ['view.set', { ...FIRST_VIEW, closedGroups: [['x'.repeat(257)]] }],
    ['view.set', { ...FIRST_VIEW, closedGroups: Array.from({ length: 1001 }, () => ['Berlin']) }],
    ['fleet.get', {}],
    ['job.cancel', null],
  ])('is refused when the input of %s is wrong', async (name, input) => {
    const { handlers, reached } = noting();
    const result = await answerRequest(handlers, ownPage, name, input);
    expect(result).toMatchObject({ ok: false, error: { code: 'badRequest' } });
    expect(reached).toEqual([]);
  });

  it('names the wrong place in the input', async () => {
    const { handlers } = noting();
    const settings = { ...DEFAULT_SETTINGS, servers: [{ name: 'xyz' }, { name: '/evil' }] };
    const input = { base: DEFAULT_SETTINGS, settings };
    expect(await answerRequest(handlers, ownPage, 'settings.set', input)).toEqual(
      badRequest({
        kind: 'invalid',
        issues: {
          first: [{ path: ['settings', 'servers', '1', 'name'], fault: { kind: 'serverName' } }],
          more: 0,
        },
      }),
    );
  });

  it('returns an error as a value, our own failures unchanged', async () => {
    const failure = { code: 'refused', why: { kind: 'notAPerson', sessionId: 0 } } as const;
    const { handlers } = noting({
      'job.start': () => {
        throw new SlotwatchError(failure);
      },
      'server.connect': () => Promise.reject(new Error('out of memory')),
    });
    const reset = { ...seen('xyz', disconnected({ id: 1 })), action: 'reset' };
    expect(await answerRequest(handlers, ownPage, 'job.start', reset)).toEqual({
      ok: false,
      error: failure,
    });
    expect(
      await answerRequest(handlers, ownPage, 'server.connect', { server: 'xyz', console: false }),
    ).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});
