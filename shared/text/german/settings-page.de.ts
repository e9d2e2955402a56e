import type { settingsPage as english } from '../english/settings-page.en.ts';
import type { Translated } from '../shape.ts';
import { count } from './count.de.ts';

export const settingsPage: Translated<typeof english> = {
  settings: {
    title: 'Einstellungen',
    save: 'Speichern',
    discard: 'Verwerfen',
    saved: 'Einstellungen gespeichert.',
    clean: 'Keine nicht gespeicherten Änderungen',
    dirty: 'Nicht gespeicherte Änderungen',
    unsaved: {
      title: 'Die Einstellungen sind nicht gespeichert',
      body: 'Ihre Änderungen bleiben in den Einstellungen, bis Sie sie speichern oder verwerfen oder das Fenster schließen.',
    },
    invalid: (fields) => `${count(fields, 'Feld lässt', 'Felder lassen')} sich so nicht speichern.`,
    wholeNumber: (min, max) => `Eine ganze Zahl von ${min} bis ${max}.`,
    range: (min, max) => `Von ${min} bis ${max}.`,
    defaultIs: (value) => `Standard: ${value}.`,
    reset: (label, value) => `„${label}“ auf den Standard zurücksetzen: ${value}`,
    none: 'keine',
    quoted: (said) => `„${said}“`,
    navigation: 'Abschnitte der Einstellungen',
    section: 'Abschnitt',
    withErrors: (title, errors) => `${title} (${count(errors, 'Fehler', 'Fehler')})`,
    sections: {
      servers: 'Server',
      watching: 'Überwachung',
      resetting: 'Zurücksetzen',
      work: 'Was als Arbeit zählt',
      messages: 'Nachrichten',
      connecting: 'Verbinden',
      notifications: 'Meldungen',
      history: 'Verlauf',
      startup: 'Start und Sprache',
      tools: 'Windows-Tools',
    },
    workExplained:
      'Slotwatch betrachtet, welche Programme in einer Sitzung laufen und wie viel Prozessorzeit sie nutzen; langsame Kopien unter einem Namen, der hier nicht steht, die Arbeit von Diensten und wartende Skripte zeigen ihm die Tools von Windows nicht. Deshalb sehen Sie, was in einer Sitzung läuft, bevor etwas beendet wird.',
    policy: ({ lookOnly, protectedUsers, protectedServers, neverEndWhile, keepHistory, auditCopy }) =>
      [
        'Eine Richtlinie dieses Computers gilt, was immer hier eingestellt ist:',
        [
          ...(lookOnly ? ['nur ansehen'] : []),
          ...(protectedUsers.length > 0 ? [`geschützte Benutzer ${protectedUsers.join(', ')}`] : []),
          ...(protectedServers.length > 0 ? [`geschützte Server ${protectedServers.join(', ')}`] : []),
          ...(neverEndWhile.length > 0
            ? [`keine Sitzung wird beendet, solange darin läuft: ${neverEndWhile.join(', ')}`]
            : []),
          ...(keepHistory ? [] : ['kein Verlauf wird gespeichert, und was gespeichert war, wird gelöscht']),
          ...(auditCopy === null
            ? []
            : [`eine zweite Kopie des Aktionsprotokolls wird nach ${auditCopy} geschrieben`]),
        ].join('; ') || 'nichts ist verboten',
      ].join(' '),
    fields: {
      intervalSeconds: {
        label: 'Fragen alle',
        unit: 'Sek',
        hint: 'Sekunden zwischen zwei Fragen an denselben Server. Server, die nicht antworten, werden seltener gefragt, bis hinunter zu alle 10 Minuten.',
      },
      timeoutSeconds: {
        label: 'Aufgeben nach',
        unit: 'Sek',
        hint: 'Sekunden, nach denen eine Frage aufgegeben wird und die Tools, die sie stellten, beendet werden.',
      },
      concurrency: {
        label: 'Server zugleich',
        unit: '',
        hint: 'Wie viele Server zur selben Zeit gefragt werden.',
      },
      undoSeconds: {
        label: 'Zeit zum Abbrechen',
        unit: 'Sek',
        hint: 'Sekunden zwischen dem Klick und dem Zurücksetzen, in denen es sich abbrechen lässt. Bei 0 wird sofort zurückgesetzt.',
      },
      idleThresholdMinutes: {
        label: 'Aktive Sitzungen sind im Leerlauf nach',
        unit: 'Min',
        hint: 'Minuten ohne Eingabe, nach denen eine aktive Sitzung angeboten werden darf. Getrennte Sitzungen werden immer zuerst angeboten.',
      },
      protectedUsers: {
        label: 'Geschützte Benutzer',
        hint: 'Benutzer, die nie zum Zurücksetzen angeboten werden, einer je Zeile. * steht für beliebige Zeichen, ? für eines. Ein Name mit Domäne (CORP\\gatesb) schützt auch denselben Namen ohne sie, denn oft drucken die Werkzeuge keine.',
      },
      offerOwnAccount: {
        label: 'Mein eigenes Konto anbieten',
        hint: 'Bietet auch Sitzungen Ihres eigenen Kontos auf anderen Servern an. Die Sitzung, in der Sie arbeiten, wird nie angeboten.',
      },
      endDisconnectedBy: {
        label: 'Getrennte Sitzungen beenden mit',
        hint: 'rwinsta beendet eine Sitzung sofort, auch eine hängende. logoff lässt ihre Programme geordnet enden.',
      },
      endActiveBy: {
        label: 'Aktive Sitzungen beenden mit',
        hint: 'logoff lässt Programme geordnet enden. Nicht gespeicherte Arbeit geht in jedem Fall verloren.',
      },
      warnSeconds: {
        label: 'Aktive Benutzer warnen',
        unit: 'Sek',
        hint: 'Sekunden, die ein aktiver Benutzer nach einer Nachricht noch hat, bevor die Sitzung beendet wird. Wer weiterarbeitet, behält sie. Bei 0 wird keine Nachricht gesendet; eine getrennte Sitzung zeigt keine.',
      },
      warnText: {
        label: 'Text der Warnung',
        hint: 'Was ein aktiver Benutzer liest, bevor die Sitzung beendet wird.',
      },
      askText: {
        label: 'Text einer Nachricht',
        hint: 'Womit eine Nachricht beginnt. Vor dem Senden lässt sie sich ändern.',
      },
      messageTemplates: {
        label: 'Gespeicherte Nachrichten',
        hint: 'Texte zur Auswahl, wenn eine Nachricht geschrieben wird. Dort werden sie auch gespeichert.',
      },
      protectedServers: {
        label: 'Geschützte Server',
        hint: 'Server, auf denen nie eine Sitzung beendet oder getrennt wird, einer je Zeile. * steht für beliebige Zeichen, ? für eines.',
      },
      lookOnly: {
        label: 'Nur ansehen',
        hint: 'Schaltet jede Aktion aus, die eine Sitzung beendet, hier und im Infobereich. Für gemeinsam genutzte Arbeitsplätze.',
      },
      neverEndWhile: {
        label: 'Nie beenden, solange das läuft',
        hint: 'Solange eines dieser Programme in einer Sitzung läuft, gilt sie als arbeitend und wird nicht angeboten; ein Name je Zeile, mit oder ohne .exe, * für beliebige Zeichen, ? für eines.',
      },
      jobPrograms: {
        label: 'Programme, die arbeiten, solange sie laufen',
        hint: 'Solange eines davon läuft, etwa eine Kopie oder eine Installation, arbeitet die Sitzung, wie wenig Prozessorzeit es auch nutzt.',
      },
      noisyPrograms: {
        label: 'Programme, die ohne Arbeit beschäftigt sind',
        hint: 'Browser, Chat-Programme und Updater: Nur wenn eines davon zweimal nacheinander viel Prozessorzeit nutzt, arbeitet die Sitzung vielleicht.',
      },
      windowsPrograms: {
        label: 'Programme von Windows',
        hint: 'Diese laufen in jeder Sitzung von selbst und zählen nie als Arbeit.',
      },
      consoleSwitch: {
        label: 'Konsolenverbindung mit',
        hint: '/admin stimmt für jeden Remotedesktop-Client seit Version 6.1 (2007). Ältere kennen nur /console.',
      },
      notifyFull: {
        label: 'Ein Server ist voll',
        hint: 'Benachrichtigt einmal, wenn der letzte Platz eines Servers belegt ist.',
      },
      notifyLost: {
        label: 'Ein Server ist verloren oder zurück',
        hint: 'Benachrichtigt, wenn ein Server, der schon geantwortet hat, zweimal nicht antwortet, und wenn er wieder antwortet.',
      },
      quietHours: {
        label: 'Ruhezeiten',
        hint: 'Hält zurück, was warten kann. Was Sie begonnen haben, und Plätze, auf die Sie warten, werden weiterhin gemeldet, ohne Ton; nach der Ruhe erfahren Sie, was inzwischen voll geworden und es noch ist.',
      },
      notifyReset: {
        label: 'Ein Zurücksetzen ist zu Ende',
        hint: 'Benachrichtigt, wie es ausging: Platz frei, angehalten oder gescheitert.',
      },
      language: {
        label: 'Sprache',
        hint: 'Gilt, sobald gespeichert ist. Datum und Uhrzeit werden so geschrieben, wie das System sie schreibt, in jeder Sprache.',
      },
      historyDays: {
        label: 'Speichern, wer angemeldet war',
        unit: 'Tage',
        hint: 'Slotwatch speichert, wer wann auf welchem Server angemeldet war und wann ein Server voll war. Das sind personenbezogene Daten. Was älter ist, wird gelöscht. Bei 0 wird nichts gespeichert, und was gespeichert war, wird gelöscht.',
      },
      codePage: {
        label: 'Codepage der Tools',
        unit: '',
        hint: 'OEM-Codepage, in der die Tools schreiben, etwa 850 oder 866. Bei 0 wird Windows gefragt; das stimmt fast immer.',
      },
    },
    choices: {
      rwinsta: 'rwinsta',
      logoff: 'logoff',
      admin: '/admin',
      console: '/console',
      auto: 'Automatisch (2)',
      unlimited: 'Unbegrenzt',
      number: 'Anzahl',
      system: 'Wie das System',
      en: 'English',
      de: 'Deutsch',
    },
    on: 'Ein',
    off: 'Aus',
    quiet: {
      from: 'Von',
      to: 'Bis',
      bothTimes: 'Beide Zeiten werden gebraucht, etwa 22:00 und 07:00.',
    },
    atLogin: {
      label: 'Bei der Anmeldung starten',
      hint: 'Slotwatch startet im Infobereich, ohne sein Fenster. Das merkt sich das System, nicht diese Einstellungen; es ändert sich sofort.',
      unknown: 'Das System sagt nicht, ob Slotwatch bei der Anmeldung startet.',
    },
    server: {
      fields: {
        name: { label: 'Name', hint: 'Hostname, IPv4- oder IPv6-Adresse.' },
        label: { label: 'Bezeichnung', hint: 'Wie Sie ihn nennen. Leer für den Namen selbst.' },
        group: { label: 'Gruppe', hint: 'Ein Schrägstrich trennt Gruppen in Gruppen: Produktion/Web.' },
        capacity: {
          label: 'Plätze',
          hint: 'Wie viele Sitzungen er aufnimmt. Ohne Lizenz für Remotedesktopdienste sind es zwei.',
        },
        port: {
          label: 'Port',
          hint: 'Wo Remotedesktop wartet; leer für 3389. Nur für Verbindungen.',
        },
        console: { label: 'Konsole', hint: '„Verbinden“ führt zur Konsole (/admin).' },
      },
      others: 'Verbinden',
      slots: 'Anzahl der Plätze',
      labelHint: 'wie der Name',
      noGroup: 'keine Gruppe',
      numberOfSlots: (slots) => `${slots} ${slots === '1' ? 'Platz' : 'Plätze'}`,
      noLimit: 'unbegrenzt',
      portIs: (port) => `Port ${port}`,
      byConsole: 'Konsole',
      unnamed: 'ohne Namen',
      details: (name) => `Einzelheiten zu ${name}`,
      remove: (name) => `${name} entfernen`,
      select: (name) => `${name} auswählen`,
      selectAll: 'Alle gezeigten',
      add: 'Hinzufügen',
      addLabel: 'Server hinzufügen',
      addPlaceholder: 'Hostname oder Adresse',
      addSeveral: 'Mehrere hinzufügen…',
      import: 'Importieren…',
      importTitle: 'Aus RDCMan (.rdg), mRemoteNG (confCons.xml), .rdp-Dateien, CSV oder einfachem Text',
      export: 'Exportieren…',
      exportTitle: 'Die Liste als CSV speichern',
      exportNotSaved:
        'Speichern oder verwerfen Sie zuerst die Änderungen: Exportiert wird, was gespeichert ist',
      exported: (path) => `Die Liste ist als ${path} gespeichert.`,
      search: 'Name, Bezeichnung, Gruppe',
      shown: (shown, all) => (shown === all ? `${all} Server` : `${shown} von ${all} Servern`),
      notSaved: (servers) => `${servers} neu, noch nicht gespeichert`,
      nothingFound: (search) => `Kein Server passt zu „${search}“.`,
      selected: (servers) => `${servers} ausgewählt`,
      clearSelection: 'Aufheben',
      setGroup: 'Gruppe setzen…',
      setGroupTitle: (servers) => `Gruppe von ${servers === 1 ? '1 Server' : `${servers} Servern`}`,
      setGroupHint: 'Ein Schrägstrich trennt Gruppen in Gruppen. Leer nimmt die Server aus ihren Gruppen.',
      set: 'Setzen',
      removeSelected: 'Entfernen',
      removed: (servers) => `${servers} Server entfernt.`,
      undo: 'Rückgängig',
      empty:
        'Noch keine Server. Fügen Sie einen mit Namen hinzu, eine Liste ein, oder importieren Sie, was ein anderes Programm hat.',
      badName: 'Kein Hostname und keine IPv4- oder IPv6-Adresse.',
      missingName: 'Ein Server braucht einen Namen.',
      twice: 'Dieser Server steht zweimal in der Liste.',
      already: 'Dieser Server steht schon in der Liste.',
      badCapacity: 'Eine ganze Zahl von 1 bis 9999.',
      longLabel: 'Höchstens 100 Zeichen.',
      badGroup: 'Höchstens 10 Gruppen ineinander, jede mit höchstens 100 Zeichen.',
      badPort: 'Eine ganze Zahl von 1 bis 65535, oder nichts.',
      tooMany: (most) => `Höchstens ${most} Server werden überwacht.`,
    },
    addServers: {
      title: 'Mehrere Server hinzufügen',
      importTitle: (files) => `Aus ${files} importieren`,
      filesMore: (first, more) => `${first} und ${more} weiteren`,
      field: 'Namen, Muster oder eine Tabelle',
      hint: 'Einer oder viele je Zeile. web[01-12].corp zählt, {a,b}rack[1-3] kombiniert. Auch eine Tabelle mit Überschriften (name, label, group, capacity, port, console) lässt sich einfügen.',
      placeholder: 'web[01-12].corp\n{berlin,rom}-rds[1-3]\n10.0.0.5',
      reading: 'Wird gelesen …',
      tooLong: 'Dieser Text ist zu lang, um hier gelesen zu werden.',
      tooLongHint: 'Speichern Sie ihn als Datei und wählen Sie Importieren…; das liest bis zu 10 MB.',
      nothing: 'Noch nichts hinzuzufügen.',
      found(fresh, known, problems, doubted) {
        const parts = [count(fresh, 'neuer Server', 'neue Server')];
        if (doubted > 0) parts.push(`${doubted} nicht von selbst gewählt`);
        if (known > 0) parts.push(`${known} schon in der Liste`);
        if (problems > 0) parts.push(count(problems, 'Problem', 'Probleme'));
        return parts.join(', ');
      },
      fresh: 'Neue Server',
      take: (name) => `${name} hinzufügen`,
      known: (servers) => `Schon in der Liste (${servers})`,
      problems: (problems) => `Probleme (${problems})`,
      problem: (where, what, why) =>
        [where, what === '' ? '' : `„${what}“`, why].filter((part) => part !== '').join(': '),
      line: (line) => `Zeile ${line}`,
      lineOf: (file, line) => `${file}, Zeile ${line}`,
      andMore: (names, more) => `${names} und ${more} weitere`,
      add: (servers) => (servers === 0 ? 'Hinzufügen' : `${servers} Server hinzufügen`),
      cancel: 'Abbrechen',
    },
    drop: {
      here: 'Serverlisten hier ablegen, um zu sehen, was sie hinzufügen würden',
      folder: 'Ein Ordner lässt sich hier nicht ablegen. Legen Sie die Dateien darin ab.',
      noFile:
        'Hier lassen sich nur Dateien ablegen. Für einen Text wählen Sie Mehrere hinzufügen … in den Einstellungen.',
      tooMany: (most) => `Höchstens ${most} Dateien lassen sich auf einmal ablegen.`,
      tooLarge: 'Diese Dateien sind zu groß: Listen dürfen zusammen 10 MB haben.',
      unreadable:
        'Die Datei ließ sich nicht lesen. Prüfen Sie, ob es sie noch gibt und ob sie sich öffnen lässt.',
    },
    patternLength: 'Jeder Name hat höchstens 256 Zeichen.',
    otherField: 'Diesen Wert nimmt diese Einstellung nicht an.',
  },

  invalid: {
    serverName: 'Kein Hostname und keine IPv4- oder IPv6-Adresse',
    twice: 'Ein Server steht zweimal in der Liste',
    clockTime: 'Keine Uhrzeit wie 07:30',
    nothingSeen: 'Darin ist nichts zu sehen',
    noFolderPath: 'Kein vollständiger Pfad eines Ordners',
    entry: {
      severalNames: (name) =>
        `„${name}“ ist mehr als ein Name und würde niemanden schützen: Jeder Name braucht einen eigenen Eintrag`,
      impossibleName: (name) =>
        `„${name}“ würde niemanden schützen, denn kein Benutzername hat solche Zeichen: Schreiben Sie den Namen so, wie Windows ihn zeigt`,
      noName: (name) => `„${name}“ nennt niemanden: Schreiben Sie einen Benutzernamen, oder * für alle`,
      severalServers: (name) =>
        `„${name}“ ist mehr als ein Server und würde keinen schützen: Jeder Server braucht einen eigenen Eintrag`,
      impossibleServer: (name) =>
        `„${name}“ würde keinen Server schützen: Schreiben Sie einen Hostnamen oder eine Adresse; * steht für beliebige Zeichen, ? für eines`,
      severalPrograms: (name) =>
        `„${name}“ ist mehr als ein Programm: Jedes Programm braucht einen eigenen Eintrag`,
      impossibleProgram: (name) =>
        `„${name}“ würde kein Programm meinen, denn keines hat einen solchen Namen: Schreiben Sie den Namen ohne Ordner, etwa robocopy`,
      noProgram: (name) => `„${name}“ nennt kein Programm: Schreiben Sie einen Namen wie robocopy`,
      everyProgram: (name) =>
        `„${name}“ würde jedes Programm meinen: Schreiben Sie einen Namen, oder einen Teil davon und *`,
    },
    moreThan: (most: string) => `Mehr als ${most}`,
    lessThan: (least: string) => `Weniger als ${least}`,
    longerThan: (most: string) => `Länger als ${most}`,
    empty: 'Leer',
    noNumber: 'Keine ganze Zahl',
    otherKind: 'Kein Wert, der hierher gehört',
    noneOf: (values: string) => `Keines von diesen: ${values}`,
    unknownName: (names: string) => `Hier nicht bekannt: ${names}`,
  },
};
