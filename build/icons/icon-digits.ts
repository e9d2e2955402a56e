/**
 * The digits of the tray icon, drawn as lines two units wide on a 16 by 16 grid: no font is as clear at that size.
 * Corners are rounded by a unit.
 */
const DIGITS: Readonly<Record<string, string>> = {
  '1': 'M6 5 L8 4 V12 M6 12 H10',
  '2': 'M6 4 H9 Q10 4 10 5 V7 Q10 8 9 8 H7 Q6 8 6 9 V12 H11',
  '3': 'M5 4 H9 Q10 4 10 5 V7 Q10 8 9 8 H7 M9 8 Q10 8 10 9 V11 Q10 12 9 12 H5',
  '4': 'M6 3 V9 H11 M10 3 V13',
  '5': 'M11 4 H6 V8 H9 Q10 8 10 9 V11 Q10 12 9 12 H5',
  '6': 'M10 4 H7 Q6 4 6 5 V11 Q6 12 7 12 H9 Q10 12 10 11 V9 Q10 8 9 8 H6',
  '7': 'M5 4 H10 V7 Q10 8 9 8 Q8 8 8 9 V13',
  '8': 'M7 8 Q6 8 6 7 V5 Q6 4 7 4 H9 Q10 4 10 5 V7 Q10 8 9 8 H7 Q6 8 6 9 V11 Q6 12 7 12 H9 Q10 12 10 11 V9 Q10 8 9 8',
  '9': 'M6 12 H9 Q10 12 10 11 V5 Q10 4 9 4 H7 Q6 4 6 5 V7 Q6 8 7 8 H10',
  '9plus': 'M3 12 H6 Q7 12 7 11 V5 Q7 4 6 4 H4 Q3 4 3 5 V7 Q3 8 4 8 H7 M12 5 V11 M9 8 H15',
};

/** The numbers of full servers the icon can show. */
export const FULL_COUNTS = Object.keys(DIGITS);

/** The path of a number from `FULL_COUNTS`. */
export function drawNumber(count: string): string {
  const path = DIGITS[count];
  if (path === undefined) throw new Error(`No drawing of the number ${count}`);
  return `<path d="${path}"/>`;
}
