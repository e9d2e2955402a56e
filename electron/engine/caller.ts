import { userInfo } from 'node:os';
import { toError } from '../../shared/basics/assert.ts';
import type { Log } from './log.ts';

/**
 * The account that asks, without its domain; its own sessions are never offered. Empty when the system does not know
 * it, as for an account without an entry: then any session could be its own, and none is ended.
 */
export function callerAccount(log: Pick<Log, 'warn'>, ask: () => string = () => userInfo().username): string {
  try {
    return ask();
  } catch (thrown) {
    log.warn(`The system does not say whose account this is: ${toError(thrown).message}`);
    return '';
  }
}
