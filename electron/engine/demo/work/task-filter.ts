import { assertNever } from '../../../../shared/basics/assert.ts';
import type { PrintedProcess } from './printed-process.ts';

type Operator = 'eq' | 'ne' | 'gt' | 'lt' | 'ge' | 'le';

/**
 * A `/fi` of `tasklist` and `taskkill` (`SESSION gt 0`, `IMAGENAME eq x.exe`) as a function; null for one they do not
 * know. Names compare without case, and only as equal or not.
 */
export function taskFilter(text: string): ((process: PrintedProcess) => boolean) | null {
  const match = /^\s*(session|pid|imagename)\s+(eq|ne|gt|lt|ge|le)\s+(.+?)\s*$/i.exec(text);
  if (match === null) return null;
  const [, name = '', operator = '', value = ''] = match.map((part) => part.toLowerCase());
  if (name === 'imagename') {
    if (operator !== 'eq' && operator !== 'ne') return null;
    return ({ image }) => (image.toLowerCase() === value) === (operator === 'eq');
  }
  if (!/^\d+$/.test(value)) return null;
  const wanted = Number(value);
  return ({ sessionId, pid }) => compares(name === 'pid' ? pid : sessionId, operator as Operator, wanted);
}

function compares(number: number, operator: Operator, wanted: number): boolean {
  switch (operator) {
    case 'eq':
      return number === wanted;
    case 'ne':
      return number !== wanted;
    case 'gt':
      return number > wanted;
    case 'lt':
      return number < wanted;
    case 'ge':
      return number >= wanted;
    case 'le':
      return number <= wanted;
    default:
      return assertNever(operator);
  }
}
