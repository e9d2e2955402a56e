import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ToolFailure, ToolFailureCode } from '../../../shared/domain/failure.ts';
import type { Work, WorkReason, WorkVerdict } from '../../../shared/domain/work/work.ts';
import { english } from '../../../shared/text/english/english.en.ts';
import { german } from '../../../shared/text/german/german.de.ts';
import { sayVerdict, sayWork, sayWorkFailure, sayWorkReason } from '../../../shared/text/say-work.ts';
import { sayWorking } from '../../../shared/text/say-working.ts';

const CODES: readonly ToolFailureCode[] = [
  'toolMissing',
  'accessDenied',
  'loginFailed',
  'unreachable',
  'timeout',
  'unknownHost',
  'noSuchSession',
  'noSuchLog',
  'badOutput',
];
const REFUSED: ToolFailure = { code: 'accessDenied', tool: 'tasklist', server: 'XYZ' };

const EXAMPLES: readonly (readonly [WorkVerdict, WorkReason, string, string, string])[] = [
  [
    'working',
    { kind: 'job', image: 'robocopy.exe', policy: false },
    'working: robocopy.exe',
    'robocopy.exe is running',
    'arbeitet: robocopy.exe',
  ],
  [
    'working',
    { kind: 'job', image: 'ledger.exe', policy: true },
    'working: ledger.exe',
    'ledger.exe is running, and a policy of this computer forbids ending the session while it runs',
    'arbeitet: ledger.exe',
  ],
  [
    'working',
    { kind: 'busy', image: 'python.exe', cpuSeconds: 41, windowSeconds: 300 },
    'working: python.exe used 41 s of processor time in 5 min',
    'python.exe used 41 s of processor time in 5 min',
    'arbeitet: python.exe nutzte 41 Sek Prozessorzeit in 5 Min',
  ],
  [
    'working',
    { kind: 'busyTogether', cpuSeconds: 12, windowSeconds: 121 },
    'working: its programs used 12 s of processor time in 2 min',
    'its programs used 12 s of processor time in 2 min',
    'arbeitet: ihre Programme nutzten 12 Sek Prozessorzeit in 2 Min',
  ],
  [
    'working',
    { kind: 'started', count: 3, windowSeconds: 118 },
    'working: 3 programs were started in 2 min without input',
    '3 programs were started in 2 min without input',
    'arbeitet: 3 Programme wurden in 2 Min ohne Eingabe gestartet',
  ],
  [
    'perhaps',
    { kind: 'noisy', image: 'chrome.exe', cpuSeconds: 40, windowSeconds: 120 },
    'perhaps: chrome.exe used 40 s of processor time in 2 min',
    'chrome.exe used 40 s of processor time in 2 min',
    'vielleicht: chrome.exe nutzte 40 Sek Prozessorzeit in 2 Min',
  ],
  [
    'quiet',
    { kind: 'nothing', forSeconds: 1259 },
    'quiet for 20 min',
    'nothing used the processor for 20 min',
    'ruhig seit 20 Min',
  ],
  [
    'unknown',
    { kind: 'tooShort' },
    'whether it is working is not known yet',
    'it has not been monitored long enough',
    'ob sie arbeitet, ist noch nicht bekannt',
  ],
  [
    'unknown',
    { kind: 'notSeen' },
    'programs not known',
    'the list of its programs is not complete',
    'Programme nicht bekannt',
  ],
  [
    'unknown',
    { kind: 'notRead' },
    'programs not known',
    'its programs have not been read recently',
    'Programme nicht bekannt',
  ],
  [
    'unknown',
    { kind: 'failed', failure: REFUSED },
    'programs not known',
    'XYZ does not let this account see the running programs',
    'Programme nicht bekannt',
  ],
];

describe('whether a session works', () => {
  it.each(EXAMPLES)('is said: %s, %j', (verdict, because, line, reason, inGerman) => {
    const work: Work = { verdict, because };
    expect([sayWork(work), sayWorkReason(because), sayWork(work, german)]).toEqual([line, reason, inGerman]);
  });

  it('has one word or two for a row', () => {
    const verdicts = ['quiet', 'working', 'perhaps', 'unknown'] as const;
    expect(verdicts.map((verdict) => sayVerdict({ verdict }))).toEqual([
      'quiet',
      'working',
      'perhaps working',
      'not known',
    ]);
    expect(verdicts.map((verdict) => sayVerdict({ verdict }, german))).toEqual([
      'ruhig',
      'arbeitet',
      'arbeitet vielleicht',
      'nicht bekannt',
    ]);
  });

  it('never claims a longer quiet than it was', () => {
    expect(sayWork({ verdict: 'quiet', because: { kind: 'nothing', forSeconds: 659 } })).toBe(
      'quiet for 10 min',
    );
  });
});

