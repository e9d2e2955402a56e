/** How a server is asked: by Windows' own tools over the network, or by the same tools on the server itself, over ssh. */
export const TRANSPORTS = ['windows', 'ssh'] as const;
export type TransportKind = (typeof TRANSPORTS)[number];
