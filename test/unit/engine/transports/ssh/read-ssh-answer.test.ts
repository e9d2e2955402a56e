import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beforeEndLine,
  readCaller,
  readLook,
  takeCode,
} from '../../../../../electron/engine/transports/ssh/read-ssh-answer.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (part: Uint8Array | undefined): string => new TextDecoder().decode(part);

const QWINSTA = ' SESSIONNAME  USERNAME  ID  STATE\r\n>services               0  Disc\r\n';
const QUSER = ' USERNAME  SESSIONNAME  ID  STATE\r\n jobss  rdp-tcp#1  2  Active\r\n';

describe('the answer to a look', () => {
  it('is who asks, the sessions and the users', () => {
    const seen = readLook(bytes(`corp\\admin\r\n${QWINSTA}slotwatch-users \r\n${QUSER}slotwatch-end\r\n`));
    expect(seen?.caller).toBe('corp\\admin');
    expect(textOf(seen?.qwinsta)).toBe(QWINSTA);
    expect(textOf(seen?.quser)).toBe(QUSER);
  });

  it('has no caller where the server did not say who asks, or not clearly', () => {
    for (const first of [
      '',
      'Welcome to XYZ!\r\n',
      'corp\\ad min\r\n',
      'corp\\\r\n',
      '\\admin\r\n',
      'a\\b\\c\r\n',
    ]) {
      const seen = readLook(bytes(`${first}${QWINSTA}slotwatch-users\r\n${QUSER}slotwatch-end\r\n`));
      expect(seen?.caller, first).toBeNull();
      expect(textOf(seen?.qwinsta), first).toBe(QWINSTA);
    }
    expect(readCaller(Uint8Array.of(0x63, 0x5c, 0xff, 0x0a))).toBeNull();
  });

  it('has its caller also behind what a profile of the shell prints', () => {
    const seen = readLook(bytes(`Welcome!\r\ncorp\\admin\r\n${QWINSTA}slotwatch-users\r\nslotwatch-end`));
    expect([seen?.caller, textOf(seen?.qwinsta), textOf(seen?.quser)]).toEqual(['corp\\admin', QWINSTA, '']);
  });

  it('is none without its end line, however it is cut', () => {
    const whole = `corp\\admin\r\n${QWINSTA}slotwatch-users\r\n${QUSER}slotwatch-end`;
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => readLook(bytes(whole.slice(0, length))) === null),
    );
  });

  it('does not end at a user who has the name of the end line', () => {
    const row = ' slotwatch-end  rdp-tcp#1  2  Active\r\n';
    expect(textOf(beforeEndLine(bytes(`${row}slotwatch-end\r\nmore`)) ?? undefined)).toBe(row);
    expect(beforeEndLine(bytes(row))).toBeNull();
  });

  it('may have bytes of any code page before the end line', () => {
    const row = Uint8Array.of(0x20, 0x81, 0x9a, 0xff, 0x0d, 0x0a);
    const end = bytes('slotwatch-end\r\n');
    expect(beforeEndLine(Uint8Array.from([...row, ...end]))).toEqual(row);
  });
});

describe('what a tool exits with', () => {
  it.each([
    ['', 0, ''],
    ['<Event/>\r\n', 0, '<Event/>\r\n'],
    ['', 15_007, ''],
    ['Failed.\r\n', -2_147_024_891, 'Failed.\r\n'],
  ])('is on the line before the end line: %s', (printed, code, stdout) => {
    const taken = takeCode(bytes(`${printed}slotwatch-code ${code} \r\n`));
    expect([textOf(taken.stdout), taken.exitCode]).toEqual([stdout, code]);
  });

  it('is not known without that line, or where the variable was not read', () => {
    expect(takeCode(bytes('<Event/>\r\n')).exitCode).toBeNull();
    const unread = takeCode(bytes('<Event/>\r\nslotwatch-code !errorlevel! \r\n'));
    expect([textOf(unread.stdout), unread.exitCode]).toEqual(['<Event/>\r\n', null]);
    const within = '<Event>slotwatch-code 5 \r\n';
    expect(textOf(takeCode(bytes(within)).stdout)).toBe(within);
  });

  it('is found behind any bytes, which stay as they are', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 }),
        (before, code) => {
          const line = bytes(`\nslotwatch-code ${code} \r\n`);
          const taken = takeCode(Uint8Array.from([...before, ...line]));
          return taken.exitCode === code && Buffer.from(taken.stdout).equals(Buffer.from([...before, 10]));
        },
      ),
    );
  });
});
