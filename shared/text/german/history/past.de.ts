import type { past as english } from '../../english/history/past.en.ts';
import type { Translated } from '../../shape.ts';

export const past: Translated<typeof english> = {
  past: {
    title: 'Anmeldeverlauf',
    intro:
      'Wo war ein Benutzer angemeldet? Geben Sie den Benutzernamen ein. Wer war auf einem Server angemeldet? Wählen Sie Server, Tag und Uhrzeit.',
    person: 'Benutzer',
    personHint: 'Benutzername, zum Beispiel jobss',
    server: 'Server',
    allServers: 'Alle Server',
    when: 'Wann',
    whens: {
      today: 'Heute',
      yesterday: 'Gestern',
      week: 'Letzte 7 Tage',
      month: 'Letzte 30 Tage',
      day: 'An einem Tag',
    },
    day: 'Tag',
    from: 'Von',
    until: 'Bis',
    wrongTime: 'Das Ende liegt vor dem Anfang.',
    table: 'Wer angemeldet war, und wo',
    openTimeline: (server) => `Diese Zeit im Zeitverlauf von ${server} anzeigen`,
    watchedOnly: 'Slotwatch kennt nur die Server auf seiner Liste.',
    seenOnly: (moment) =>
      `Von Slotwatch aufgezeichnet seit ${moment}. Zeiten ohne Abfragen sind nicht bekannt. Wählen Sie einen Server, um auch sein Protokoll zu lesen.`,
    nowhere: (user) => `${user} wurde in dieser Zeit auf keinem Server gesehen.`,
    nowhereHint:
      'Geben Sie den vollständigen Namen ein. Bekannt sind nur Server auf der Liste, und nur die Zeit, in der Slotwatch lief.',
    nothingSeen: 'Slotwatch hat noch nichts aufgezeichnet. Es beginnt jetzt.',
  },
};
