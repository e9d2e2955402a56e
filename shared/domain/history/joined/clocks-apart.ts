import { MINUTE_MS } from '../../../basics/time-units.ts';

/**
 * A server's log has the server's times, what was seen those of this computer. In a domain clocks are at most so far apart: Kerberos
 * takes no more. A log may also be older by a minute than the moment at which it was read.
 */
export const CLOCKS_APART_MS = 5 * MINUTE_MS;
