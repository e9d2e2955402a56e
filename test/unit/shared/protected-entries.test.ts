import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../../shared/contract/settings.ts';
import { guardOf } from '../../../shared/domain/guard.ts';
import { policySchema } from '../../../shared/domain/policy.ts';
import { issuesOf } from '../../../shared/domain/schema-issues.ts';
import { mayMatch, printedName, typedPattern } from '../../../shared/names/may-match.ts';
import { protectsUser } from '../../../shared/names/protected-users.ts';
import { sayIssues } from '../../../shared/text/say-issues.ts';

describe('an entry protects', () => {
  it.each([
    ['gatesb', 'GATESB'],
    ['gatesb', 'CORP\\gatesb'],
    ['gates*', 'CORP\\GatesB'],
    ['gates?', 'gatesb'],
    ['stra?e', 'straße'],
    ['STRASSE*', 'straße1'],
    ['ju\u0308rgen', 'J\u00fcrgen'],
    ['gates\u200bb', 'gatesb'],
    ['CORP\\gatesb', 'gatesb'],
    ['CORP\\*', 'gatesb'],
    ['CORP\\*', 'corp\\gatesb'],
    ['CORP+*', 'corp\\gatesb'],
    ['*@corp.example', 'gatesb'],
    ['*@corp.example', 'CORP\\gatesb'],
    ['*\\admin', 'LAB\\Admin'],
    ['.\\admin', 'LAB\\admin'],
    ['CORP*', 'CORP\\gatesb'],
    ['jürgen', 'j?rgen'],
    ['*müller', 'anna.m?ller'],
    ['maximiliane.mustermann', 'maximiliane.musterma'],
    ['*mustermann', 'maximiliane.musterma'],
    ['Prinz Albert', 'prinz albert'],
    // Two names on one line by mistake, or a name with a blank: both are safe.
    ['gatesb jobss', 'jobss'],
    ['gatesb jobss', 'CORP\\gatesb'],
  ])('%s: %s', (entry, user) => expect(protectsUser([entry], user)).toBe(true));

  it.each([
    ['gatesb', 'gatesc'],
    ['gatesb', 'gates'],
    ['gates?', 'gates'],
    ['gates?', 'gatesbc'],
    ['CORP\\*', 'LAB\\gatesb'],
    ['CORP\\gatesb', 'jobss'],
    ['*@a.example', 'x@b.example'],
    ['Prinz Albert', 'bert'],
    ['* admin', 'gatesb'],
  ])('%s, but not %s', (entry, user) => expect(protectsUser([entry], user)).toBe(false));
});

describe('an entry that can never match', () => {
  it.each([
    ['a,b', /“a,b” is more than one name/],
    ['a; b', /“a; b” is more than one name/],
    ['gatesb\tjobss', /more than one name/],
    ['gatesb\njobss', /more than one name/],
    ['CORP\\gatesb CORP\\jobss', /more than one name/],
    ['CORP/gatesb', /a user name cannot contain these characters/],
    ['<gatesb>', /a user name cannot contain these characters/],
    ['a\\b\\c', /a user name cannot contain these characters/],
    ['CORP\\', /matches no user/],
    ['@corp.example', /matches no user/],
    ['\u200b', /matches no user/],
  ])('is refused where it is typed and in a policy: %j', (entry, why) => {
    for (const parsed of [
      settingsSchema.safeParse({ protectedUsers: ['root', entry] }),
      policySchema.safeParse({ protectedUsers: ['root', entry] }),
    ])
      expect(sayIssues(issuesOf(parsed.error?.issues ?? []))).toMatch(why);
  });

  it.each([
    'gatesb',
    'Prinz Albert',
    'gatesb jobss',
    'CORP\\svc-*',
    '*@corp.example',
    'CORP+x',
    '.\\admin',
    '*',
    '!x#',
  ])('is not %s', (entry) => {
    expect(settingsSchema.safeParse({ protectedUsers: [entry] }).success).toBe(true);
    expect(policySchema.safeParse({ protectedUsers: [entry] }).success).toBe(true);
  });

  it.each(['a,b', 'web01 web02', 'web[01-12]', 'a/b', '10.0.0.08', '10.1', 'büro'])(
    'nor any server: %s',
    (entry) => {
      const parsed = settingsSchema.safeParse({ protectedServers: [entry] });
      expect(sayIssues(issuesOf(parsed.error?.issues ?? []))).toContain(`“${entry}”`);
      expect(policySchema.safeParse({ protectedServers: [entry] }).success).toBe(false);
    },
  );

  it.each(['dc1', 'dc*', 'dc?.corp.example.', '10.0.0.*', 'fe80::1', '[fe80::1]', '*'])(
    'but any server: %s',
    (entry) => expect(settingsSchema.safeParse({ protectedServers: [entry] }).success).toBe(true),
  );
});

describe('a protected server', () => {
  const here = { names: ['desk', 'desk.corp.example', '10.0.0.7'], domain: 'corp.example' };
  const guarded = (entry: string, server: string): boolean =>
    guardOf(server, { lookOnly: false, protectedServers: [entry] }, here) !== null;

  it.each([
    ['XYZ', 'xyz.'],
    ['xyz', 'xyz.corp.example'],
    ['xyz.CORP.example.', 'xyz'],
    ['dc*', 'DC1.corp.example'],
    ['dc?', 'dc1.corp.example'],
    ['*.corp.example', 'xyz'],
    ['fe80::1', 'FE80:0::0:1%12'],
    ['[::1]', 'desk'],
    ['localhost', '10.0.0.7'],
    ['10.0.0.*', 'desk'],
    ['desk*', 'localhost'],
    ['::ffff:10.0.0.5', '10.0.0.5'],
    ['10.0.0.*', '::ffff:a00:5'],
    ['2001:db8::*', '2001:0db8:0:0:0:0:0:5'],
  ])('%s is also %s', (entry, server) => expect(guarded(entry, server)).toBe(true));

  it.each([
    ['xyz', 'xyz.other.example'],
    ['xyz.other.example', 'xyz'],
    ['dc?', 'dc12'],
    ['fe80::1%3', 'fe80::1%4'],
    ['localhost', 'xyz'],
  ])('%s is not %s', (entry, server) => expect(guarded(entry, server)).toBe(false));
});

it('a pattern takes no more steps than both lengths multiplied, whatever is typed', () => {
  const nasty = fc.string({ unit: fc.constantFrom('a', '*', '?', 'ß', ' ', '\\', '\u0301'), maxLength: 400 });
  fc.assert(
    fc.property(nasty, nasty, fc.boolean(), (pattern, name, isCut) => {
      let steps = 0;
      const [typed, printed] = [typedPattern(pattern), printedName(name, isCut)];
      mayMatch(typed, printed, () => {
        steps += 1;
      });
      expect(steps).toBeLessThanOrEqual((typed.pieces.length + 1) * (printed.pieces.length + 1));
      // Cut where it is longer than any entry, which gives a limit of its own.
      expect(typed.pieces.length).toBeLessThanOrEqual(2 * 300 + 1);
    }),
  );
});
