import type { evidence as english } from '../../english/history/evidence.en.ts';
import type { Translated } from '../../shape.ts';

export const evidence: Translated<typeof english> = {
  evidence: {
    disconnectedFor: (span) => `seit ${span} getrennt`,
    from: (address) => `von ${address}`,
    fromConsole: 'an der Konsole',
    leftBehind: (left, of) => `${left} der letzten ${of} Male nicht abgemeldet`,
    canGoFirst: (user) => `${user} kann zuerst zurückgesetzt werden`,
    runs: (programs) => `Programme: ${programs}`,
    runsNothing: 'nur Programme von Windows',
    why: 'Warum?',

    sinceColumn: 'Getrennt seit',
    fromColumn: 'Von',
    leftBehindColumn: 'Nicht abgemeldet',
    leftBehindBriefly: (left, of) => `${left} von ${of} Malen`,
    console: 'Konsole',
    since: (moment) => `Getrennt seit ${moment}`,
  },

  fullFor: {
    exactly: (span) => `seit ${span}`,
    atLeast: (span) => `seit mindestens ${span}`,
    after: (said, time) => `${said}, ${time}`,
    inMenu: (used, capacity, time) => `voll, ${used} von ${capacity} ${time}`,
    inTooltip: (server, time) => `${server} ${time}`,
  },
};
