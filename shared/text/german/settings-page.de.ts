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
    invalid: (fields) =>
      `${count(fields, 'Feld hat einen ungültigen Wert', 'Felder haben ungültige Werte')}.`,
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
      messages: 'Warnungen und Nachrichten',
      connecting: 'Verbinden',
      notifications: 'Benachrichtigungen',
      history: 'Verlauf',
      startup: 'Start und Sprache',
      tools: 'Windows-Tools',
    },
    workExplained:
      'Slotwatch prüft, welche Programme in einer Sitzung laufen und wie viel Prozessorzeit sie nutzen. Es erkennt keine langsamen Kopien durch Programme, die hier nicht aufgeführt sind, keine Arbeit von Diensten und keine wartenden Skripte. Deshalb sehen Sie die laufenden Programme, bevor eine Sitzung beendet wird.',
    policy: ({ lookOnly, protectedUsers, protectedServers, neverEndWhile, keepHistory, auditCopy }) =>
      [
        'Eine Richtlinie dieses Computers gilt unabhängig von diesen Einstellungen:',
        [
          ...(lookOnly ? ['Nur-Lese-Modus'] : []),
          ...(protectedUsers.length > 0 ? [`geschützte Benutzer ${protectedUsers.join(', ')}`] : []),
          ...(protectedServers.length > 0 ? [`geschützte Server ${protectedServers.join(', ')}`] : []),
          ...(neverEndWhile.length > 0
            ? [`keine Sitzung wird beendet, solange eines davon läuft: ${neverEndWhile.join(', ')}`]
            : []),
          ...(keepHistory ? [] : ['es wird kein Verlauf gespeichert, und ein vorhandener wird gelöscht']),
          ...(auditCopy === null
            ? []
            : [`eine zweite Kopie des Aktionsprotokolls wird nach ${auditCopy} geschrieben`]),
        ].join('; ') || 'nichts ist verboten',
      ].join(' '),
    fields: {
      intervalSeconds: {
        label: 'Abfrage alle',
        unit: 'Sek',
        hint: 'Sekunden zwischen zwei Abfragen eines Servers. Server, die nicht antworten, werden seltener abgefragt, mindestens aber alle 10 Minuten.',
      },
      timeoutSeconds: {
        label: 'Zeitlimit',
        unit: 'Sek',
        hint: 'Sekunden, nach denen ein Server, der nicht antwortet, als unbekannt gilt.',
      },
      concurrency: {
        label: 'Gleichzeitige Server',
        unit: '',
        hint: 'Wie viele Server gleichzeitig abgefragt werden.',
      },
      groupTransports: {
        label: 'Wie Gruppen gefragt werden',
        hint: 'Wählen Sie eine Gruppe, und wie alle Server darin und in ihren Untergruppen gefragt werden. Eine Untergruppe, die hier selbst steht, geht vor, ebenso die Einzelheiten eines Servers.',
      },
      sshUnknownKeys: {
        label: 'Serverschlüssel, die ssh noch nicht kennt',
        hint: 'Ablehnen: Der Server wird erst gefragt, wenn Sie den Fingerabdruck verglichen und den Schlüssel selbst angenommen haben. Annehmen: Der erste Schlüssel gilt ungeprüft; antwortet beim ersten Mal ein anderer Computer an seiner Stelle, merken Sie es nicht. Ein geänderter Schlüssel wird in jedem Fall abgelehnt.',
      },
      undoSeconds: {
        label: 'Zeit zum Abbrechen',
        unit: 'Sek',
        hint: 'Sekunden zwischen Ihrem Klick und dem Zurücksetzen. In dieser Zeit können Sie abbrechen. Bei 0 wird sofort zurückgesetzt.',
      },
      idleThresholdMinutes: {
        label: 'Aktive Sitzungen sind im Leerlauf nach',
        unit: 'Min',
        hint: 'Minuten ohne Eingabe, nach denen eine aktive Sitzung zum Zurücksetzen vorgeschlagen werden darf. Getrennte Sitzungen kommen immer zuerst.',
      },
      protectedUsers: {
        label: 'Geschützte Benutzer',
        hint: 'Benutzer, deren Sitzungen nie zurückgesetzt werden, einer pro Zeile. * steht für beliebige Zeichen, ? für ein Zeichen. Ein Name mit Domäne (CORP\\gatesb) schützt auch denselben Namen ohne Domäne, weil die Tools oft keine anzeigen.',
      },
      offerOwnAccount: {
        label: 'Eigene Sitzungen zurücksetzen erlauben',
        hint: 'Auch Sitzungen Ihres eigenen Kontos auf anderen Servern können zurückgesetzt werden. Die Sitzung, in der Sie arbeiten, wird nie zurückgesetzt.',
      },
      endDisconnectedBy: {
        label: 'Getrennte Sitzungen beenden mit',
        hint: 'rwinsta beendet eine Sitzung sofort, auch eine hängende. Bei logoff werden Programme normal geschlossen.',
      },
      endActiveBy: {
        label: 'Aktive Sitzungen beenden mit',
        hint: 'Bei logoff werden Programme normal geschlossen. Nicht gespeicherte Arbeit geht in jedem Fall verloren.',
      },
      warnSeconds: {
        label: 'Aktive Benutzer warnen',
        unit: 'Sek',
        hint: 'Ein aktiver Benutzer erhält eine Nachricht und hat noch so viele Sekunden, bevor die Sitzung beendet wird. Wer wieder aktiv wird, behält sie. Bei 0 wird keine Nachricht gesendet. Getrennte Benutzer erhalten keine.',
      },
      warnText: {
        label: 'Text der Warnung',
        hint: 'Die Nachricht, die ein aktiver Benutzer erhält, bevor die Sitzung beendet wird.',
      },
      askText: {
        label: 'Text einer Nachricht',
        hint: 'Der vorgeschlagene Text einer Nachricht. Sie können ihn vor dem Senden ändern.',
      },
      messageTemplates: {
        label: 'Gespeicherte Nachrichten',
        hint: 'Texte zur Auswahl, wenn eine Nachricht geschrieben wird. Dort werden sie auch gespeichert.',
      },
      protectedServers: {
        label: 'Geschützte Server',
        hint: 'Server, auf denen nie eine Sitzung beendet oder getrennt wird, einer pro Zeile. * steht für beliebige Zeichen, ? für ein Zeichen.',
      },
      lookOnly: {
        label: 'Nur-Lese-Modus',
        hint: 'Schaltet alle Aktionen aus, die eine Sitzung beenden oder trennen, hier und im Infobereich. Für gemeinsam genutzte Computer.',
      },
      neverEndWhile: {
        label: 'Nie beenden, solange dies läuft',
        hint: 'Solange eines dieser Programme in einer Sitzung läuft, gilt sie als arbeitend und wird nicht zum Zurücksetzen vorgeschlagen. Ein Name pro Zeile, mit oder ohne .exe. * steht für beliebige Zeichen, ? für ein Zeichen.',
      },
      jobPrograms: {
        label: 'Programme, die immer als Arbeit zählen',
        hint: 'Solange eines davon läuft, etwa eine Kopie oder eine Installation, gilt die Sitzung als arbeitend, auch wenn das Programm wenig Prozessorzeit nutzt.',
      },
      noisyPrograms: {
        label: 'Programme, die oft ohne Arbeit aktiv sind',
        hint: 'Browser, Chat-Programme und Updater: Nutzt eines davon bei zwei Prüfungen nacheinander viel Prozessorzeit, gilt die Sitzung als vielleicht arbeitend.',
      },
      windowsPrograms: {
        label: 'Programme von Windows',
        hint: 'Windows startet sie in jeder Sitzung. Sie zählen nie als Arbeit.',
      },
      consoleSwitch: {
        label: 'Konsolenverbindung mit',
        hint: '/admin ist für alle Remotedesktop-Clients seit Version 6.1 (2007) richtig. Ältere kennen nur /console.',
      },
      notifyFull: {
        label: 'Ein Server ist voll',
        hint: 'Benachrichtigt einmal, wenn der letzte Platz eines Servers belegt ist.',
      },
      notifyLost: {
        label: 'Ein Server antwortet nicht mehr oder wieder',
        hint: 'Benachrichtigt, wenn ein Server zweimal nacheinander nicht antwortet und wenn er wieder antwortet.',
      },
      quietHours: {
        label: 'Ruhezeiten',
        hint: 'Keine Benachrichtigungen außer zu Ihren eigenen Aktionen und zu Plätzen, auf die Sie warten, und diese ohne Ton. Danach erhalten Sie eine Zusammenfassung der Server, die noch voll sind.',
      },
      notifyReset: {
        label: 'Ein Zurücksetzen ist abgeschlossen',
        hint: 'Benachrichtigt über das Ergebnis: Platz frei, abgebrochen oder fehlgeschlagen.',
      },
      language: {
        label: 'Sprache',
        hint: 'Ändert sich beim Speichern. Datum und Uhrzeit haben immer das Format des Systems.',
      },
      historyDays: {
        label: 'Anmeldeverlauf speichern',
        unit: 'Tage',
        hint: 'Slotwatch speichert, wer wann auf welchem Server angemeldet war und wann ein Server voll war. Das sind personenbezogene Daten. Ältere Daten werden gelöscht. Bei 0 wird nichts gespeichert, und vorhandene Daten werden gelöscht.',
      },
      codePage: {
        label: 'Codepage der Tools',
        unit: '',
        hint: 'OEM-Codepage der Ausgabe der Tools, etwa 850 oder 866. Bei 0 gilt die Angabe von Windows, die fast immer richtig ist.',
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
      refuse: 'Ablehnen',
      accept: 'Den ersten Schlüssel annehmen',
      system: 'Wie das System',
      en: 'English',
      de: 'Deutsch',
    },
    on: 'Ein',
    off: 'Aus',
    groupWays: {
      choose: 'Gruppe wählen',
      noGroups: 'Kein Server ist in einer Gruppe',
      allListed: 'Alle Gruppen stehen in der Liste',
      list: 'Gruppen und wie sie gefragt werden',
      of: (group) => `Wie ${group} gefragt wird`,
      remove: (group) => `${group} aus dieser Liste entfernen`,
      unused: 'In dieser Gruppe ist kein Server.',
    },
    quiet: {
      from: 'Von',
      to: 'Bis',
      bothTimes: 'Geben Sie beide Zeiten an, etwa 22:00 und 07:00.',
    },
    atLogin: {
      label: 'Bei der Anmeldung starten',
      hint: 'Slotwatch startet im Infobereich, ohne sein Fenster. Das ist eine Einstellung des Systems und ändert sich sofort.',
      unknown: 'Es ist nicht bekannt, ob Slotwatch bei der Anmeldung startet.',
    },
    server: {
      fields: {
        name: { label: 'Name', hint: 'Hostname, IPv4- oder IPv6-Adresse.' },
        label: {
          label: 'Bezeichnung',
          hint: 'Ihr eigener Name für den Server. Wenn leer, wird der Name angezeigt.',
        },
        group: { label: 'Gruppe', hint: 'Schrägstrich für Untergruppen: Produktion/Web.' },
        capacity: {
          label: 'Plätze',
          hint: 'Wie viele Sitzungen der Server zulässt. Ohne Lizenz für Remotedesktopdienste sind es zwei.',
        },
        port: {
          label: 'Port',
          hint: 'Port von Remotedesktop. Wenn leer, 3389. Nur für Verbindungen.',
        },
        console: { label: 'Konsole', hint: '„Verbinden“ öffnet eine Konsolenverbindung (/admin).' },
        transport: {
          label: 'Wie er gefragt wird',
          hint: 'Windows-Tools fragen über das Netzwerk. ssh führt dieselben Tools auf dem Server selbst aus; dort muss der OpenSSH-Server laufen.',
        },
        sshPort: {
          label: 'ssh-Port',
          hint: 'Wo der OpenSSH-Server wartet. Leer für das, was die Konfiguration von ssh sagt.',
        },
        sshUser: {
          label: 'ssh-Benutzer',
          hint: 'Das Konto, das dort verwendet wird. Leer für das, was die Konfiguration von ssh sagt.',
        },
      },
      others: 'Verbinden',
      slots: 'Anzahl der Plätze',
      labelHint: 'wie der Name',
      noGroup: 'keine Gruppe',
      numberOfSlots: (slots) => `${slots} ${slots === '1' ? 'Platz' : 'Plätze'}`,
      noLimit: 'unbegrenzt',
      portIs: (port) => `Port ${port}`,
      byConsole: 'Konsole',
      ways: { windows: 'Windows-Tools', ssh: 'ssh' },
      asGroup: (way) => `Wie die Gruppe: ${way}`,
      asUsual: (way) => `Wie üblich: ${way}`,
      sshPortIs: (port) => `ssh-Port ${port}`,
      sshUserIs: (user) => `ssh-Benutzer ${user}`,
      unnamed: 'ohne Namen',
      details: (name) => `Details zu ${name}`,
      remove: (name) => `${name} entfernen`,
      select: (name) => `${name} auswählen`,
      selectAll: 'Alle angezeigten',
      add: 'Hinzufügen',
      addLabel: 'Server hinzufügen',
      addPlaceholder: 'Hostname oder Adresse',
      addSeveral: 'Mehrere hinzufügen…',
      import: 'Importieren…',
      importTitle: 'Aus RDCMan (.rdg), mRemoteNG (confCons.xml), .rdp-Dateien, CSV oder einfachem Text',
      export: 'Exportieren…',
      exportTitle: 'Die Liste als CSV speichern',
      exportNotSaved:
        'Speichern oder verwerfen Sie zuerst die Änderungen. Nur gespeicherte Server werden exportiert.',
      exported: (path) => `Die Liste wurde als ${path} gespeichert.`,
      search: 'Name, Bezeichnung, Gruppe',
      shown: (shown, all) => (shown === all ? `${all} Server` : `${shown} von ${all} Servern`),
      notSaved: (servers) => `${servers} neu, noch nicht gespeichert`,
      nothingFound: (search) => `Kein Server passt zu „${search}“.`,
      selected: (servers) => `${servers} ausgewählt`,
      clearSelection: 'Aufheben',
      setGroup: 'Gruppe setzen…',
      setGroupTitle: (servers) => `Gruppe von ${servers === 1 ? '1 Server' : `${servers} Servern`}`,
      setGroupHint: 'Schrägstrich für Untergruppen. Wenn leer, werden die Server aus ihren Gruppen entfernt.',
      set: 'Setzen',
      removeSelected: 'Entfernen',
      removed: (servers) => `${servers} Server entfernt.`,
      undo: 'Rückgängig',
      empty:
        'Noch keine Server. Fügen Sie einen Server mit Namen hinzu, fügen Sie eine Liste ein, oder importieren Sie eine Liste aus einem anderen Programm.',
      badName: 'Kein Hostname und keine IPv4- oder IPv6-Adresse.',
      missingName: 'Ein Server braucht einen Namen.',
      twice: 'Dieser Server steht zweimal in der Liste.',
      already: 'Dieser Server steht bereits in der Liste.',
      badCapacity: 'Eine ganze Zahl von 1 bis 9999.',
      longLabel: 'Höchstens 100 Zeichen.',
      badGroup: 'Höchstens 10 Gruppenebenen, jeder Name mit höchstens 100 Zeichen.',
      badPort: 'Eine ganze Zahl von 1 bis 65535, oder nichts.',
      tooMany: (most) => `Höchstens ${most} Server können überwacht werden.`,
      badSshUser:
        'Nur Buchstaben, Ziffern, . _ - @ \\ und Leerzeichen, am Anfang kein Bindestrich, höchstens 104 Zeichen; oder nichts.',
    },
    addServers: {
      title: 'Mehrere Server hinzufügen',
      importTitle: (files) => `Aus ${files} importieren`,
      filesMore: (first, more) => `${first} und ${more} weiteren`,
      field: 'Namen, Muster oder eine Tabelle',
      hint: 'Einer oder mehrere pro Zeile. web[01-12].corp steht für einen Bereich, {a,b}rack[1-3] für Kombinationen. Sie können auch eine Tabelle mit Überschriften (name, label, group, capacity, port, console) einfügen.',
      placeholder: 'web[01-12].corp\n{berlin,rom}-rds[1-3]\n10.0.0.5',
      reading: 'Wird gelesen …',
      tooLong: 'Dieser Text ist zu lang.',
      tooLongHint:
        'Speichern Sie ihn als Datei und wählen Sie Importieren…; damit sind bis zu 10 MB möglich.',
      nothing: 'Noch nichts hinzuzufügen.',
      found(fresh, known, problems, doubted) {
        const parts = [count(fresh, 'neuer Server', 'neue Server')];
        if (doubted > 0) parts.push(`${doubted} nicht automatisch ausgewählt`);
        if (known > 0) parts.push(`${known} bereits in der Liste`);
        if (problems > 0) parts.push(count(problems, 'Problem', 'Probleme'));
        return parts.join(', ');
      },
      fresh: 'Neue Server',
      take: (name) => `${name} hinzufügen`,
      known: (servers) => `Bereits in der Liste (${servers})`,
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
      here: 'Serverlisten hier ablegen. Vor dem Hinzufügen sehen Sie, was sie enthalten.',
      folder: 'Ordner können hier nicht abgelegt werden. Legen Sie die Dateien aus dem Ordner ab.',
      noFile:
        'Hier können nur Dateien abgelegt werden. Um einen Text hinzuzufügen, wählen Sie Mehrere hinzufügen… in den Einstellungen.',
      tooMany: (most) => `Höchstens ${most} Dateien können auf einmal abgelegt werden.`,
      tooLarge: 'Diese Dateien sind zu groß: Zusammen dürfen sie höchstens 10 MB groß sein.',
      unreadable:
        'Die Datei konnte nicht gelesen werden. Prüfen Sie, ob sie noch vorhanden ist und geöffnet werden kann.',
    },
    patternLength: 'Jeder Name hat höchstens 256 Zeichen.',
    otherField: 'Dieser Wert ist für diese Einstellung nicht zulässig.',
  },

  invalid: {
    serverName: 'Kein Hostname und keine IPv4- oder IPv6-Adresse',
    twice: 'Ein Server steht zweimal in der Liste',
    clockTime: 'Keine Uhrzeit wie 07:30',
    nothingSeen: 'Enthält keine sichtbaren Zeichen',
    sshUser: 'Kein Benutzername: Buchstaben, Ziffern, . _ - @ \\ und Leerzeichen, am Anfang kein Bindestrich',
    noFolderPath: 'Kein vollständiger Pfad eines Ordners',
    entry: {
      severalNames: (name) =>
        `„${name}“ ist mehr als ein Name und würde niemanden schützen: Jeder Name braucht einen eigenen Eintrag`,
      impossibleName: (name) =>
        `„${name}“ würde niemanden schützen, weil ein Benutzername diese Zeichen nicht enthalten kann: Schreiben Sie den Namen so, wie Windows ihn zeigt`,
      noName: (name) =>
        `„${name}“ passt zu keinem Benutzer: Schreiben Sie einen Benutzernamen oder * für alle`,
      severalServers: (name) =>
        `„${name}“ ist mehr als ein Server und würde keinen schützen: Jeder Server braucht einen eigenen Eintrag`,
      impossibleServer: (name) =>
        `„${name}“ würde keinen Server schützen: Schreiben Sie einen Hostnamen oder eine Adresse; * steht für beliebige Zeichen, ? für ein Zeichen`,
      severalPrograms: (name) =>
        `„${name}“ ist mehr als ein Programm: Jedes Programm braucht einen eigenen Eintrag`,
      impossibleProgram: (name) =>
        `„${name}“ passt zu keinem Programm, denn keines hat einen solchen Namen: Schreiben Sie den Namen ohne Ordner, etwa robocopy`,
      noProgram: (name) => `„${name}“ passt zu keinem Programm: Schreiben Sie einen Namen wie robocopy`,
      everyProgram: (name) =>
        `„${name}“ passt zu jedem Programm: Schreiben Sie einen Namen oder einen Teil davon und *`,
    },
    moreThan: (most: string) => `Mehr als ${most}`,
    lessThan: (least: string) => `Weniger als ${least}`,
    longerThan: (most: string) => `Länger als ${most}`,
    empty: 'Leer',
    noNumber: 'Keine ganze Zahl',
    otherKind: 'Kein gültiger Wert',
    noneOf: (values: string) => `Keines von diesen: ${values}`,
    unknownName: (names: string) => `Unbekannter Name: ${names}`,
  },
};
