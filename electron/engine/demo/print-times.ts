import { assertNever } from '../../../shared/basics/assert.ts';

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;

/**
 * Short date and short time in the settings of the account that runs the tool, which do not depend on the language of
 * Windows. The later ones are custom formats: with a weekday or a month first, a clock with words, other digits,
 * another calendar.
 */
export const LOGON_FORMATS = [
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
  'es-MX',
  'weekday-iso',
  'weekday-long',
  'weekday-only',
  'day-month',
  'month-first',
  'month-by-name',
  'ru-weekday',
  'zh-TW',
  'zh-TW-time-first',
  'ko',
  'ja-era',
  'ar',
  'he',
  'th',
  'fa',
] as const;

export type LogonFormat = (typeof LOGON_FORMATS)[number];

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const RUSSIAN_WEEKDAYS = ['Вс', 'Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
/** Years between the calendars: Japan's era Reiwa, the Thai and the Persian one (whose months are not converted here). */
const REIWA = 2018;
const THAI = 543;
const PERSIAN = 621;

/** Minutes without input as `quser` prints them: `.`, `5`, `1:05`, `1+02:03`. */
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
  const isMorning = hour < 12;
  const weekdayIndex = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const weekday = WEEKDAYS[weekdayIndex] ?? '';
  const monthName = MONTHS[month - 1] ?? '';
  switch (format) {
    case 'en-US':
      return `${month}/${day}/${year} ${hour12}:${minutes} ${hour < 12 ? 'AM' : 'PM'}`;
    case 'en-GB':
    case 'fr':
      return `${two(day)}/${two(month)}/${year} ${two(hour)}:${minutes}`;
    case 'en-AU':
      // Day first with a 12-hour clock: here AM does not mean that the month comes first.
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
    case 'es-MX':
      return `${two(day)}/${two(month)}/${year} ${two(hour12)}:${minutes} ${isMorning ? 'a' : 'p'}.\u00a0m.`;
    case 'weekday-iso':
      return `${weekday.slice(0, 3)} ${year}-${two(month)}-${two(day)} ${two(hour)}:${minutes}`;
    case 'weekday-long':
      return `${weekday}, ${day} ${monthName}, ${year} ${two(hour)}:${minutes}`;
    case 'weekday-only':
      return `${weekday} ${hour}:${minutes}`;
    case 'day-month':
      return `${day} ${monthName.slice(0, 3)} ${year} ${hour}:${minutes}`;
    case 'month-first':
      return `${monthName.slice(0, 3)} ${day}, ${year} ${hour12}:${minutes} ${isMorning ? 'AM' : 'PM'}`;
    case 'month-by-name':
      return `${two(day)}-${monthName.slice(0, 3)}-${two(year % 100)} ${two(hour)}:${minutes}`;
    case 'ru-weekday':
      return `${RUSSIAN_WEEKDAYS[weekdayIndex] ?? ''} ${two(day)}.${two(month)}.${year} ${hour}:${minutes}`;
    case 'zh-TW':
      return `${year}/${month}/${day} ${isMorning ? '上午' : '下午'} ${two(hour12)}:${minutes}`;
    case 'zh-TW-time-first':
      return `${isMorning ? '上午' : '下午'} ${two(hour12)}:${minutes}`;
    case 'ko':
      return `${year}-${two(month)}-${two(day)} ${isMorning ? '오전' : '오후'} ${hour12}:${minutes}`;
    case 'ja-era':
      return `令和${year - REIWA}年${month}月${day}日 ${hour}:${minutes}`;
    case 'ar':
      return arabicDigits(
        `${day}\u200f/${month}\u200f/${year} ${two(hour12)}:${minutes} ${isMorning ? 'ص' : 'م'}`,
      );
    case 'he':
      return `\u200f${two(day)}/${two(month)}/${year} ${two(hour)}:${minutes}\u200f`;
    case 'th':
      return `${day}/${month}/${year + THAI} ${hour}:${minutes}`;
    case 'fa':
      return `${year - PERSIAN}/${two(month)}/${two(day)} ${two(hour)}:${minutes}`;
    default:
      return assertNever(format);
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function arabicDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
}
