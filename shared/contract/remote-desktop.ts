/** The programs that open a Remote Desktop connection; `open` passes an `rdp://` address to *Windows App* on a Mac. */
export const CLIENTS = [
  'mstsc',
  'open',
  'sdl-freerdp3',
  'sdl-freerdp',
  'xfreerdp3',
  'xfreerdp',
  'remmina',
] as const;
export type ClientTool = (typeof CLIENTS)[number];

/** What opens connections on this computer, and what it can do. */
export interface RemoteDesktopClient {
  readonly tool: ClientTool;
  /** Whether it asks for the administrative session: `mayWork` where it is not known that it does. */
  readonly console: 'yes' | 'mayWork' | 'no';
  /** Whether it can view a session: Windows' own client alone can. */
  readonly views: boolean;
}
