import { describe, expect, it } from 'vitest';
import { readIdle } from '../../../electron/engine/tools/read/idle-time.ts';
import { readLogon } from '../../../electron/engine/tools/read/logon-time.ts';
import { dateOrderOf } from '../../../electron/engine/tools/read/regional.ts';

it.each([
  ['.', 0],
  ['5', 5],
  ['59', 59],
  ['1:05', 65],
  ['23:59', 1439],
  ['1+02:03', 1563],
  ['24692+13:29', null],
  ['none', null],
  ['Kein', null],
  ['', null],
  ['-5', null],
  ['1+2', null],
  ['..', null],
  ['1', 1],
  ['0', null],
  ['05', null],
  ['60', null],
  ['0:05', null],
  ['1:5', null],
  ['1:60', null],
  ['24:00', null],
  ['1+2:03', null],
  ['0+02:03', null],
  ['1+24:00', null],
  ['1+99:99', null],
  ['1+02:60', null],
  ['9:12', 552],
  ['٩:١٢', null],
])('idle %j is %j minutes', (text, minutes) => expect(readIdle(text)).toBe(minutes));

describe('readLogon', () => {
  it.each([
    ['4/25/2008 2:52 PM', '2008-04-25T14:52'],
    ['4/25/2008 12:05 AM', '2008-04-25T00:05'],
    ['25/07/2016 07:50', '2016-07-25T07:50'],
    ['28.04.2025 12:03', '2025-04-28T12:03'],
    ['03.05.2025 12:03', '2025-05-03T12:03'],
    ['28. 4. 2025 12:03', '2025-04-28T12:03'],
    ['28.4.2025 7.50', '2025-04-28T07:50'],
    ['2026/7/30 19:55', '2026-07-30T19:55'],
    ['2021-05-13 0:15', '2021-05-13T00:15'],
    ['05/05/2025 1:00', '2025-05-05T01:00'],
    ['16/10/2024 03:00\u00a0p.\u00a0m.', '2024-10-16T15:00'],
    ['\u200f16\u200f/10\u200f/2024 15:00', '2024-10-16T15:00'],
  ])('%s is %s without regional settings', (text, at) => expect(readLogon(text, null)).toBe(at));

  it('never swaps day and month silently', () => {
    expect(readLogon('03/05/2025 10:00', null)).toBeNull();
    expect(readLogon('03/05/2025 10:00', 'dayFirst')).toBe('2025-05-03T10:00');
    expect(readLogon('03/05/2025 10:00', 'monthFirst')).toBe('2025-03-05T10:00');
  });

  it.each([
    '31/02/2025 10:00',
    '13/13/2025 10:00',
    '25/07/2016 24:00',
    '25/07/2016 7:60',
    '25/07/16 7:50',
    '25/07/2569 7:50',
    '1405/04/15 7:50',
    'yesterday',
    '',
  ])('%j is no date', (text) => expect(readLogon(text, 'dayFirst')).toBeNull());
});

it('takes the order of a date from Windows’ date format', () => {
  expect(['dd.MM.yyyy', 'M/d/yyyy', 'yyyy-MM-dd', ''].map(dateOrderOf)).toEqual([
    'dayFirst',
    'monthFirst',
    'yearFirst',
    null,
  ]);
});
