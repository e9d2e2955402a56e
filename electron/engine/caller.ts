import { userInfo } from 'node:os';
import { toError } from '../../shared/basics/assert.ts';
import type { Log } from './log.ts';

/**
 * The account that asks, without its domain; its own sessions are never offered. Empty when the system will not say, as
 * for an account without an entry of its own: every session could be its own then, and nobody's is ended.
 */
export function callerAccount(log: Pick<Log, 'warn'>, ask: () => string = () => userInfo().username): string {
  try {
    return ask();
  } catch (thrown) {
    log.warn(`The system does not say whose account this is: ${toError(thrown).message}`);
    return '';
  }
}
