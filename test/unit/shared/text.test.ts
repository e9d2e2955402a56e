import { afterEach, describe, expect, it } from 'vitest';
import { fillMessage, LONGEST_MESSAGE } from '../../../shared/contract/message.ts';
import { english } from '../../../shared/text/english/english.en.ts';
import { german } from '../../../shared/text/german/german.de.ts';
import { languageFor, localeQuery, readLocale, usableLocale } from '../../../shared/text/language.ts';
import { sayClock, sayMoment } from '../../../shared/text/moment.ts';
import { setLocale, text } from '../../../shared/text/text.ts';

type Say = (...args: readonly unknown[]) => string;
type Sentences = ReadonlyMap<string, string | Say>;

/** Every sentence of a catalogue by its path: `list.search`. */
function sentencesOf(part: object, path = ''): Sentences {
  return new Map(
    Object.entries(part).flatMap(([name, value]: [string, unknown]): [string, string | Say][] => {
      const here = path === '' ? name : `${path}.${name}`;
      if (typeof value === 'string') return [[here, value]];
      if (typeof value === 'function') return [[here, value as Say]];
      return [...sentencesOf(value as object, here)];
    }),
  );
}

const ENGLISH = sentencesOf(english);
const GERMAN = sentencesOf(german);

/** The values for parameters, by their names in English; a number for names not listed. */
const TEXTS = new Set(
  'app asked bracket by clock command failure file files first folder from idle label locale moment name names query reason said search server slots started state time title tool undo user users value what where who why words path'.split(
    ' ',
  ),
);
const OTHERS: Readonly<Record<string, unknown>> = {
  action: 'reset',
  objection: 'recentInput',
  rule: { idleThresholdMinutes: 30 },
  disconnected: false,
  via: 'ssh',
};
const POLICY = {
  lookOnly: true,
  protectedUsers: ['svc-*'],
  protectedServers: ['dc1'],
  neverEndWhile: ['ledger*'],
  keepHistory: false,
  auditCopy: '\\\\files\\slotwatch',
};

/** Values that differ from each other and from the sentences' own words. */
function samplesFor(say: Say): readonly unknown[] {
  const [, inner = ''] = /^[^(]*\(([^)]*)\)/.exec(say.toString()) ?? [];
  if (inner.trim().startsWith('{')) return [POLICY];
  const names = inner.split(',').map((name) => name.trim().replace(/^_/, ''));
  return names
    .filter((name) => name !== '')
    .map((name, place) => OTHERS[name] ?? (TEXTS.has(name) ? `«${name}»` : 37 + place));
}

function said(sentence: string | Say, samples: readonly unknown[]): string {
  return typeof sentence === 'string' ? sentence : sentence(...samples);
}

const pairs = [...ENGLISH].map(([path, sentence]) => {
  const samples = typeof sentence === 'string' ? [] : samplesFor(sentence);
  return { path, samples, english: said(sentence, samples), german: said(GERMAN.get(path) ?? '', samples) };
});

/** Equal in both languages: names, codes, and sentences made only of their parameters. */
const SAME =
  /^(?:appName|tooltip\.demo|alert\.demo|settings\.choices\.(?:rwinsta|logoff|admin|console|en|de)|shortcuts\.key\..*|about\.licence\..*|remoteDesktop\.windowsApp)$/;
/** Words that are the same in German. */
const SAME_WORDS = new Set([
  'Computer',
  'Server',
  'Name',
  'Port',
  'ID',
  'Start',
  'Remote',
  'Listener',
  'Demo',
  'Version',
  'Problem',
  'ssh',
  '–',
  '',
]);

