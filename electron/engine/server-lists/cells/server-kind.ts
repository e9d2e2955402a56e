/** What a cell says of a connection or a computer: Windows or Remote Desktop, something else, or nothing known. */
export type Kind = 'windows' | 'other' | 'unknown';

/** Words for Remote Desktop, also within a word: `RoyalRDSConnection`. */
const REMOTE_DESKTOP = /rdp|rds|mstsc|remote ?desktop|terminal ?serv/iu;
const WINDOWS = /windows|\bwin(?:\d|srv|\b)/iu;
/** Other protocols and systems. Only words that mean nothing else: a role or a place is not a kind. */
const OTHER =
  /\b(?:ssh\d?|telnet|rlogin|rsh|vnc|ard|x11|xdmcp|https?|ftp|sftp|scp|ica|spice|serial|anydesk|teamviewer|linux|unix|ubuntu|debian|centos|red ?hat|rhel|suse|sles|fedora|alma(?:linux)?|rocky|photon|freebsd|solaris|aix|hp-?ux|mac ?os(?: ?x)?|darwin|ios|android|esxi?|vmkernel|appliance|cisco|junos|fortios)\b/iu;

/** Longer than any kind; a remark is not a kind, whatever words it has. */
const LONGEST_KIND = 100;

export function kindOf(cell: string): Kind {
  if (cell.length > LONGEST_KIND) return 'unknown';
  if (isRemoteDesktop(cell) || WINDOWS.test(cell)) return 'windows';
  return OTHER.test(cell) ? 'other' : 'unknown';
}

export function isRemoteDesktop(cell: string): boolean {
  return cell.length <= LONGEST_KIND && REMOTE_DESKTOP.test(cell);
}
