import type { page as english } from '../english/page.en.ts';
import type { Translated } from '../shape.ts';
import { sessions as sayCount } from './count.de.ts';
import { time } from './time.de.ts';

export const page: Translated<typeof english> = {
  appName: 'Slotwatch',
  demo: 'Demo: Diese Server gibt es nur im Arbeitsspeicher. Nichts Echtes wird überwacht oder verändert.',
  startOver: { title: 'Slotwatch sieht nur an', button: 'Neu beginnen' },
  loading: 'Wird geladen',
  dismiss: 'Schließen',
  tryAgain: 'Erneut versuchen',
  bridgeHint:
    'Die Seite und das Programm dahinter konnten sich nicht verständigen. Einzelheiten stehen in der Protokolldatei.',
  fellOver: 'Diese Seite ist abgestürzt.',
  fellOverHint:
    'Die Überwachung läuft ohne sie weiter. Laden Sie die Seite neu; Einzelheiten stehen in der Protokolldatei.',
  loadAgain: 'Neu laden',

  list: {
    name: 'Server',
    search: 'Server und Benutzer suchen',
    clearSearch: 'Suche leeren',
    refreshAll: 'Alle aktualisieren',
    refreshAllTitle: 'Jetzt alle Server fragen (F5)',
    summary(all, full, unknown) {
      const parts = [`${all} Server`];
      if (full > 0) parts.push(`${full} voll`);
      if (unknown > 0) parts.push(`${unknown} unbekannt`);
      return parts.join(', ');
    },
    nothingFound: (query) => `Kein Server und kein Benutzer passt zu „${query}“.`,
    nothingPasses: 'So ist jetzt kein Server.',
    showAll: 'Alle zeigen',
    narrowed: (shown, all) => `${shown} von ${all} Servern`,
    hits(sessions, serversOfSessions, servers) {
      const parts: string[] = [];
      if (sessions > 0) parts.push(`${sayCount(sessions)} auf ${onServers(serversOfSessions)}`);
      if (servers > 0) parts.push(`${servers} Server${sessions > 0 ? ' nach Namen' : ''}`);
      return parts.join(', ');
    },
    filtersName: 'Nur zeigen',
    filter: {
      full: { name: 'Voll', title: 'Server, auf denen jeder Platz belegt ist' },
      oneLeft: { name: 'Einer frei', title: 'Server, die von mehreren Plätzen noch einen frei haben' },
      free: { name: 'Frei', title: 'Server mit einem freien Platz, auch mit nur noch einem' },
      disconnected: {
        name: 'Getrennt',
        title: 'Server, auf denen jemand getrennt ist und noch einen Platz belegt',
      },
      unknown: {
        name: 'Unbekannt',
        title: 'Server, die nicht antworten oder deren Antwort vielleicht einen belegten Platz verbirgt',
      },
    },
    filterCount: (name, servers) => `${name}, ${servers} Server`,
    group: 'Server gruppieren',
    groupTitle: 'Zeigt die Server unter Ihren eigenen Gruppen.',
    noGroup: 'In keiner Gruppe',
    nothingReset: (server) => `Auf ${server} wird nichts zurückgesetzt.`,
    groupFull: (full) => `${full} voll`,
    groupUnknown: (unknown) => `${unknown} unbekannt`,
    groupSpoken: (name, servers, full, unknown) =>
      [
        name,
        `${servers} Server`,
        ...(full > 0 ? [`${full} voll`] : []),
        ...(unknown > 0 ? [`${unknown} unbekannt`] : []),
      ].join(', '),
    fullName: (label, name) => (label === name ? name : `${label} (${name})`),
    allWorking: 'alle arbeiten',
    asking: 'wird gefragt',
    found(state, minutes, disconnected) {
      if (minutes === null || minutes < 1) return state;
      return `${state}${disconnected ? '' : ', Leerlauf'} ${time.minutes(minutes)}`;
    },
    foundTitle: (user, state, facts) => `${user}: ${state}, ${facts}`,
    moreFoundShort: (more) => `+ ${more}`,
    moreFound: (more) => `und ${more} weitere`,
    back: 'Alle Server',
  },

  watch: {
    settings: 'Einstellungen',
    unsaved: 'Einstellungen, mit nicht gespeicherten Änderungen',
    log: 'Protokolldatei öffnen',
    pause: '1 Std anhalten',
    pauseTitle: 'Eine Stunde lang nicht mehr regelmäßig fragen. „Alle aktualisieren“ fragt weiterhin.',
    goOn: 'Fortsetzen',
    every: (seconds) => `Alle ${seconds < 120 ? time.seconds(seconds) : time.minutes(seconds / 60)}`,
    pausedUntil: (clock) => `Angehalten bis ${clock}`,
  },

  firstRun: {
    what: 'Slotwatch fragt Ihre Windows-Server, wer ihre Sitzungen belegt – mit Ihrem eigenen Konto und den Tools, die Windows mitbringt.',
    why: 'Hat ein Server keinen freien Sitzungsplatz mehr, steht es hier und im Infobereich, zusammen mit der Sitzung, die am längsten im Leerlauf ist.',
    how: 'Zurückgesetzt wird nur, was Sie anklicken, und jedes Zurücksetzen lässt sich einige Sekunden lang abbrechen.',
    field: 'Ihr erster Server',
    fieldHint: 'Ein Hostname oder eine Adresse. Auch mehrere, oder ein Muster wie web[01-12].corp.',
    several: (servers, names) => `${servers} Server: ${names}`,
    add: 'Überwachen',
  },
};

/** Behind `auf`. */
function onServers(servers: number): string {
  return servers === 1 ? '1 Server' : `${servers} Servern`;
}
