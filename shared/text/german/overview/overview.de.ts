import type { overview as english } from '../../english/overview/overview.en.ts';
import type { Translated } from '../../shape.ts';

export const overview: Translated<typeof english> = {
  pageLinks: { overview: 'Übersicht', sessions: 'Sitzungen', past: 'Wer war da' },

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
      `Kein Server, der antwortet, ist voll; ${unknown} ${unknown === 1 ? 'ist' : 'sind'} unbekannt.`,
    noneAsked: 'Noch hat kein Server geantwortet.',
    noneAnswers: 'Kein Server antwortet. Ob einer voll ist, ist nicht bekannt.',
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
      `${servers} ${servers === 1 ? 'weiterer war' : 'weitere waren'} weniger lange voll.`,
    inHour: (from, until, duration) => `${from}–${until} Uhr: ${duration} voll`,
    byHour: (hours) => `Nach Tageszeit: ${hours}`,
    notFullInWeek: 'In dieser Woche wurde kein Server voll gesehen.',
    leadsToTimeline: (server) => `Zeigt den Zeitverlauf von ${server}.`,

    firstDay: 'Was nach einem Tag hier steht',
    firstDayWhat:
      'Wie viele Stunden am Tag jeder Server voll ist, und zu welcher Tageszeit. Slotwatch behält auf diesem Computer, was es sieht; die Server werden dafür nichts gefragt.',

    leftBehind: 'Am längsten getrennt',
    nobodyLeft: 'Niemand ist getrennt.',
    leftUnknown: 'Kein Server antwortet. Wer getrennt ist, ist nicht bekannt.',
    nobodyLeftWhereAnswered: 'Auf den Servern, die antworten, ist niemand getrennt.',
    on: (server) => `auf ${server}`,
    allLeft: (sessions) => `Alle ${sessions} getrennten Sitzungen`,

    freed: (slots, by) => `Diese Woche frei gemacht: ${slots} (${by})`,
    freedNone: 'In dieser Woche wurde kein Platz frei gemacht.',
    freedBy: { you: 'Sie', wait: 'Warten', command: 'Befehl', others: 'andere' },
    leadsToAudit: 'Zeigt das Aktionsprotokoll.',
  },
};
