import type { overview as english } from '../../english/overview/overview.en.ts';
import type { Translated } from '../../shape.ts';

export const overview: Translated<typeof english> = {
  pageLinks: { overview: 'Übersicht', sessions: 'Sitzungen', past: 'Anmeldeverlauf' },

  overview: {
    title: 'Übersicht',
    full: (servers) => `${servers} voll`,
    free: (servers) => `${servers} frei`,
    unknown: (servers) => `${servers} unbekannt`,
    of: (servers) => `von ${servers} ${servers === 1 ? 'Server' : 'Servern'}`,
    leadsToList: 'Zeigt diese Server in der Liste.',
    refresh: 'Aktualisieren',

    fullNow: 'Jetzt voll',
    nothingFull: 'Kein Server ist voll.',
    nothingKnownFull: (unknown) =>
      `Kein antwortender Server ist voll. ${unknown} ${unknown === 1 ? 'ist' : 'sind'} unbekannt.`,
    noneAsked: 'Bisher hat kein Server geantwortet.',
    noneAnswers: 'Kein Server antwortet. Es ist nicht bekannt, ob einer voll ist.',
    reset: (user) => `${user} zurücksetzen`,
    gone: (user) => `${user} ist dort nicht mehr angemeldet.`,
    connect: 'Verbinden…',
    allFull: (servers) => `Alle ${servers} vollen Server`,

    week: 'Diese Woche voll',
    hours: (hours) => `${hours.toLocaleString('de')} Std`,
    inWeek: (duration) => `insgesamt ${duration}`,
    aDay: (duration) => `${duration} am Tag`,
    mostly: (from, until) => `meist ${from}–${until} Uhr`,
    seenHours: (hours, of) =>
      hours < 1 ? `weniger als 1 von ${of} Stunden überwacht` : `${hours} von ${of} Stunden überwacht`,
    moreFull: (servers) =>
      `${servers} ${servers === 1 ? 'weiterer Server war' : 'weitere Server waren'} kürzer voll.`,
    inHour: (from, until, duration) => `${from}–${until} Uhr: ${duration} voll`,
    byHour: (hours) => `Nach Tageszeit: ${hours}`,
    notFullInWeek: 'Soweit bekannt, war in dieser Woche kein Server voll.',
    leadsToTimeline: (server) => `Zeigt den Zeitverlauf von ${server}.`,

    firstDay: 'Was Sie hier nach einem Tag sehen',
    firstDayWhat:
      'Wie viele Stunden am Tag jeder Server voll ist und zu welcher Tageszeit. Slotwatch speichert das auf diesem Computer, während es die Server abfragt.',

    leftBehind: 'Am längsten getrennt',
    nobodyLeft: 'Niemand ist getrennt.',
    leftUnknown: 'Kein Server antwortet. Es ist nicht bekannt, wer getrennt ist.',
    nobodyLeftWhereAnswered: 'Auf den antwortenden Servern ist niemand getrennt.',
    on: (server) => `auf ${server}`,
    allLeft: (sessions) => `Alle ${sessions} getrennten Sitzungen`,

    freed: (slots, by) => `Diese Woche freigegeben: ${slots} (${by})`,
    freedNone: 'In dieser Woche wurde kein Platz freigegeben.',
    freedBy: { you: 'Sie', wait: 'Warten', command: 'Befehlszeile', others: 'andere' },
    leadsToAudit: 'Zeigt das Aktionsprotokoll.',
  },
};
