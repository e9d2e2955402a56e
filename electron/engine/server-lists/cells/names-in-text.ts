import { parseServerName } from '../../../../shared/names/server-name.ts';
import { parseAddress } from './address.ts';

/** Endings of file names, which look like names of computers. */
const FILE_ENDINGS =
  /\.(?:txt|csv|log|exe|dll|ps1|bat|cmd|sh|py|js|ts|json|ya?ml|xml|ini|conf|cfg|zip|gz|docx?|xlsx?|pdf|png|jpe?g|html?|md|lnk|rdp)$/i;
/** Marks around a word in a sentence. No exclamation mark, because passwords end with one. */
const AROUND = /^[("'`<[\\]+|[)"'`>\],;:.?]+$/g;

/**
 * The server that a cell or a word names: `xyz`, `xyz:3390`, `\\XYZ`, `"xyz"`, `XYZ$`; of several addresses the full
 * name or the first IPv4 address that is not link-local. Null when it names none.
 */
export function bestName(written: string): string | null {
  const whole = withoutMarks(written);
  if (parseAddress(whole) !== null) return whole;
  const pieces = piecesOf(whole);
  if (pieces === null) return null;
  const isIpv4 = (name: string): boolean => /^[\d.]+$/.test(name);
  const full = pieces.find((name) => name.includes('.') && !isIpv4(name) && !name.includes(':'));
  const reachable = pieces.find((name) => isIpv4(name) && !name.startsWith('169.254.'));
  return full ?? reachable ?? pieces[0] ?? null;
}

/**
 * A word in a text that is no list, if it is almost certainly a name: it has digits or several dots. Words with both
 * small and capital letters may be passwords, and are excluded.
 */
export function strongName(word: string): string | null {
  const bare = word.replace(AROUND, '');
  const name = parseServerName(bare);
  if (name === null || FILE_ENDINGS.test(name)) return null;
  if (/^[\d.]+$/.test(name) || name.includes(':')) return name;
  if (/^[\d._-]*$/.test(name) || /^v?\d+(?:\.\d+)+$/i.test(name) || /^\d{1,4}-\w{1,3}-\d{1,4}$/.test(name))
    return null;
  if (name !== name.toLowerCase() && name !== name.toUpperCase()) return null;
  const hasDigit = /[a-z]/i.test(name) && /^[a-z]/i.test(name) && /\d/.test(name);
  return hasDigit || /^[a-z][\w-]*(?:\.[a-z][\w-]*){2,}$/i.test(name) || word.startsWith('\\\\')
    ? name
    : null;
}

/** Without the marks programs put around a name: the slashes of a share's path, quotes, the `$` of an account. */
export function withoutMarks(written: string): string {
  const bare = written.trim().replace(/^(["'])(.*)\1$/s, '$2');
  const unc = /^\\\\([^\\\s]+)(?:\\\S*)?$/.exec(bare)?.[1];
  return (unc ?? bare).replace(/\$$/, '');
}

/** All addresses of a cell with several; null when it contains anything else. */
function piecesOf(cell: string): readonly string[] | null {
  const pieces = cell.split(/\s*[,;|\r\n]\s*/).filter((piece) => piece !== '');
  const separate = pieces.length > 1 ? pieces : cell.split(/\s+/);
  const isAddress = (piece: string): boolean => /^[\d.]+$/.test(piece) || piece.includes(':');
  if (separate.length < 2 || separate.length > 64) return null;
  if (pieces.length < 2 && !separate.every(isAddress)) return null;
  return separate.every((piece) => parseServerName(piece) !== null) ? separate : null;
}
