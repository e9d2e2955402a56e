import { afterEach, describe, expect, it } from 'vitest';
import {
  failureOf,
  moreSpecific,
  readErrorNumber,
  saysNobody,
} from '../../../electron/engine/tools/read/failures.ts';
import { sayFailure } from '../../../shared/text/say-failure.ts';
import { setLocale } from '../../../shared/text/text.ts';

const exited = { end: 'exited' } as const;
const failure = (number: number) =>
  failureOf('qwinsta', exited, `Error 0x00000000 enumerating\r\nError [${number}]:Text.\r\n`, 'XYZ');

afterEach(() => setLocale({ language: 'en', region: null }));

describe('a Windows error number', () => {
  it.each([
    [5, 'accessDenied', 'does not let this account'],
    [67, 'unknownHost', 'XYZ was not found on the network'],
    [1219, 'accessDenied', 'already connected'],
    [86, 'loginFailed', 'password'],
    [121, 'timeout', 'timed out'],
    [1115, 'unreachable', 'shutting down'],
    [1311, 'unreachable', 'domain controller'],
    [1326, 'loginFailed', 'user name or password'],
    [1331, 'accessDenied', 'disabled'],
    [1385, 'accessDenied', 'over the network'],
    [1702, 'unreachable', 'RPC'],
    [1717, 'unreachable', 'RPC interface'],
    [1722, 'unreachable', 'cannot be reached'],
    [1825, 'unknownHost', 'The name XYZ was not found'],
    [1909, 'loginFailed', 'locked'],
    [15007, 'noSuchLog', 'has no log of logons'],
  ])('%i is %s and explained, with the number', (number, code, words) => {
    expect(failure(number)).toMatchObject({ code, windowsError: number });
    const said = sayFailure(failure(number));
    expect(said.message).toContain(words);
    expect(said.message).toContain(`(Windows error ${number})`);
    expect(said.message).not.toContain('could not be read');
  });

  it('that is not listed is shown as a number', () => {
    expect(failure(5023)).toMatchObject({ code: 'badOutput', windowsError: 5023 });
    expect(sayFailure(failure(5023)).message).toBe('The check of XYZ failed with Windows error 5023.');
  });

  it('is said in German too', () => {
    setLocale({ language: 'de', region: null });
    expect(sayFailure(failure(1909)).message).toBe(
      'Dieses Konto ist gesperrt. Deshalb lehnt XYZ es ab (Windows-Fehler 1909).',
    );
  });

  it('of a login is more specific than any other failure', () => {
    expect(moreSpecific(failure(1722), failure(1326)).code).toBe('loginFailed');
    expect(moreSpecific(failure(5), failure(86)).code).toBe('loginFailed');
  });
});

it('mentions no log that does not exist', () => {
  expect(sayFailure(failureOf('quser', exited, 'what?', 'XYZ')).hint).not.toContain('log');
});

describe('the text of an error', () => {
  it('says in one line, for every tool and language, that no user is logged on', () => {
    expect(saysNobody('\r\nNo User exists for *\r\n')).toBe(true);
    expect(saysNobody('No User exists for *\r\nand more\r\n')).toBe(false);
    expect(saysNobody('Usage: quser [*]')).toBe(false);
  });

  it('is read only at its beginning', () => {
    expect(readErrorNumber(`${'*'.repeat(80_000)} [5]`)).toBeNull();
    expect(saysNobody(`${'*'.repeat(80_000)}1`)).toBe(true);
  });
});
