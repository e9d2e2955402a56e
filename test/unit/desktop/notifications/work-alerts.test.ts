import { afterEach, describe, expect, it } from 'vitest';
import { type Alert, alertsOf, NOTHING_SAID } from '../../../../electron/desktop/notifications/alerts.ts';
import { HOUR_MS } from '../../../../shared/basics/time-units.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/contract/settings.ts';
import type { FleetView, Outcome } from '../../../../shared/domain/model.ts';
import type { Work, Works } from '../../../../shared/domain/work/work.ts';
import { setLocale } from '../../../../shared/text/text.ts';
import { answer, CALLER, disconnected, fleet, job, NOW, server, session } from '../../../builders.ts';
import { gatesb } from '../../../known-servers.ts';

const QUIET: Work = { verdict: 'quiet', because: { kind: 'nothing', forSeconds: 2400 } };
const COPIES: Work = { verdict: 'working', because: { kind: 'job', image: 'robocopy.exe', policy: false } };
/** Away for two days. */
const jobss = disconnected({ id: 2, user: 'jobss', idleMinutes: 2880 });

afterEach(() => setLocale({ language: 'en', region: null }));

/** The first alert about this fleet. */
function alertOn(view: FleetView): Alert {
  const settings = { ...DEFAULT_SETTINGS, caller: CALLER };
  const [alert] = alertsOf(NOTHING_SAID, view, settings, new Date(NOW)).alerts;
  if (alert === undefined) throw new Error('There was no alert');
  return alert;
}

const full = (works: Works, sessions = [gatesb, jobss]): FleetView =>
  fleet([server('xyz', answer(sessions), { works })]);

const buttons = ({ buttons: all }: Alert): readonly string[] => all.map(({ label }) => label);

describe('the notification of a full server', () => {
  const IDLE = 'gatesb can go first: disconnected, last input 3 d 2 h ago';

  it.each<[string, Works, string]>([
    ['quiet', { 1: QUIET }, 'quiet for 40 min'],
    ['never asked for', {}, 'programs not known'],
    ['not read', { 1: { verdict: 'unknown', because: { kind: 'notRead' } } }, 'programs not known'],
    [
      'not watched long enough',
      { 1: { verdict: 'unknown', because: { kind: 'tooShort' } } },
      'whether it is working is not known yet',
    ],
  ])('names who can go first, with the idle time and then the work: %s', (_, works, said) => {
    const alert = alertOn(full({ ...works, 2: COPIES }));
    expect(alert.body).toBe(`2 of 2 slots taken. ${IDLE}, ${said}.`);
    expect(buttons(alert)).toEqual(['Reset gatesb', 'Console']);
  });

  it('says since when the session is disconnected, and how often it is left behind', () => {
    const disconnectedSince = NOW - 74 * HOUR_MS;
    const evidences = { 1: { disconnectedSince, address: '192.0.2.57', leftBehind: { left: 7, of: 9 } } };
    const xyz = server('xyz', answer([gatesb, jobss]), { works: { 1: QUIET, 2: COPIES }, evidences });
    expect(alertOn(fleet([xyz])).body).toBe(
      '2 of 2 slots taken. gatesb can go first: disconnected 3 d 2 h, quiet for 40 min, did not log off 7 of the last 9 times.',
    );
  });

  it('leaves out what is least important where there is no room', () => {
    const user = 'maximiliane.von-und-zu-hohenlohe-schillingsfuerst-zu-waldenburg';
    const evidences = { 1: { disconnectedSince: null, address: null, leftBehind: { left: 7, of: 9 } } };
    const works = { 1: QUIET, 2: COPIES };
    const xyz = server('xyz', answer([{ ...gatesb, user }, jobss]), { works, evidences });
    expect(alertOn(fleet([xyz])).body).toMatch(
      / can go first: disconnected, last input .* quiet for 40 min\.$/,
    );
  });

  it('where all work names one of them and at what, and offers no reset', () => {
    const one = alertOn(full({ 2: COPIES }, [jobss, session({ id: 3, user: 'hopperg', idleMinutes: 1 })]));
    expect(one.body).toBe(
      '2 of 2 slots taken. No session can be reset safely: jobss is working (robocopy.exe).',
    );
    expect(buttons(one)).toEqual(['Console']);
    const both = alertOn(full({ 1: COPIES, 2: COPIES }));
    expect(both.body).toBe(
      '2 of 2 slots taken. No session can be reset safely: gatesb is working (robocopy.exe), and 1 more.',
    );
    expect(buttons(both)).toEqual(['Console']);
  });

  it('does not name work as the reason where nobody would be offered anyway', () => {
    const typing = session({ id: 3, user: 'hopperg', idleMinutes: 1 });
    const alert = alertOn(full({ 3: COPIES }, [typing, { ...typing, id: 4, user: 'turinga' }]));
    expect(alert.body).toBe('2 of 2 slots taken. No session has been idle long enough to be reset.');
  });

  it('says the same in German, in about as many words', () => {
    setLocale({ language: 'de', region: null });
    expect(alertOn(full({ 1: QUIET })).body).toBe(
      '2 von 2 Plätzen belegt. gatesb kann zuerst zurückgesetzt werden: getrennt, letzte Eingabe vor 3 T 2 Std, ruhig seit 40 Min.',
    );
    expect(alertOn(full({ 1: COPIES, 2: COPIES })).body).toBe(
      '2 von 2 Plätzen belegt. Keine Sitzung kann gefahrlos zurückgesetzt werden: gatesb arbeitet (robocopy.exe), 1 weitere auch.',
    );
  });
});

describe('the end of a reset', () => {
  const ended = (outcome: Outcome): Alert =>
    alertOn(fleet([], { jobs: [job({ step: 'ended', undoUntil: null, outcome })] }));

  it('that stopped because of work says at what, and what to try', () => {
    expect(ended({ code: 'working', why: null, work: COPIES.because })).toMatchObject({
      title: 'No slot was freed on xyz',
      body: 'gatesb’s robocopy.exe is running; nothing was reset.\nSend a message, choose another session, or end this one from its own row.',
      buttons: [],
    });
  });

  it('that stopped because of a program of the policy does not offer what the policy forbids', () => {
    const work = { kind: 'job', image: 'ledger.exe', policy: true } as const;
    expect(ended({ code: 'working', why: null, work }).body).toBe(
      'gatesb’s ledger.exe is running; nothing was reset.\nA policy of this computer forbids ending the session while this program runs. Send a message, or choose another session.',
    );
  });

  it('that stopped because what runs could not be read says so', () => {
    expect(ended({ code: 'workNotChecked', why: null })).toMatchObject({
      title: 'No slot was freed on xyz',
      body: 'The programs of gatesb on xyz could not be checked; nothing was reset.\nThey could be read before. Try again in a moment, or end the session from its own row.',
      buttons: [],
    });
  });

  it('in German begins as a sentence does', () => {
    setLocale({ language: 'de', region: null });
    expect(ended({ code: 'working', why: null, work: COPIES.because }).body).toMatch(
      /^robocopy\.exe von gatesb läuft; es wurde nichts zurückgesetzt\.\n/,
    );
  });
});
