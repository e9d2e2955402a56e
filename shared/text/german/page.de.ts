import type { page as english } from '../english/page.en.ts';
import type { Translated } from '../shape.ts';
import { sessions as sayCount } from './count.de.ts';
import { time } from './time.de.ts';

export const page: Translated<typeof english> = {
  appName: 'Slotwatch',
  demo: 'Demo: Diese Server sind simuliert. Es wird nichts Echtes abgefragt oder verändert.',
  leaveDemo: 'Demo verlassen',
  startOver: { title: 'Slotwatch ist im Nur-Lese-Modus', button: 'Neu beginnen' },
  loading: 'Wird geladen',
  dismiss: 'Schließen',
  askAgain: 'Aktualisieren',
  bridgeHint:
    'Das Fenster hat die Verbindung zum Hauptprogramm verloren. Details stehen in der Protokolldatei.',
  fellOver: 'Das Fenster ist abgestürzt.',
  fellOverHint:
    'Die Überwachung läuft weiter. Laden Sie das Fenster neu. Details stehen in der Protokolldatei.',
  loadAgain: 'Neu laden',

  list: {
    name: 'Server',
    search: 'Server und Benutzer suchen',
    clearSearch: 'Suche leeren',
    refreshAll: 'Alle aktualisieren',
    refreshAllTitle: 'Jetzt alle Server abfragen (F5)',
    summary(all, full, unknown) {
      const parts = [`${all} Server`];
      if (full > 0) parts.push(`${full} voll`);
      if (unknown > 0) parts.push(`${unknown} unbekannt`);
      return parts.join(', ');
    },
    nothingFound: (query) => `Kein Server und kein Benutzer passt zu „${query}“.`,
    nothingPasses: 'Kein Server passt zu diesem Filter.',
    showAll: 'Alle anzeigen',
    narrowed: (shown, all) => `${shown} von ${all} Servern`,
    hits(sessions, serversOfSessions, servers) {
      const parts: string[] = [];
      if (sessions > 0) parts.push(`${sayCount(sessions)} auf ${onServers(serversOfSessions)}`);
      if (servers > 0) parts.push(`${servers} Server${sessions > 0 ? ' nach Namen' : ''}`);
      return parts.join(', ');
    },
    filtersName: 'Nur anzeigen',
    filter: {
      full: { name: 'Voll', title: 'Server, auf denen alle Plätze belegt sind' },
      oneLeft: { name: 'Einer frei', title: 'Server mit mehreren Plätzen, von denen noch einer frei ist' },
      free: { name: 'Frei', title: 'Server mit mindestens einem freien Platz' },
      disconnected: {
        name: 'Getrennt',
        title: 'Server mit einer getrennten Sitzung, die einen Platz belegt',
      },
      unknown: {
        name: 'Unbekannt',
        title: 'Server, die nicht antworten oder deren Antwort unvollständig ist',
      },
    },
    filterCount: (name, servers) => `${name}, ${servers} Server`,
    group: 'Server gruppieren',
    noGroup: 'Ohne Gruppe',
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
    asking: 'wird abgefragt',
    overSsh: 'ssh',
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
    pause: '1 Std pausieren',
    pauseTitle: 'Eine Stunde lang keine regelmäßigen Abfragen. „Alle aktualisieren“ fragt weiterhin.',
    resume: 'Fortsetzen',
    resumeTitle: 'Die Server jetzt und dann wieder regelmäßig abfragen.',
    every: (seconds) => `Abfrage alle ${seconds < 120 ? time.seconds(seconds) : time.minutes(seconds / 60)}`,
    pausedUntil: (clock) => `Pausiert bis ${clock}`,
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
    what: 'Slotwatch prüft, wer auf Ihren Windows-Servern angemeldet ist, und zeigt hier und im Infobereich, welche Server keinen freien Sitzungsplatz mehr haben.',
    how: 'Bei einem vollen Server zeigt es, welche Sitzung zuerst zurückgesetzt werden kann. Ohne Ihren Klick wird nichts beendet, und jeder Klick kann einige Sekunden lang abgebrochen werden.',
    add: 'Server hinzufügen',
    import: {
      name: 'Liste importieren…',
      hint: 'Aus RDCMan, mRemoteNG, .rdp-Dateien, CSV, einfachem Text und anderem',
    },
    paste: { name: 'Namen einfügen…', hint: 'Einen oder viele. web[01-12].corp steht für zwölf.' },
    thisComputer: { name: 'Dieser Computer', hint: 'Zeigt, wer hier angemeldet ist.' },
    demo: {
      name: 'In der Demo umsehen',
      hint: 'Startet Slotwatch neu, mit acht simulierten Servern. Es wird kein echter Server abgefragt.',
    },
    overSsh: {
      name: 'Name eines Windows-Servers',
      hint: 'Slotwatch fragt ihn über ssh, daher muss der OpenSSH-Server des Servers antworten. Dieser Befehl zeigt, ob er es tut:',
      host: 'HOST',
      copy: 'Befehl kopieren',
      afterwards: 'Gibt er Ihr Konto aus, ohne nach einem Kennwort zu fragen, fügen Sie den Server hinzu.',
      submit: 'Diesen Server hinzufügen',
      needs: {
        sessions:
          'Um Sitzungen zu sehen: auf jedem Server der Dienst „OpenSSH SSH Server“, sein Port offen (meist TCP 22) und ein Konto, das dort Administrator ist.',
        key: 'Um sich anzumelden: ein Schlüssel ohne Rückfrage. Er liegt im ssh-Agent oder hat keine Passphrase, und auf dem Server steht er in administrators_authorized_keys.',
        programs:
          'Die Programme einer Sitzung und das Protokoll des Servers kommen über dieselbe Verbindung.',
        missing: 'Antwortet ein Server nicht, sagt „Ursache suchen“ auf seiner Seite, was fehlt.',
      },
    },
    drop: 'Sie können Dateien mit Serverlisten auch an beliebiger Stelle in diesem Fenster ablegen.',
    needsTitle: 'Voraussetzungen',
    needs: {
      sessions:
        'Um Sitzungen zu sehen: ein Konto, das sie auf den Servern abfragen darf (ein Administrator), und ein offener TCP-Port 445 auf den Servern. Auf Windows-Clients zusätzlich AllowRemoteRPC=1.',
      programs:
        'Um die Programme einer Sitzung zu sehen: Administratorrechte dort und die Firewall-Gruppe „Windows-Verwaltungsinstrumentation (WMI)“.',
      log: 'Um Anmeldungen aus dem Protokoll eines Servers zu lesen: die Gruppe „Ereignisprotokollleser“ und die Firewall-Gruppe „Remote-Ereignisprotokollverwaltung“.',
      missing: 'Fehlt etwas davon, zeigt Slotwatch das an und arbeitet mit dem Rest weiter.',
    },
  },
};

/** Behind `auf`. */
function onServers(servers: number): string {
  return servers === 1 ? '1 Server' : `${servers} Servern`;
}
