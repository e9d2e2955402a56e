import type { evidence as english } from '../../english/history/evidence.en.ts';
import type { Translated } from '../../shape.ts';

export const evidence: Translated<typeof english> = {
  evidence: {
    disconnectedFor: (span) => `seit ${span} getrennt`,
    from: (address) => `von ${address}`,
    fromConsole: 'an der Konsole',
    leftBehind: (left, of) => `${left} der letzten ${of} Male offen gelassen`,
    canGoFirst: (user) => `${user} kann zuerst gehen`,
    why: 'Warum?',

    sinceColumn: 'Getrennt seit',
    fromColumn: 'Von',
    leftBehindColumn: 'Offen gelassen',
    leftBehindBriefly: (left, of) => `${left} von ${of} Malen`,
    console: 'Konsole',
    since: (moment) => `Getrennt seit ${moment}`,
  },

  fullFor: {
    exactly: (said, span) => `${said}, seit ${span}`,
    atLeast: (said, span) => `${said}, seit mindestens ${span}`,
    exactlyShort: (slots, span) => `voll, ${slots} seit ${span}`,
    atLeastShort: (slots, span) => `voll, ${slots} seit ${span} oder länger`,
    slotsShort: (used, capacity) => `${used} von ${capacity}`,
  },
};
