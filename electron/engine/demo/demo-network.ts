import { setTimeout as wait } from 'node:timers/promises';
import type { PortState } from '../../../shared/domain/diagnosis/finding.ts';
import { sameServer } from '../../../shared/names/server-name.ts';
import type { Network } from '../diagnosis/network.ts';
import { startingServers } from './demo-servers.ts';

/** A server that is off is waited for a moment, as a real one is. */
const NO_ANSWER_AFTER_MS = 1500;

/** The network of the demo fleet. Nothing is looked up or connected to: the addresses are those kept for examples. */
export function createDemoNetwork(): Network {
  const servers = startingServers(0).map(({ server }, place) => ({
    name: server.name,
    address: `192.0.2.${place + 10}`,
    isOff: server.reachability === 'unreachable',
  }));
  return {
    async find(name) {
      const found = servers.find((server) => sameServer(server.name, name));
      return found === undefined ? { kind: 'notFound' } : { kind: 'found', addresses: [found.address] };
    },
    async port([address], port, signal): Promise<PortState | null> {
      const isOff = servers.find((server) => server.address === address)?.isOff !== false;
      if (!isOff) return port === 445 || port === 135 ? 'open' : 'refused';
      try {
        await wait(NO_ANSWER_AFTER_MS, undefined, { signal });
        return 'noAnswer';
      } catch {
        return null;
      }
    },
  };
}
