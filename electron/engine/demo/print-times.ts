import { assertNever } from '../../../shared/assert.ts';

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;

/** Short date and short time as the account that runs the tool has them set; not the language of Windows. */
export type LogonFormat = 'en-US' | 'en-GB' | 'en-AU' | 'de' | 'fr' | 'nl' | 'zh-CN' | 'ja' | 'iso' | 'ru';

export const LOGON_FORMATS: readonly LogonFormat[] = [
  'en-US',
  'en-GB',
  'en-AU',
  'de',
  'fr',
  'nl',
  'zh-CN',
  'ja',
  'iso',
  'ru',
];

/** Minutes without input as `quser` writes them: `.`, `5`, `1:05`, `1+02:03`. */
export function printIdle(minutes: number): string {
  if (minutes < 1) return '.';
  if (minutes < MINUTES_PER_HOUR) return String(minutes);
  const days = Math.floor(minutes / MINUTES_PER_DAY);
  const hours = Math.floor((minutes % MINUTES_PER_DAY) / MINUTES_PER_HOUR);
  const rest = two(minutes % MINUTES_PER_HOUR);
  return days === 0 ? `${hours}:${rest}` : `${days}+${two(hours)}:${rest}`;
}

/** `at` is `yyyy-mm-ddThh:mm`. */
export function printLogon(at: string, format: LogonFormat): string {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = at.split(/\D/).map(Number);
  const minutes = two(minute);
  const hour12 = hour % 12 === 0 ? 12 : hour % 12;
  switch (format) {
    case 'en-US':
      return `${month}/${day}/${year} ${hour12}:${minutes} ${hour < 12 ? 'AM' : 'PM'}`;
    case 'en-GB':
    case 'fr':
      return `${two(day)}/${two(month)}/${year} ${two(hour)}:${minutes}`;
    case 'en-AU':
      // Day first with a 12-hour clock: the case in which AM does not mean that the month comes first.
      return `${day}/${two(month)}/${year} ${hour12}:${minutes} ${hour < 12 ? 'AM' : 'PM'}`;
    case 'de':
      return `${two(day)}.${two(month)}.${year} ${two(hour)}:${minutes}`;
    case 'ru':
      return `${two(day)}.${two(month)}.${year} ${hour}:${minutes}`;
    case 'nl':
      return `${day}-${month}-${year} ${two(hour)}:${minutes}`;
    case 'zh-CN':
      return `${year}/${month}/${day} ${hour}:${minutes}`;
    case 'ja':
      return `${year}/${two(month)}/${two(day)} ${hour}:${minutes}`;
    case 'iso':
      return `${year}-${two(month)}-${two(day)} ${hour}:${minutes}`;
    default:
      return assertNever(format);
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