describe('why what runs could not be read', () => {
  const saidFor = (code: ToolFailureCode, catalogue = english) => {
    const { message, hint } = sayWorkFailure({ ...REFUSED, code }, catalogue);
    return `${message} ${hint}`;
  };

  it.each([
    ['unreachable', ['TCP port 445', 'Windows Management Instrumentation (WMI)', 'XYZ']],
    ['accessDenied', ['administrator rights on XYZ']],
    ['loginFailed', ['administrator rights on XYZ', 'cmdkey']],
    ['toolMissing', ['tasklist', 'System32']],
    ['timeout', ['in time', 'Windows Management Instrumentation (WMI)']],
    ['badOutput', ['Windows Management Instrumentation (WMI)', 'administrator rights']],
  ] as const)('%s tells what to do', (code, parts) => {
    for (const part of parts) expect(saidFor(code)).toContain(part);
  });

  it('names the firewall group as German Windows does, and as English Windows does', () => {
    for (const name of [
      '„Windows-Verwaltungsinstrumentation (WMI)“',
      'Windows Management Instrumentation (WMI)',
    ])
      expect(saidFor('unreachable', german)).toContain(name);
  });

  it('has the number that Windows gave, and knows a cancelled question', () => {
    expect(sayWorkFailure({ ...REFUSED, code: 'unreachable', windowsError: 1722 }).message).toMatch(
      / \(Windows error 1722\)\.$/,
    );
    expect(sayWorkFailure({ ...REFUSED, code: 'timeout', cancelled: true }).message).toBe(
      'The check of XYZ was cancelled.',
    );
  });
});

const seconds = fc.nat({ max: 1_000_000 });
const image = fc.stringMatching(/^[A-Za-z0-9 _-]{1,12}\.exe$/);
const failure: fc.Arbitrary<ToolFailure> = fc
  .record({
    code: fc.constantFrom(...CODES),
    tool: fc.constantFrom('tasklist', 'qprocess'),
    server: fc.constantFrom('XYZ', 'db01.corp.example', 'fe80::1'),
    windowsError: fc.option(fc.nat({ max: 99_999 })),
    cancelled: fc.boolean(),
  })
  .map(({ windowsError, cancelled, ...told }) => ({
    ...told,
    ...(windowsError === null ? {} : { windowsError }),
    ...(cancelled ? { cancelled } : {}),
  }));
const reason: fc.Arbitrary<WorkReason> = fc.oneof(
  fc.record({ kind: fc.constant('job' as const), image, policy: fc.boolean() }),
  fc.record({
    kind: fc.constantFrom('busy' as const, 'noisy' as const),
    image,
    cpuSeconds: seconds,
    windowSeconds: seconds,
  }),
  fc.record({ kind: fc.constant('busyTogether' as const), cpuSeconds: seconds, windowSeconds: seconds }),
  fc.record({ kind: fc.constant('started' as const), count: fc.nat(99), windowSeconds: seconds }),
  fc.record({ kind: fc.constant('nothing' as const), forSeconds: seconds }),
  fc.record({ kind: fc.constantFrom('tooShort' as const, 'notSeen' as const, 'notRead' as const) }),
  fc.record({ kind: fc.constant('failed' as const), failure }),
);

/** Nothing that a reader would take for a mistake: a missing value, an unfilled place, an empty part. */
const WRONG = /undefined|null|NaN|\[object|[{}]| {2}|^\s|\s$|[:,;]\s*$|\(\s*\)|“”|„“|\.\./;

it.each([
  ['English', english],
  ['German', german],
])('every reason gives a whole sentence in %s', (_, catalogue) => {
  const verdicts = fc.constantFrom<WorkVerdict>('working', 'perhaps', 'quiet', 'unknown');
  fc.assert(
    fc.property(verdicts, reason, failure, (verdict, because, why) => {
      const work = { verdict, because };
      const { message, hint } = sayWorkFailure(why, catalogue);
      const clauses = [
        sayVerdict(work, catalogue),
        sayWork(work, catalogue),
        sayWorkReason(because, catalogue),
      ];
      for (const said of [...clauses, message, hint]) {
        expect(said).not.toBe('');
        // A name of a program may have blanks of its own.
        expect(said.replaceAll('image' in because ? because.image : '\n', 'x.exe')).not.toMatch(WRONG);
      }
      for (const clause of clauses) expect(clause).not.toMatch(/\.$/);
      for (const sentence of [message, hint]) expect(sentence).toMatch(/\.$/);
    }),
    { numRuns: 1000 },
  );
});

it('the same work is said with the same times, with whose it is and without', () => {
  const reasons: readonly WorkReason[] = [
    { kind: 'busy', image: 'python.exe', cpuSeconds: 41, windowSeconds: 299.6 },
    { kind: 'busyTogether', cpuSeconds: 141, windowSeconds: 299.6 },
    { kind: 'started', count: 4, windowSeconds: 95 },
  ];
  const times = (said: string) => said.match(/\d+ (?:s|min)\b/g);
  for (const because of reasons) {
    expect(times(sayWorking('gatesb', because))).toEqual(times(sayWorkReason(because)));
  }
  expect(reasons.slice(0, 1).map((because) => sayWorking('gatesb', because))).toEqual([
    'gatesb’s python.exe used 41 s of processor time in 5 min',
  ]);
});
