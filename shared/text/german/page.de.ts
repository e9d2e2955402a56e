import type { page as english } from '../english/page.en.ts';
import type { Translated } from '../shape.ts';
import { sessions as sayCount } from './count.de.ts';
import { time } from './time.de.ts';

export const page: Translated<typeof english> = {
  appName: 'Slotwatch',
  demo: 'Demo: Diese Server gibt es nur im Arbeitsspeicher. Nichts Echtes wird überwacht oder verändert.',
  leaveDemo: 'Demo verlassen',
  startOver: { title: 'Slotwatch sieht nur an', button: 'Neu beginnen' },
  loading: 'Wird geladen',
  dismiss: 'Schließen',
  askAgain: 'Erneut fragen',
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
    pause: '1 Std anhalten',
    pauseTitle: 'Eine Stunde lang keine regelmäßigen Abfragen. „Alle aktualisieren“ fragt weiterhin.',
    resume: 'Fortsetzen',
    resumeTitle: 'Die Server jetzt und dann wieder regelmäßig abfragen.',
    every: (seconds) => `Abfrage alle ${seconds < 120 ? time.seconds(seconds) : time.minutes(seconds / 60)}`,
    pausedUntil: (clock) => `Angehalten bis ${clock}`,
  },

  help: { name: 'Hilfe', openLog: 'Protokolldatei öffnen' },

  about: {
    title: 'Info zu Slotwatch',
    what: 'Zeigt, wer auf Ihren Windows-Servern angemeldet ist, und setzt Sitzungen im Leerlauf sicher zurück.',
    version: 'Version',
    dataFolder: 'Datenordner',
    openFolder: 'Ordner öffnen',
    licences: 'Lizenzen',
    licence: {
      slotwatch: 'Slotwatch (MIT)',
      libraries: 'Bibliotheken',
      electron: 'Electron',
      chromium: 'Chromium',
    },
    fromSource:
      'Slotwatch (MIT) läuft aus dem Quelltext: Seine Lizenz steht in der Datei LICENSE, die der Bibliotheken stehen in node_modules.',
    notOpened: (reason) => `Das ließ sich nicht öffnen: ${reason}`,
    where: (path) => `Hier zu finden: ${path}`,
    close: 'Schließen',
  },

  welcome: {
    what: 'Slotwatch fragt Ihre Windows-Server, wer angemeldet ist, und zeigt hier und im Infobereich, welche keinen freien Sitzungsplatz mehr haben.',
    how: 'Bei einem vollen Server nennt es die Sitzung, die zuerst gehen kann; beendet wird nur, was Sie anklicken, und jeder Klick lässt sich einige Sekunden lang zurücknehmen.',
    add: 'Server hinzufügen',
    import: {
      name: 'Liste importieren…',
      hint: 'Aus RDCMan, mRemoteNG, .rdp-Dateien, CSV, einfachem Text und anderem',
    },
    paste: { name: 'Namen einfügen…', hint: 'Einen oder viele. web[01-12].corp steht für zwölf.' },
    thisComputer: { name: 'Dieser Computer', hint: 'Zeigt, wer hier angemeldet ist.' },
    demo: {
      name: 'In der Demo umsehen',
      hint: 'Startet Slotwatch neu, mit acht simulierten Servern. Nichts Echtes wird gefragt.',
    },
    drop: 'Sie können auch Dateien mit Servern irgendwo in diesem Fenster ablegen.',
    needsTitle: 'Was es braucht',
    needs: {
      sessions:
        'Um Sitzungen zu sehen: ein Konto, das sie auf den Servern abfragen darf (ein Administrator), und dorthin einen offenen TCP-Port 445. Auf Windows-Clients zusätzlich AllowRemoteRPC=1.',
      programs:
        'Um zu sehen, was in einer Sitzung läuft: Administratorrechte dort und die Firewall-Gruppe „Windows-Verwaltungsinstrumentation (WMI)“.',
      log: 'Um aus dem Protokoll eines Servers zu lesen, wer angemeldet war: die Gruppe „Ereignisprotokollleser“ und die Firewall-Gruppe „Remote-Ereignisprotokollverwaltung“.',
      missing: 'Fehlt etwas davon, sagt Slotwatch, was fehlt, und macht mit dem Rest weiter.',
    },
  },
};

/** Behind `auf`. */
function onServers(servers: number): string {
  return servers === 1 ? '1 Server' : `${servers} Servern`;
}
