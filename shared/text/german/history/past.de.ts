import type { past as english } from '../../english/history/past.en.ts';
import type { Translated } from '../../shape.ts';

export const past: Translated<typeof english> = {
  past: {
    title: 'Wer war angemeldet',
    intro:
      'Fragen Sie „Wo war jobss gestern?“: Nennen Sie die Person. Oder „Wer war zwischen neun und elf auf XYZ?“: Wählen Sie den Server, den Tag und die Stunden.',
    person: 'Person',
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
    openTimeline: (server) => `Diese Zeit im Zeitverlauf von ${server} zeigen`,
    watchedOnly: 'Von Servern, die Slotwatch nicht überwacht, ist nichts bekannt.',
    seenOnly: (moment) =>
      `Von Slotwatch gesehen, seit ${moment}. Was nicht überwacht wurde, ist nicht bekannt; wählen Sie einen Server, um auch sein Protokoll zu fragen.`,
    nowhere: (user) => `${user} wurde in dieser Zeit auf keinem Server gesehen.`,
    nowhereHint:
      'Der Name muss vollständig sein. Bekannt sind nur überwachte Server, und nur, während sie überwacht wurden.',
    nothingSeen: 'Slotwatch hat noch nichts gesehen: Ab jetzt merkt es sich, wer angemeldet ist.',
  },
};