describe('the catalogues', () => {
  it('hold the same sentences', () => {
    expect([...GERMAN.keys()].sort()).toEqual([...ENGLISH.keys()].sort());
  });

  it('have no empty sentence and no unfilled parameter', () => {
    const wrong = pairs.filter(({ path, english: one, german: other }) =>
      [one, other].some(
        (line) => (line.trim() === '' && !path.endsWith('.unit')) || /undefined|NaN|\[object/.test(line),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('contain their parameters in both languages', () => {
    const wrong = pairs.filter(({ samples, english: one, german: other }) =>
      samples
        .filter((sample) => typeof sample === 'number' || /^«/.test(String(sample)))
        .some((sample) => one.includes(String(sample)) !== other.includes(String(sample))),
    );
    expect(wrong).toEqual([]);
  });

  it('differ, except names', () => {
    const same = pairs.filter(
      ({ path, english: one, german: other }) =>
        one === other &&
        !SAME.test(path) &&
        !SAME_WORDS.has(one) &&
        /[a-z]{2}/.test(one.replace(/«.*?»/g, '')),
    );
    expect(same.map(({ path, german: line }) => `${path}: ${line}`)).toEqual([]);
  });

  it('use the quotation marks of their language', () => {
    const wrong = pairs.filter(
      ({ english: one, german: other }) => /[”"]/.test(other) || /„/.test(one) || /“[^„]*“/.test(other),
    );
    expect(wrong.map(({ german: line }) => line)).toEqual([]);
  });

  it.each([
    ['en', english],
    ['de', german],
  ])('have message texts that fit their receivers (%s)', (_, { message, withdrawal }) => {
    const values = {
      user: 'maximilian.mustermann',
      server: 'terminalserver-01',
      minutes: 15,
      asker: 'administrator',
    };
    for (const template of [message.warning, message.lastWarning, message.request, withdrawal]) {
      const filled = fillMessage(template, values);
      expect(filled).not.toMatch(/[{}]/);
      expect(filled).not.toMatch(/…$/);
      expect(filled.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
    }
  });
});

it('German distinguishes one and many', () => {
  expect([
    german.batch.running('reset', 1),
    german.batch.running('reset', 2),
    german.headline.overfull(3, 1),
    german.headline.overfull(3, 2),
    german.longDisconnected.found(1, 1, false),
    german.longDisconnected.found(2, 2, true),
    german.batch.refused(1),
    german.message.others(1),
  ]).toEqual([
    'Zurücksetzen von 1 Sitzung läuft',
    'Zurücksetzen von 2 Sitzungen läuft',
    'Voll: 3 Sitzungen auf 1 Platz',
    'Voll: 3 Sitzungen auf 2 Plätzen',
    '1 Sitzung auf 1 Server:',
    '2 Sitzungen auf 2 Servern:',
    '; 1 weitere ist nicht erlaubt',
    '1 weiterer Benutzer erhält denselben Text mit dem eigenen Namen.',
  ]);
});

it('German durations are in usual German', () => {
  expect([0, 1, 59, 60, 65, 1440, 4442].map(german.time.minutes)).toEqual([
    'weniger als 1 Min',
    '1 Min',
    '59 Min',
    '1 Std',
    '1 Std 5 Min',
    '1 T',
    '3 T 2 Std',
  ]);
});

it.each([
  ['en', ['de-DE'], 'en'],
  ['de', ['en-US'], 'de'],
  ['system', ['de-AT', 'en-US'], 'de'],
  ['system', ['fr-FR', 'de-CH', 'en-GB'], 'de'],
  ['system', ['fr-FR', 'EN_gb', 'de'], 'en'],
  ['system', ['fr-FR', 'den'], 'en'],
  ['system', ['C'], 'en'],
  ['system', [], 'en'],
] as const)('with the setting %s and a system of %j, the language is %s', (setting, preferred, language) => {
  expect(languageFor(setting, preferred)).toBe(language);
});

it.each([
  ['de-AT', 'de-AT'],
  ['en-US', 'en-US'],
  ['C', null],
  ['', null],
  ['../..', null],
  [null, null],
])('of the locale %j, %j can be used', (locale, usable) => {
  expect(usableLocale(locale)).toBe(usable);
});

it('a locale is read from an address as it was written', () => {
  for (const locale of [
    { language: 'de', region: 'de-AT' },
    { language: 'en', region: null },
  ] as const) {
    const query = new URLSearchParams(localeQuery(locale));
    expect(readLocale((name) => query.get(name))).toEqual(locale);
  }
  const nonsense = new URLSearchParams('language=../../en&region=<script>');
  expect(readLocale((name) => nonsense.get(name))).toEqual({ language: 'en', region: null });
});

describe('the locale', () => {
  afterEach(() => setLocale({ language: 'en', region: null }));

  it('changes every sentence from then on', () => {
    expect(text.list.name).toBe('Servers');
    setLocale({ language: 'de', region: null });
    expect(text.list.name).toBe('Server');
  });

  it('formats dates and times for the region, whatever the language', () => {
    const evening = new Date(2026, 10, 22, 20, 5, 9).getTime();
    const blanks = (line: string) => line.replace(/\s/gu, ' ');
    setLocale({ language: 'en', region: 'de-AT' });
    expect([sayMoment(evening), sayClock(evening)].map(blanks)).toEqual(['22.11.2026, 20:05:09', '20:05']);
    setLocale({ language: 'de', region: 'en-US' });
    expect([sayMoment(evening), sayClock(evening)].map(blanks)).toEqual([
      '11/22/2026, 8:05:09 PM',
      '08:05 PM',
    ]);
  });
});
