import type { evidence as english } from '../../english/history/evidence.en.ts';
import type { Translated } from '../../shape.ts';

export const evidence: Translated<typeof english> = {
  evidence: {
    disconnectedFor: (span) => `seit ${span} getrennt`,
    from: (address) => `von ${address}`,
    fromConsole: 'an der Konsole',
    leftBehind: (left, of) => `ließ ${left} der letzten ${of} Sitzungen getrennt zurück`,
    canGoFirst: (user) => `${user} kann zuerst gehen`,
    runs: (programs) => `es läuft ${programs}`,
    runsNothing: 'es läuft nur, was zu Windows gehört',
    why: 'Warum?',

    sinceColumn: 'Getrennt seit',
    fromColumn: 'Von',
    leftBehindColumn: 'Zurückgelassen',
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
