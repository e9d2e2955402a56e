import { once } from 'node:events';
import { createServer, type Server, Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createNetwork,
  meaningOfConnect,
  meaningOfLookup,
} from '../../../../electron/engine/diagnosis/network.ts';
import { serverName } from '../../../builders.ts';

const HOST = '127.0.0.1';

const leaving: (() => unknown)[] = [];
afterEach(async () => {
  for (const leave of leaving.splice(0).reverse()) await leave();
});

const never = (): AbortSignal => new AbortController().signal;
const network = createNetwork();

describe('a port', () => {
  it('that is open says so, and nothing is sent to it', async () => {
    const received: Buffer[] = [];
    const server = createServer((socket) => socket.on('data', (bytes) => received.push(bytes)));
    const hungUp = new Promise((resolve) => server.on('connection', (socket) => socket.on('close', resolve)));
    const port = await listen(server);
    expect(await network.port([HOST], port, never())).toBe('open');
    await hungUp;
    expect(received).toEqual([]);
  });

  it('whose program says nothing is open all the same', async () => {
    const server = createServer((socket) => leaving.push(() => socket.destroy()));
    expect(await network.port([HOST], await listen(server), never())).toBe('open');
  });

  it('that nothing listens on is refused', async () => {
    expect(await network.port([HOST], await closedPort(), never())).toBe('refused');
  });

  it('that answers nothing is given up after its limit', async () => {
    const port = await fullListener();
    expect(await createNetwork({ portMs: 200 }).port([HOST], port, never())).toBe('noAnswer');
  });

  it('is not waited for any more when it is stopped', async () => {
    const port = await fullListener();
    const stop = new AbortController();
    const answer = network.port([HOST], port, stop.signal);
    stop.abort();
    expect(await answer).toBeNull();
    expect(await network.port([HOST], port, stop.signal)).toBeNull();
  });

  it('is open when it is on one of the addresses', async () => {
    const port = await listen(createServer());
    expect(await network.port(['127.0.0.2', HOST], port, never())).toBe('open');
  });
});

describe('a name', () => {
  it('that is an address is not looked up', async () => {
    for (const name of [HOST, '::1', 'fe80::1%12'])
      expect(await network.find(serverName(name), never())).toEqual({ kind: 'isAddress' });
  });

  it('is found with its addresses', async () => {
    const found = await network.find(serverName('localhost'), never());
    expect(found).toMatchObject({ kind: 'found' });
    expect(found.kind === 'found' && found.addresses.some((each) => [HOST, '::1'].includes(each))).toBe(true);
  });

  it('that cannot exist is not found, or nobody is there who knows it', async () => {
    const { kind } = await network.find(serverName('no-such-server.invalid'), never());
    expect(['notFound', 'noAnswer']).toContain(kind);
  });

  it('is given up after its limit, and when it is stopped', async () => {
    const lookUp = (): Promise<never> => new Promise(() => {});
    const silent = createNetwork({ nameMs: 50, lookUp });
    expect(await silent.find(serverName('localhost'), never())).toEqual({ kind: 'noAnswer' });
    // One look-up at a time: this one is not even begun.
    expect(await silent.find(serverName('localhost'), never())).toEqual({ kind: 'noAnswer' });
    const stopped = await network.find(serverName('localhost'), AbortSignal.abort());
    expect(stopped).toEqual({ kind: 'notTried', why: 'stopped' });
  });
});

it.each([
  ['ECONNREFUSED', 'refused'],
  ['EHOSTUNREACH', 'noRoute'],
  ['EACCES', 'noRoute'],
  ['ETIMEDOUT', 'noAnswer'],
  [undefined, 'noAnswer'],
] as const)('a connection that fails with %s: %s', (code, state) => {
  expect(meaningOfConnect(code)).toBe(state);
});

it('only some codes say that there is no such name', () => {
  expect(['ENOTFOUND', 'EAI_AGAIN', 'ENOMEM', undefined].map(meaningOfLookup)).toEqual([
    'notFound',
    'noAnswer',
    'noAnswer',
    'noAnswer',
  ]);
});

async function listen(server: Server): Promise<number> {
  leaving.push(() => server.close());
  server.listen(0, HOST);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens on no port');
  return address.port;
}

async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  await once(server, 'close');
  return port;
}

/** A listener that takes no connection out of its queue, which is full: the system drops whoever comes then. */
async function fullListener(): Promise<number> {
  const code = `
    const { parentPort } = require('node:worker_threads');
    const server = require('node:net').createServer();
    server.listen({ port: 0, host: '${HOST}', backlog: 1 }, () => {
      parentPort.postMessage(server.address().port);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });`;
  const worker = new Worker(code, { eval: true });
  leaving.push(() => worker.terminate());
  const [port]: number[] = await once(worker, 'message');
  if (port === undefined) throw new Error('It listens on no port');
  const sockets = Array.from({ length: 4 }, () => {
    const socket = new Socket().on('error', () => {}).connect(port, HOST);
    leaving.push(() => socket.destroy());
    return socket;
  });
  const [first, second] = sockets;
  if (first === undefined || second === undefined) throw new Error('unreachable: there are four');
  await Promise.all([first, second].map((socket) => (socket.connecting ? once(socket, 'connect') : null)));
  return port;
}
