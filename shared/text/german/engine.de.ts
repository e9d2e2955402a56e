import type { JobAction } from '../../domain/model.ts';
import type { engine as english } from '../english/engine.en.ts';
import type { Translated } from '../shape.ts';
import { time } from './time.de.ts';

/** What was not done, in the end of a sentence. */
const nothing = {
  reset: 'es wurde nichts zurückgesetzt',
  logOff: 'niemand wurde abgemeldet',
  disconnect: 'niemand wurde getrennt',
  message: 'es wurde keine Nachricht gesendet',
  endProcess: 'es wurde nichts beendet',
} satisfies Record<JobAction, string>;

export const engine: Translated<typeof english> = {
  /** Each may begin a sentence, so each begins with a name, a noun or a number. */
  working: {
    job: (who, program) => `${program} von ${who} läuft`,
    used: (who, program, used, window) =>
      `${program} von ${who} hat in ${window} ${used} Prozessorzeit genutzt`,
    together: (who, used, window) => `Programme von ${who} haben in ${window} ${used} Prozessorzeit genutzt`,
    started: (who, count, window) =>
      `${count} Programme von ${who} wurden in ${window} ohne Eingabe gestartet`,
    other: (who) => `${who} arbeitet`,
  },

  idle: {
    disconnected: (minutes) => `getrennt, letzte Eingabe ${time.ago(time.minutes(minutes))}`,
    disconnectedUnknown: 'getrennt, letzte Eingabe unbekannt',
    noInput: (minutes) => `seit ${time.minutes(minutes)} keine Eingabe`,
    unknown: 'Zeit seit der letzten Eingabe unbekannt',
    stuck: 'hängt, niemand kann darin arbeiten',
  },

  auditLog: {
    notWritten: (why) =>
      `Das Aktionsprotokoll konnte nicht geschrieben werden (${why}). Deshalb wurde nichts ausgeführt.`,
    notWrittenHint: (folder) =>
      `Prüfen Sie, ob in ${folder} geschrieben werden kann und auf dem Datenträger genug Speicherplatz frei ist.`,
  },

  failure: {
    toolMissing: {
      message: (_, tool) => `Auf diesem Computer fehlt ${tool}.`,
      hint: () =>
        'Home-Editionen von Windows enthalten diese Tools nicht. Verwenden Sie Slotwatch auf Windows Pro oder Server, oder starten Sie es mit dem Ordner der Tools (--tools-dir).',
    },
    accessDenied: {
      message: (server) => `${server} erlaubt diesem Konto nicht, die Sitzungen zu sehen.`,
      hint: () =>
        'Melden Sie sich mit einem Konto an, das dort Sitzungen abfragen darf (einem Administrator). Auf Windows-Clients setzen Sie außerdem AllowRemoteRPC=1 unter HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server.',
    },
    loginFailed: {
      message: (server) => `${server} akzeptiert Benutzername oder Kennwort dieses Kontos nicht.`,
      hint: () =>
        'Verwenden Sie für diesen Server ein anderes Konto, entfernen Sie das gespeicherte, oder melden Sie sich mit einem Konto an, das dieser Server kennt. Slotwatch versucht es nicht von selbst erneut, denn das könnte das Konto sperren.',
    },
    unreachable: {
      message: (server) => `${server} ist nicht erreichbar.`,
      hint: (server) =>
        `Vielleicht ist der Server aus, oder eine Firewall sperrt TCP-Port 445 (Remotedienstverwaltung). Versuchen Sie: Test-NetConnection ${server} -Port 445`,
    },
    timeout: {
      message: (server) => `${server} hat nicht rechtzeitig geantwortet.`,
      hint: () =>
        'Ein Server, der aus ist oder hinter einer Firewall steht, antwortet oft gar nicht. Prüfen Sie den Server, oder erhöhen Sie das Zeitlimit in den Einstellungen.',
    },
    unknownHost: {
      message: (server) => `Der Name ${server} wurde nicht gefunden.`,
      hint: () => 'Versuchen Sie den vollen Namen (server.domäne), den kurzen Namen oder die Adresse.',
    },
    noSuchSession: {
      message: (server) => `Diese Sitzung gibt es auf ${server} nicht mehr.`,
      hint: () => 'Aktualisieren Sie, um zu sehen, wer jetzt angemeldet ist.',
    },
    noSuchLog: {
      message: (server) => `${server} führt kein Protokoll darüber, wer angemeldet war.`,
      hint: () =>
        'Windows Server 2008 und neuer führen es. Bei älteren Servern ist nur bekannt, was Slotwatch selbst aufgezeichnet hat.',
    },
    badOutput: {
      message: (server) => `Die Antwort von ${server} konnte nicht gelesen werden.`,
      hint: (_, tool) => `Führen Sie ${tool} selbst aus, um die Ausgabe zu sehen. Stimmt die Codepage?`,
    },
  },
  historyFailure: {
    toolMissing: {
      message: (_, tool) => `Der Anmeldeverlauf ist nicht bekannt, weil auf diesem Computer ${tool} fehlt.`,
      hint: () =>
        'Es gehört zu Windows und liegt im Ordner System32. Stellen Sie es dort wieder her, oder starten Sie Slotwatch mit dem Ordner der Tools (--tools-dir).',
    },
    accessDenied: {
      message: (server) => `${server} erlaubt diesem Konto nicht, das Protokoll der Anmeldungen zu lesen.`,
      hint: (server) =>
        `Nehmen Sie es auf ${server} in die Gruppe „Ereignisprotokollleser“ (englisch „Event Log Readers“) auf, oder melden Sie sich mit einem Konto an, das dort Administratorrechte hat.`,
    },
    unreachable: {
      message: (server) =>
        `Das Protokoll der Anmeldungen auf ${server} kann nicht gelesen werden: Der Zugriff ist gesperrt, oder der Server ist nicht erreichbar.`,
      hint: (server) =>
        `Für das Protokoll ist eine andere Firewallregel nötig als für die Sitzungen: Erlauben Sie auf ${server} die Firewall-Gruppe „Remote-Ereignisprotokollverwaltung“ (englisch „Remote Event Log Management“).`,
    },
  },
  windowsError: {
    5: {
      hint: 'Melden Sie sich mit einem Konto an, das dort Sitzungen abfragen darf (einem Administrator), oder verwenden Sie für diesen Server ein anderes Konto. Bei einem lokalen Konto eines Servers ohne Domäne filtert Windows die Rechte beim Zugriff über das Netzwerk: Nur das integrierte Konto „Administrator“ behält alle. Auf Windows-Clients setzen Sie außerdem AllowRemoteRPC=1 unter HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server.',
    },
    67: {
      message: (server) => `Im Netzwerk gibt es ${server} nicht.`,
      hint: 'Versuchen Sie den vollen Namen (server.domäne), den kurzen Namen oder die Adresse.',
    },
    86: {
      message: (server) => `Das für ${server} gespeicherte Kennwort ist falsch.`,
      hint: 'Speichern Sie das neue („Anderes Konto verwenden…“), oder entfernen Sie das gespeicherte Konto. Slotwatch versucht es nicht von selbst erneut, denn das könnte das Konto sperren.',
    },
    121: {
      message: (server) => `Zeitüberschreitung bei der Verbindung zu ${server}.`,
      hint: 'Vielleicht ist der Server überlastet, oder eine Firewall verwirft die Verbindung. Versuchen Sie es erneut.',
    },
    1115: {
      message: (server) => `${server} wird gerade heruntergefahren.`,
      hint: 'Versuchen Sie es erneut, wenn der Server wieder läuft.',
    },
    1219: {
      message: (server) => `Windows ist mit ${server} bereits unter einem anderen Konto verbunden.`,
      hint: 'Windows verwendet für einen Server immer nur ein Konto gleichzeitig. Schließen Sie offene Ordner und Laufwerke dieses Servers (net use zeigt und trennt sie), oder melden Sie sich ab und wieder an.',
    },
    1311: {
      message: (server) => `Kein Domänencontroller war verfügbar, um dieses Konto für ${server} zu prüfen.`,
      hint: 'Ist dieser Computer mit dem Netzwerk der Domäne verbunden (VPN), und läuft ein Domänencontroller?',
    },
    1331: {
      message: (server) => `Dieses Konto ist deaktiviert. Deshalb lehnt ${server} es ab.`,
      hint: 'Lassen Sie das Konto aktivieren, oder melden Sie sich mit einem anderen an.',
    },
    1385: {
      message: (server) => `Dieses Konto darf sich auf ${server} nicht über das Netzwerk anmelden.`,
      hint: 'Es benötigt dort das Recht „Auf diesen Computer vom Netzwerk aus zugreifen“. Oder melden Sie sich mit einem anderen Konto an.',
    },
    1702: {
      message: (server) => `Zu ${server} kam keine RPC-Verbindung zustande (ungültige Bindung).`,
      hint: 'Stimmt der Name, und laufen dort die Remotedesktopdienste?',
    },
    1717: {
      message: (server) => `${server} kennt die RPC-Schnittstelle nicht, die Sitzungen auflistet.`,
      hint: 'Laufen dort die Remotedesktopdienste, und ist es ein Windows-Server?',
    },
    1909: {
      message: (server) => `Dieses Konto ist gesperrt. Deshalb lehnt ${server} es ab.`,
      hint: 'Warten Sie das Ende der Sperre ab, oder lassen Sie das Konto entsperren; ein altes gespeichertes Kennwort kann es wieder sperren.',
    },
  },
  unlistedError: {
    message: (server, number) => `Die Abfrage von ${server} ist mit Windows-Fehler ${number} fehlgeschlagen.`,
    hint: (tool) =>
      `„net helpmsg“ mit dieser Nummer erklärt ihn. Führen Sie ${tool} selbst aus, um den ganzen Text zu sehen.`,
  },
  withErrorNumber: (said, number) => `${said.replace(/\.$/, '')} (Windows-Fehler ${number}).`,
  calledOff: {
    message: (server) => `Die Abfrage von ${server} wurde abgebrochen.`,
    hint: 'Versuchen Sie es erneut.',
  },
  internal: {
    message: (reason) => `Interner Fehler in Slotwatch: ${reason}`,
    hint: 'Details stehen in der Protokolldatei.',
  },
  badRequest: {
    stranger: 'Die Anfrage kam nicht aus dem Fenster von Slotwatch.',
    unknown: 'Eine solche Anfrage gibt es nicht.',
    tooLarge: 'Die Anfrage ist zu groß.',
    hint: 'Es wurde nichts geändert.',
  },

  doubt: {
    emptyAnswer: 'Die Antwort enthält keine Sitzung. Deshalb wird sie nicht verwendet.',
    noSessionList: (failure) => `Ohne qwinsta sind nur Benutzer aufgeführt. ${failure}`,
    noIdleTimes: (failure) => `Leerlauf und Anmeldezeiten sind unbekannt. ${failure}`,
    unreadRows: 'Ein Teil der Antwort konnte nicht gelesen werden. Vielleicht fehlt ein Benutzer.',
    unknownWords:
      'Diese Sprache von Windows ist nicht bekannt. Der Status wurde aus dem Aufbau der Antwort gelesen.',
    idleImplausible:
      'Eine Leerlaufzeit passt nicht zur vorherigen. Sie gilt als unbekannt, und die Sitzung wird nicht beendet.',
    toolsDisagree:
      'Die beiden Tools nennen unterschiedliche Benutzer oder Status: Eine Sitzung hat sich während der Abfrage geändert.',
    idTwice:
      'Die Antwort enthält eine Sitzungs-ID doppelt. Beide Sitzungen zählen als belegt, und keine kann beendet werden.',
    namelessUser: 'Die Antwort enthält einen Benutzer ohne Namen.',
  },

  outcome: {
    who: (id) => `Sitzung ${id}`,
    freed: (who, server, idle) => `Platz frei auf ${server}: ${who} (${idle}) wurde abgemeldet.`,
    disconnected: (who, server) =>
      `${who} wurde von ${server} getrennt. Programme laufen dort weiter, und der Platz bleibt belegt.`,
    sent: (who, server) => `Die Nachricht wurde ${who} auf ${server} angezeigt.`,
    processEnded: (program, server) =>
      `${program} auf ${server} wurde beendet. Nicht gespeicherte Daten sind verloren.`,
    cancelled: (who, server, action) => `Abgebrochen für ${who} auf ${server}; ${nothing[action]}.`,
    backAtWork: (who, server, action) => `${who} ist auf ${server} wieder aktiv; ${nothing[action]}.`,
    loggedOnAgain: (who, server, action) =>
      `${who} ist auf ${server} wieder aktiv (neu angemeldet); ${nothing[action]}.`,
    reconnected: (who, server, action) =>
      `${who} ist auf ${server} wieder aktiv (wieder verbunden); ${nothing[action]}.`,
    newInput: (who, server, action) =>
      `${who} ist auf ${server} wieder aktiv (neue Eingabe); ${nothing[action]}.`,
    notStuck: (who, server, action) =>
      `Die Sitzung von ${who} auf ${server} hängt nicht mehr; ${nothing[action]}.`,
    backAtWorkHint: 'Senden Sie eine Nachricht, oder wählen Sie eine andere Sitzung.',
    thenNothing: (working, action) => `${working}; ${nothing[action]}.`,
    workingHint:
      'Senden Sie eine Nachricht, wählen Sie eine andere Sitzung, oder beenden Sie diese in ihrer eigenen Zeile.',
    workingOfPolicyHint:
      'Eine Richtlinie dieses Computers verbietet, die Sitzung zu beenden, solange dieses Programm läuft. Senden Sie eine Nachricht, oder wählen Sie eine andere Sitzung.',
    workNotChecked: (who, server, action) =>
      `Die Programme von ${who} auf ${server} konnten nicht geprüft werden; ${nothing[action]}.`,
    processNotCheckedHint: 'Vorher konnten sie gelesen werden. Versuchen Sie es gleich noch einmal.',
    workNotCheckedHint:
      'Vorher konnten sie gelesen werden. Versuchen Sie es gleich noch einmal, oder beenden Sie die Sitzung in ihrer eigenen Zeile.',
    someoneElse: (id, server, action) =>
      `Sitzung ${id} auf ${server} wird jetzt von einem anderen Benutzer verwendet; ${nothing[action]}.`,
    someoneElseHint: 'Prüfen Sie die Sitzungsliste noch einmal.',
    alreadyGone: (who, server, action) =>
      `${who} ist nicht mehr auf ${server} angemeldet; ${nothing[action]}.`,
    processGone: (program, server) => `${program} läuft auf ${server} nicht mehr; ${nothing.endProcess}.`,
    notOffered: (who, server, action) =>
      `Das ist für ${who} auf ${server} nicht mehr erlaubt; ${nothing[action]}.`,
    notOfferedHint:
      'Der Benutzer oder der Server ist geschützt, es ist Ihre eigene Sitzung, oder der Nur-Lese-Modus ist eingeschaltet.',
    busyElsewhere: (who, server, action) =>
      `Ein anderes Slotwatch dieses Kontos bearbeitet gerade ${who} auf ${server}; ${nothing[action]}.`,
    busyElsewhereHint: 'Warten Sie, bis es fertig ist, und versuchen Sie es dann erneut.',
    notWarned: (who, server, action) =>
      `${who} konnte auf ${server} nicht gewarnt werden; ${nothing[action]}.`,
    notWarnedHint:
      'Dieses Konto benötigt dort das Recht, Nachrichten zu senden. Um Sitzungen ohne Warnung zu beenden, stellen Sie die Warnung auf 0 Sek.',
    toolMissing: (tool, action) => `Auf diesem Computer fehlt ${tool}; ${nothing[action]}.`,
    toolMissingHint: 'Home-Editionen von Windows enthalten dieses Tool nicht.',
    stillThere: (who, server) => `${who} ist noch auf ${server} angemeldet.`,
    stillThereHint:
      'Vielleicht hängt die Sitzung. Versuchen Sie das andere Tool (Einstellungen: rwinsta oder logoff), beenden Sie ihre Prozesse, oder verwenden Sie eine Konsolenverbindung.',
    stillRuns: (program, server) => `${program} läuft noch auf ${server}.`,
    stillRunsHint:
      'Vielleicht wartet Windows auf ein Gerät oder einen Debugger. Versuchen Sie es erneut, oder beenden Sie die Sitzung.',
    stillConnected: (who, server) => `${who} ist noch mit ${server} verbunden.`,
    stillConnectedHint: 'Trennen Sie erneut, oder setzen Sie die Sitzung zurück.',
    notSent: (who, server) => `Die Nachricht hat ${who} auf ${server} nicht erreicht.`,
    notSentHint: 'Führen Sie msg selbst aus, um die Ausgabe zu sehen.',
    denied: (who, server) => `${server} erlaubt das diesem Konto nicht; für ${who} wurde nichts geändert.`,
    deniedHint:
      'Zum Beenden einer Sitzung ist dort die Berechtigung „Vollzugriff“ nötig. Melden Sie sich als Administrator dieses Servers an.',
    processDeniedHint:
      'Zum Beenden eines Programms eines anderen Benutzers sind Administratorrechte nötig. Melden Sie sich als Administrator dieses Servers an.',
    unconfirmed: (who, server) =>
      `${server} hat danach nicht geantwortet; das Ergebnis für ${who} ist nicht bekannt.`,
    unconfirmedHint: 'Aktualisieren Sie, um zu sehen, wer jetzt angemeldet ist.',
    perhapsSent: (who, server) =>
      `Es ist nicht bekannt, ob ${who} auf ${server} die Nachricht zu sehen bekam.`,
    perhapsSentHint: 'Die Verbindung endete, bevor der Server es bestätigt hatte.',
    noAnswer: (server, action) =>
      `${server} hat bei der zweiten Prüfung nicht eindeutig geantwortet; ${nothing[action]}.`,
    noAnswerHint: 'Versuchen Sie es erneut, wenn der Server antwortet.',
    inDoubt: (who, server, action) =>
      `Die Antworten von ${server} zu ${who} widersprechen sich; ${nothing[action]}.`,
    inDoubtHint: 'Versuchen Sie es in einer Minute erneut.',
    tooOld: (server, action) =>
      `${server} antwortet so langsam, dass seine Antwort dreimal zu alt war; ${nothing[action]}.`,
    tooOldHint: 'Versuchen Sie es wieder, wenn der Server oder dieser Computer weniger zu tun hat.',
    endNotRecorded:
      'Dieses Ergebnis konnte nicht ins Aktionsprotokoll geschrieben werden. Das wird nachgeholt, sobald Speicherplatz frei ist.',
    notRecorded: (action) => `Das Aktionsprotokoll konnte nicht geschrieben werden; ${nothing[action]}.`,
    notRecordedHint: 'Ist der Datenträger voll oder der Ordner schreibgeschützt?',
    notStarted: 'Abgebrochen, bevor sie begonnen wurde; es wurde nichts ausgeführt.',
    unknown: (server) =>
      `Slotwatch wurde geschlossen, bevor das Ergebnis bekannt war. Aktualisieren Sie ${server}.`,
  },

  refusal: {
    objection: {
      nobodyLoggedOn: 'Dort ist niemand angemeldet.',
      notEndable: 'Das ist eine Sitzung von Windows selbst.',
      inDoubt: 'Die Antworten zu dieser Sitzung widersprechen sich.',
      callerUnknown: 'Ihr eigenes Konto konnte nicht ermittelt werden. Es könnte Ihre eigene Sitzung sein.',
      ownSession: 'Das ist Ihre eigene Sitzung.',
      ownAccount: 'Das ist eine Sitzung Ihres eigenen Kontos.',
      protectedUser: 'Dieser Benutzer ist geschützt.',
      logonUnknown: 'Die Anmeldezeit dieser Sitzung ist nicht bekannt.',
      idleUnknown: 'Diese Sitzung ist aktiv, und ihr Leerlauf ist nicht bekannt.',
      recentInput: 'Dieser Benutzer war kürzlich aktiv.',
      alreadyDisconnected: 'Diese Sitzung ist bereits getrennt.',
      seesNoMessage: 'Kein Benutzer ist mit dieser Sitzung verbunden. Niemand würde die Nachricht sehen.',
    },
    process: {
      systemProcess: (program) => `${program} gehört zu Windows und nicht zu einem Benutzer.`,
      windowsProcess: (program) => `${program} gehört zu Windows: Die Sitzung braucht es.`,
      nameNotExact: (program) =>
        `Der Name ${program} ist unvollständig oder nicht eindeutig; es könnte ein anderes Programm beendet werden.`,
      ownerUnknown: (program) => `Es ist nicht bekannt, zu welchem Benutzer ${program} gehört.`,
      otherOwner: (program, user) => `${program} läuft nicht unter dem Konto von ${user}.`,
      policyProgram: (program) =>
        `Eine Richtlinie dieses Computers schützt ein Programm in dieser Sitzung. Deshalb wird auch ${program} nicht beendet.`,
      neverEndProgram: (program) =>
        `${program} steht in den Einstellungen auf der Liste „Nie beenden, solange dies läuft“.`,
      overSsh: (program) =>
        `${program} lässt sich über ssh nicht beenden: Seine PID kann dann schon zu einem anderen Programm gehören.`,
    },
    processHint: (user, server) => `In der Sitzung von ${user} auf ${server} wurde nichts beendet.`,
    processGone: (program, user, server) =>
      `${program} steht nicht in der letzten Liste der Programme von ${user} auf ${server}.`,
    processGoneHint: 'Prüfen Sie noch einmal, welche Programme dort laufen.',
    objectionHint: (id, server) => `Sitzung ${id} auf ${server} wurde nicht geändert.`,
    guard: {
      lookOnly: 'Slotwatch ist im Nur-Lese-Modus.',
      protectedServer: 'Dieser Server ist geschützt.',
    },
    guardHint: 'Das ist in den Einstellungen oder durch eine Richtlinie dieses Computers festgelegt.',
    notAnswered: (server) => `${server} hat nicht geantwortet.`,
    notAnsweredHint: 'Aktualisieren Sie zuerst.',
    gone: (user, id, server) => `${user} ist nicht mehr in Sitzung ${id} auf ${server}.`,
    goneHint: 'Prüfen Sie die Sitzungsliste noch einmal.',
    notWatched: (server) => `${server} steht nicht auf der Serverliste.`,
    notWatchedHint: 'Fügen Sie ihn zuerst in den Einstellungen hinzu.',
    backSince: (user, server) => `${user} hat die Sitzung auf ${server} inzwischen benutzt.`,
    backSinceHint: 'Prüfen Sie die Sitzungsliste noch einmal.',
    working: (working, server) => `Auf ${server}: ${working}.`,
    busy: (user, server) => `Für ${user} auf ${server} läuft bereits eine andere Aktion.`,
    busyHint: 'Warten Sie, bis sie abgeschlossen ist, oder brechen Sie sie zuerst ab.',
    ownView: 'Ihre eigene Sitzung können Sie nicht spiegeln.',
    notActive: 'Nur eine aktive Sitzung kann gespiegelt werden.',
    notActiveHint: 'Kein Benutzer ist mit ihr verbunden.',
    notAPerson: (id) => `Sitzung ${id} ist keine Sitzung eines Benutzers.`,
    notAPersonHint: 'Es wurde nichts ausgeführt.',
  },

  connection: {
    noProgram: 'Auf diesem Computer wurde kein Programm für Remotedesktopverbindungen gefunden.',
    noProgramHint:
      'Unter Windows ist das mstsc. Auf einem Mac installieren Sie Windows App. Unter Linux installieren Sie das Paket freerdp3-sdl oder remmina.',
    ended: {
      logIn: (server) => `${server} hat die Anmeldung über Remotedesktop abgelehnt.`,
      notReached: (server) => `${server} war über Remotedesktop nicht erreichbar.`,
      other: (server) => `Die Verbindung zu ${server} endete sofort.`,
    },
    endedHint: (command) => `Um die Meldungen zu sehen, führen Sie es selbst aus: ${command}`,
    viewNeedsWindows: 'Sitzungen lassen sich nur von einem Windows-Computer aus ansehen.',
    viewNeedsWindowsHint: 'Verbinden Sie sich mit einem solchen, und starten Sie Slotwatch dort.',
    noConsoleHint: 'Öffnen Sie eine gewöhnliche Verbindung, oder installieren Sie das Paket freerdp3-sdl.',
  },

  withdrawal: '{user}, Sie können auf {server} angemeldet bleiben. Sie werden nicht abgemeldet.',

  unusable: {
    linkToNothing: 'sie ist eine Verknüpfung, deren Ziel fehlt',
    pipe: 'sie ist eine Pipe und keine Datei',
    folder: 'sie ist ein Ordner und keine Datei',
    notAFile: 'sie ist keine lesbare Datei',
    tooLarge: 'sie ist zu groß',
    empty: 'sie ist leer',
    utf16: 'sie ist in UTF-16; speichern Sie sie in UTF-8',
    notUtf8: 'sie ist nicht in UTF-8; speichern Sie sie in UTF-8',
    notJson: 'sie ist kein gültiges JSON oder unvollständig',
    notJsonAt: (line, column) => `sie ist in Zeile ${line}, Spalte ${column} kein gültiges JSON`,
    notAnObject: 'sie muss genau ein Objekt in geschweiften Klammern enthalten',
    twice: (key, line) => `${key} kommt zweimal vor, das zweite Mal in Zeile ${line}`,
    unknownKey: (key) => `${key} ist kein bekannter Name`,
    didYouMean: (key, known) => `${key} ist kein bekannter Name (ist ${known} gemeint?)`,
    notRead: (reason) => `sie kann nicht gelesen werden: ${reason}`,
  },

  settingsFile: {
    notSaved: (reason) => `Die Einstellungen konnten nicht gespeichert werden: ${reason}`,
    notSavedHint: (folder) =>
      `Prüfen Sie, ob in ${folder} geschrieben werden kann und auf dem Datenträger genug Speicherplatz frei ist.`,
    locked: (by) =>
      `Die Einstellungen konnten nicht gespeichert werden: Ein anderes Slotwatch${by} speichert gerade Einstellungen.`,
    lockedBy: (pid, computer) => ` (Prozess ${pid} auf ${computer})`,
    lockedHint: (file) =>
      `Versuchen Sie es noch einmal. Wenn kein anderes Slotwatch läuft, löschen Sie ${file}.`,
    outOfRange: (reason) => `Die Einstellungen konnten nicht gespeichert werden: ${reason}.`,
    outOfRangeHint: 'Es wurde nichts geändert.',
    notUsed: (reason) => `Die Einstellungsdatei konnte nicht verwendet werden: ${reason}.`,
    mend: (file) =>
      `Slotwatch bleibt im Nur-Lese-Modus, bis ${file} repariert oder entfernt ist, weil die Datei geschützte Benutzer enthalten kann.`,
    asideThere: (name) =>
      `Slotwatch ist im Nur-Lese-Modus: Einstellungen, die nicht verwendet werden konnten, wurden als ${name} gespeichert.`,
    asideHint: (folder) =>
      `Die Datei kann geschützte Benutzer enthalten. Reparieren Sie die Datei und legen Sie sie in ${folder} zurück, oder wählen Sie im Fenster „Neu beginnen“, um ohne sie fortzufahren.`,
    keptAs: (file) =>
      `Sie wurde als ${file} gespeichert. Sie kann geschützte Benutzer enthalten. Deshalb bleibt Slotwatch im Nur-Lese-Modus, bis die Datei repariert und zurückgelegt ist oder Sie im Fenster „Neu beginnen“ wählen.`,
    notKept: (reason) =>
      `Sie konnte auch nicht umbenannt werden (${reason}). Slotwatch bleibt im Nur-Lese-Modus, bis sie repariert oder entfernt ist.`,
  },

  policyFile: {
    notUsed: (reason) => `Die Richtlinie dieses Computers konnte nicht verwendet werden: ${reason}.`,
    hint: (file) =>
      `Slotwatch bleibt im Nur-Lese-Modus, bis ein Administrator ${file} repariert und Slotwatch neu gestartet wird.`,
  },
};
