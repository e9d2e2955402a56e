import path from 'node:path';
import process from 'node:process';
import { systemFolder } from '../run/locate-tool.ts';
import { readOutput } from '../run/start-child.ts';
import { DEFAULT_CODE_PAGE } from './decode.ts';
import type { DateOrder } from './logon-time.ts';

/** How this computer's tools print: code page and order of dates. */
export interface Regional {
  readonly codePage: number;
  readonly dateOrder: DateOrder;
}

const CODE_PAGE_KEY = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage';
const INTERNATIONAL_KEY = 'HKCU\\Control Panel\\International';
const REGISTRY_TIMEOUT_MS = 5000;

/**
 * Asks the registry once for the OEM code page and the short date format; the tools use both. Outside Windows, or when
 * the registry does not answer, the default code page and no date order.
 */
export async function readRegional(): Promise<Regional> {
  const folder = systemFolder(process);
  if (folder === null) return { codePage: DEFAULT_CODE_PAGE, dateOrder: null };
  const [page, format] = await Promise.all([
    queryValue(folder, CODE_PAGE_KEY, 'OEMCP'),
    queryValue(folder, INTERNATIONAL_KEY, 'sShortDate'),
  ]);
  const codePage = Number(page ?? DEFAULT_CODE_PAGE);
  return {
    codePage: Number.isInteger(codePage) && codePage > 0 ? codePage : DEFAULT_CODE_PAGE,
    dateOrder: dateOrderOf(format ?? ''),
  };
}

/** The order of day, month and year in a Windows short date picture such as `dd.MM.yyyy` or `M/d/yyyy`. */
export function dateOrderOf(picture: string): DateOrder {
  switch (/[dMy]/.exec(picture)?.[0]) {
    case 'd':
      return 'dayFirst';
    case 'M':
      return 'monthFirst';
    case 'y':
      return 'yearFirst';
    default:
      return null;
  }
}

/** The value's text as `reg query` prints it (`    OEMCP    REG_SZ    850`), or null. */
async function queryValue(folder: string, key: string, name: string): Promise<string | null> {
  const reg = path.win32.join(folder, 'reg.exe');
  // The exit code does not matter, only what it printed.
  const printed = await readOutput(reg, ['query', key, '/v', name], REGISTRY_TIMEOUT_MS);
  return /\sREG_SZ[ \t]+(\S[^\r\n]*)/.exec(printed)?.[1]?.trimEnd() ?? null;
}
