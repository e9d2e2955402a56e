import { lookup } from 'node:dns/promises';
import { connect, isIP } from 'node:net';
import { type NameResult, PORT_STATES, type PortState } from '../../../shared/domain/diagnosis/finding.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import { createPlaces } from '../transports/ssh/places.ts';

/** The network as the diagnosis asks it; the demo simulates it. Nothing throws; what was stopped is null. */
export interface Network {
  /** By the names this computer knows, as every program here finds them. */
  find(server: ServerName, signal: AbortSignal): Promise<NameResult>;
  /** The best of what these addresses say of a TCP port. Nothing is sent over the connection. */
  port(addresses: readonly string[], port: number, signal: AbortSignal): Promise<PortState | null>;
}

/** A name that takes longer is of no use to the tools either. */
const NAME_WITHIN_MS = 8000;
/** An open port answers within one way there and back; twice the first retry of the system is enough. */
const PORT_WITHIN_MS = 5000;
/** A name with more addresses than that stands for many servers. */
const MOST_ADDRESSES = 4;

export interface NetworkOptions {
  /** Milliseconds. */
  readonly nameMs?: number;
  readonly portMs?: number;
  /** Left out: the system's own, which cannot be stopped. */
  readonly lookUp?: (server: ServerName) => Promise<NameResult>;
}

/** The real network. */
export function createNetwork({
  nameMs = NAME_WITHIN_MS,
  portMs = PORT_WITHIN_MS,
  lookUp = lookUpBySystem,
}: NetworkOptions = {}): Network {
  // A name that is looked up keeps a thread that also reads files, and it cannot be called back.
  const lookups = createPlaces(1);
  return {
    async find(server, signal) {
      if (isIP(server) !== 0) return { kind: 'isAddress' };
      const found = lookups.take<NameResult>(async () => (signal.aborted ? STOPPED : lookUp(server)), signal);
      return within(nameMs, found, { late: { kind: 'noAnswer' }, stopped: STOPPED }, signal);
    },
    async port(addresses, port, signal) {
      const states = await Promise.all(
        addresses.slice(0, MOST_ADDRESSES).map((address) => tryPort(address, port, portMs, signal)),
      );
      return signal.aborted ? null : (PORT_STATES.find((state) => states.includes(state)) ?? 'noAnswer');
    },
  };
}

const STOPPED: NameResult = { kind: 'notTried', why: 'stopped' };

async function lookUpBySystem(server: ServerName): Promise<NameResult> {
  try {
    const found = await lookup(server, { all: true });
    const addresses = [...new Set(found.map(({ address }) => address))];
    return addresses.length === 0 ? { kind: 'notFound' } : { kind: 'found', addresses };
  } catch (thrown) {
    return { kind: meaningOfLookup(codeOf(thrown)) };
  }
}

/** What a failed look-up says: only some codes mean that there is no such name. */
export function meaningOfLookup(code: string | undefined): 'notFound' | 'noAnswer' {
  return code === 'ENOTFOUND' || code === 'ENODATA' || code === 'EAI_NONAME' || code === 'EAI_NODATA'
    ? 'notFound'
    : 'noAnswer';
}

/** What a failed connection says of the port. */
export function meaningOfConnect(code: string | undefined): PortState {
  switch (code) {
    case 'ECONNREFUSED':
    case 'ECONNRESET':
      return 'refused';
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
    case 'EHOSTDOWN':
    case 'ENETDOWN':
    case 'EACCES':
    case 'EPERM':
      return 'noRoute';
    default:
      return 'noAnswer';
  }
}

/** Connects and hangs up at once. */
function tryPort(host: string, port: number, ms: number, signal: AbortSignal): Promise<PortState> {
  if (signal.aborted) return Promise.resolve('noAnswer');
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const finish = (state: PortState): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      socket.destroy();
      resolve(state);
    };
    const stop = (): void => finish('noAnswer');
    const timer = setTimeout(stop, ms);
    signal.addEventListener('abort', stop, { once: true });
    socket.once('connect', () => finish('open'));
    // Stays: a socket may fail once more while it is being ended.
    socket.on('error', (error) => finish(meaningOfConnect(codeOf(error))));
  });
}

/** What comes in time, else what stands for its lateness. */
function within<Value>(
  ms: number,
  value: Promise<Value>,
  otherwise: { readonly late: Value; readonly stopped: Value },
  signal: AbortSignal,
): Promise<Value> {
  return new Promise((resolve) => {
    const finish = (result: Value): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(result);
    };
    const stop = (): void => finish(otherwise.stopped);
    const timer = setTimeout(() => finish(otherwise.late), ms);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    void value.then(finish);
  });
}

function codeOf(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : undefined;
}
