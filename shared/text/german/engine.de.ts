import type { JobAction } from '../../domain/model.ts';
import type { engine as english } from '../english/engine.en.ts';
import type { Translated } from '../shape.ts';
import { time } from './time.de.ts';

/** What was not done, in the end of a sentence. */
const nothing = {
  reset: 'nichts wurde zurückgesetzt',
  logOff: 'niemand wurde abgemeldet',
  disconnect: 'niemand wurde getrennt',
  message: 'keine Nachricht wurde gesendet',
  endProcess: 'nichts wurde beendet',
} satisfies Record<JobAction, string>;

export const engine: Translated<typeof english> = {
  /** Each may begin a sentence, so each begins with a name, a noun or a number. */
  working: {
    job: (who, program) => `${program} von ${who} läuft`,
    used: (who, program, used, window) =>
      `${program} von ${who} hat in ${window} ${used} Prozessorzeit gebraucht`,
    together: (who, used, window) =>
      `Programme von ${who} haben in ${window} ${used} Prozessorzeit gebraucht`,
    started: (who, count, window) => `${count} Programme von ${who} sind in ${window} ohne Eingabe gestartet`,
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
    notWritten: (why) => `Das Aktionsprotokoll ließ sich nicht schreiben (${why}), also wurde nichts getan.`,
    notWrittenHint: (folder) =>
      `Prüfen Sie, ob in ${folder} geschrieben werden kann und auf dem Datenträger Platz ist.`,
  },

  failure: {
    toolMissing: {
      message: (_, tool) => `Auf diesem Computer fehlt ${tool}.`,
      hint: () =>
        'Home-Editionen von Windows kommen ohne diese Tools. Starten Sie Slotwatch auf Windows Pro oder Server, oder nennen Sie den Ordner mit den Tools.',
    },
    accessDenied: {
      message: (server) => `${server} lässt dieses Konto seine Sitzungen nicht sehen.`,
      hint: () =>
        'Melden Sie sich mit einem Konto an, das dort Sitzungen abfragen darf (einem Administrator). Auf einem Client-Windows setzen Sie außerdem AllowRemoteRPC=1 unter HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server.',
    },
    loginFailed: {
      message: (server) => `${server} nimmt Benutzername oder Kennwort dieses Kontos nicht an.`,
      hint: () =>
        'Prüfen Sie die gespeicherten Anmeldedaten (cmdkey /list), oder melden Sie sich mit einem Konto an, das dieser Server kennt.',
    },
    unreachable: {
      message: (server) => `${server} ist nicht erreichbar.`,
      hint: (server) =>
        `Vielleicht ist der Server aus, oder eine Firewall sperrt TCP-Port 445 (Remotedienstverwaltung). Versuchen Sie: Test-NetConnection ${server} -Port 445`,
    },
    timeout: {
      message: (server) => `${server} hat nicht rechtzeitig geantwortet.`,
      hint: () =>
        'Ein Server, der aus ist oder hinter einer Firewall steht, schweigt oft nur. Prüfen Sie ihn, oder erlauben Sie in den Einstellungen mehr Zeit.',
    },
    unknownHost: {
      message: (server) => `${server} ist unter diesem Namen nicht bekannt.`,
      hint: () => 'Versuchen Sie den vollen Namen (server.domäne), den kurzen Namen oder die Adresse.',
    },
    noSuchSession: {
      message: (server) => `Diese Sitzung gibt es auf ${server} nicht mehr.`,
      hint: () => 'Fragen Sie erneut, um zu sehen, wer jetzt angemeldet ist.',
    },
    noSuchLog: {
      message: (server) => `${server} führt kein Protokoll darüber, wer angemeldet war.`,
      hint: () =>
        'Windows Server 2008 und neuer führen es. Bei älteren ist nur bekannt, was Slotwatch selbst gesehen hat.',
    },
    badOutput: {
      message: (server) => `${server} gab eine Antwort, die sich nicht lesen ließ.`,
      hint: (_, tool) => `Starten Sie ${tool} von Hand, um zu sehen, was es ausgibt. Stimmt die Codepage?`,
    },
  },
  historyFailure: {
    toolMissing: {
      message: (_, tool) => `Wer angemeldet war, ist nicht bekannt, denn diesem Computer fehlt ${tool}.`,
      hint: () =>
        'Es gehört zu Windows und liegt in dessen Ordner System32: Stellen Sie es dort wieder her, oder nennen Sie den Ordner mit den Tools.',
    },
    accessDenied: {
      message: (server) => `${server} lässt dieses Konto nicht lesen, wer angemeldet war.`,
      hint: (server) =>
        `Nehmen Sie es auf ${server} in die Gruppe „Ereignisprotokollleser“ (englisch „Event Log Readers“) auf, oder melden Sie sich mit einem Konto an, das dort Administratorrechte hat.`,
    },
    unreachable: {
      message: (server) => `${server} sagt nicht, wer angemeldet war, oder ist nicht erreichbar.`,
      hint: (server) =>
        `Sein Protokoll wird auf anderem Weg gelesen als seine Sitzungen: Erlauben Sie auf ${server} die Firewall-Gruppe „Remote-Ereignisprotokollverwaltung“ (englisch „Remote Event Log Management“).`,
    },
  },
  windowsError: {
    67: {
      message: (server) => `Im Netzwerk gibt es ${server} nicht.`,
      hint: 'Versuchen Sie den vollen Namen (server.domäne), den kurzen Namen oder die Adresse.',
    },
    86: {
      message: (server) => `Das für ${server} gespeicherte Kennwort stimmt nicht.`,
      hint: 'Speichern Sie das neue (cmdkey /add), oder melden Sie sich neu an.',
    },
    121: {
      message: (server) => `Die Verbindung zu ${server} hat zu lange gedauert und wurde abgebrochen.`,
      hint: 'Vielleicht ist der Server überlastet, oder eine Firewall verwirft die Verbindung. Fragen Sie erneut.',
    },
    1115: {
      message: (server) => `${server} wird gerade heruntergefahren.`,
      hint: 'Fragen Sie erneut, wenn der Server wieder läuft.',
    },
    1311: {
      message: (server) => `Kein Domänencontroller war da, um dieses Konto auf ${server} einzulassen.`,
      hint: 'Ist dieser Computer im Netzwerk der Domäne (VPN), und läuft ein Domänencontroller?',
    },
    1331: {
      message: (server) => `Dieses Konto ist deaktiviert; ${server} lässt es nicht ein.`,
      hint: 'Lassen Sie das Konto aktivieren, oder melden Sie sich mit einem anderen an.',
    },
    1385: {
      message: (server) => `Dieses Konto darf sich auf ${server} nicht über das Netzwerk anmelden.`,
      hint: 'Lassen Sie ihm dort das Recht „Auf diesen Computer vom Netzwerk aus zugreifen“ geben, oder melden Sie sich mit einem anderen Konto an.',
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
      message: (server) => `Dieses Konto ist gesperrt; ${server} lässt es nicht ein.`,
      hint: 'Warten Sie das Ende der Sperre ab, oder lassen Sie das Konto entsperren; ein altes gespeichertes Kennwort kann es wieder sperren.',
    },
  },
  unlistedError: {
    message: (server, number) => `Die Frage an ${server} endete mit Windows-Fehler ${number}.`,
    hint: (tool) =>
      `„net helpmsg“ mit dieser Nummer sagt, was er bedeutet; ${tool} von Hand zeigt den ganzen Text.`,
  },
  withErrorNumber: (said, number) => `${said.replace(/\.$/, '')} (Windows-Fehler ${number}).`,
  calledOff: {
    message: (server) => `Die Frage an ${server} wurde abgebrochen.`,
    hint: 'Fragen Sie erneut.',
  },
  internal: {
    message: (reason) => `In Slotwatch ist etwas schiefgegangen: ${reason}`,
    hint: 'Einzelheiten stehen in der Protokolldatei.',
  },
  badRequest: {
    stranger: 'Die Anfrage kam nicht von der Seite von Slotwatch.',
    unknown: 'Eine solche Anfrage gibt es nicht.',
    tooLarge: 'Die Anfrage ist größer, als eine sein kann.',
    hint: 'Nichts wurde geändert.',
  },

  doubt: {
    emptyAnswer: 'Die Antwort nennt gar keine Sitzung, was kein Windows-Server von sich sagen würde.',
    noSessionList: (failure) => `Ohne qwinsta sind nur Personen aufgeführt. ${failure}`,
    noIdleTimes: (failure) => `Leerlauf und Anmeldezeiten sind unbekannt. ${failure}`,
    unreadRows: 'Ein Teil der Antwort ließ sich nicht lesen; vielleicht fehlt jemand darin.',
    unknownWords:
      'Die Wörter dieser Sprache sind nicht bekannt; der Status ist aus dem Aufbau der Antwort gelesen.',
    idleImplausible:
      'Ein Leerlauf passt nicht zum vorigen; er gilt als unbekannt, und die Sitzung wird nicht beendet.',
    toolsDisagree:
      'Die beiden Tools nennen verschiedene Personen oder Status: Jemand kam oder ging, während sie gefragt wurden.',
    idTwice:
      'Die Antwort hat eine Sitzungsnummer doppelt; beide zählen als belegt, und keine wird angetastet.',
    namelessUser: 'In einer Sitzung ist jemand, dessen Name nicht ausgegeben wurde.',
  },

  outcome: {
    who: (id) => `Sitzung ${id}`,
    freed: (who, server, idle) => `Platz frei auf ${server}: ${who} (${idle}) ist abgemeldet.`,
    disconnected: (who, server) =>
      `${who} ist von ${server} getrennt. Was dort läuft, läuft weiter, und der Platz bleibt belegt.`,
    sent: (who, server) => `Die Nachricht steht auf dem Bildschirm von ${who} auf ${server}.`,
    processEnded: (program, server) =>
      `${program} auf ${server} ist beendet. Was nicht gespeichert war, ist verloren.`,
    cancelled: (who, server, action) => `Abgebrochen: ${who} bleibt auf ${server}; ${nothing[action]}.`,
    backAtWork: (who, server, action) =>
      `${who} ist auf ${server} wieder bei der Arbeit; ${nothing[action]}.`,
    loggedOnAgain: (who, server, action) =>
      `${who} ist auf ${server} wieder bei der Arbeit (neu angemeldet); ${nothing[action]}.`,
    reconnected: (who, server, action) =>
      `${who} ist auf ${server} wieder bei der Arbeit (wieder verbunden); ${nothing[action]}.`,
    newInput: (who, server, action) =>
      `${who} ist auf ${server} wieder bei der Arbeit (neue Eingabe); ${nothing[action]}.`,
    notStuck: (who, server, action) =>
      `Die Sitzung von ${who} auf ${server} hängt nicht mehr; ${nothing[action]}.`,
    backAtWorkHint: 'Fragen Sie nach, oder wählen Sie eine andere Sitzung.',
    thenNothing: (working, action) => `${working}; ${nothing[action]}.`,
    workingHint:
      'Fragen Sie nach, wählen Sie eine andere Sitzung, oder beenden Sie diese in ihrer eigenen Zeile.',
    workingOfPolicyHint:
      'Eine Richtlinie dieses Computers verbietet, die Sitzung so lange zu beenden. Fragen Sie nach, oder wählen Sie eine andere.',
    workNotChecked: (who, server, action) =>
      `Was bei ${who} auf ${server} läuft, ließ sich nicht prüfen; ${nothing[action]}.`,
    processNotCheckedHint: 'Vorher ließ es sich lesen. Fragen Sie gleich erneut.',
    workNotCheckedHint:
      'Vorher ließ es sich lesen. Fragen Sie gleich erneut, oder beenden Sie die Sitzung in ihrer eigenen Zeile.',
    someoneElse: (id, server, action) =>
      `Sitzung ${id} auf ${server} gehört jetzt jemand anderem; ${nothing[action]}.`,
    someoneElseHint: 'Sehen Sie noch einmal nach, wer angemeldet ist.',
    alreadyGone: (who, server, action) => `${who} ist auf ${server} schon weg; ${nothing[action]}.`,
    processGone: (program, server) => `${program} läuft auf ${server} nicht mehr; ${nothing.endProcess}.`,
    notOffered: (who, server, action) =>
      `${who} auf ${server} darf nicht mehr angetastet werden; ${nothing[action]}.`,
    notOfferedHint:
      'Geschützte Benutzer und Server und Ihre eigenen Sitzungen dürfen es nie, und „Nur ansehen“ schaltet alles aus.',
    busyElsewhere: (who, server, action) =>
      `Ein anderes Slotwatch dieses Kontos ist gerade mit ${who} auf ${server} beschäftigt; ${nothing[action]}.`,
    busyElsewhereHint: 'Warten Sie, bis es fertig ist, und sehen Sie dann erneut nach.',
    notWarned: (who, server, action) => `${who} ließ sich auf ${server} nicht warnen; ${nothing[action]}.`,
    notWarnedHint:
      'Eine Nachricht zu senden braucht dort das Recht dazu. Um Sitzungen ohne Warnung zu beenden, stellen Sie die Warnung auf 0 Sek.',
    toolMissing: (tool, action) => `Auf diesem Computer fehlt ${tool}; ${nothing[action]}.`,
    toolMissingHint: 'Home-Editionen von Windows kommen ohne dieses Tool.',
    stillThere: (who, server) => `${who} ist noch auf ${server}.`,
    stillThereHint:
      'Vielleicht hängt die Sitzung. Versuchen Sie das andere Tool (Einstellungen: rwinsta oder logoff), beenden Sie ihre Prozesse, oder gehen Sie über die Konsole hinein.',
    stillRuns: (program, server) => `${program} läuft noch auf ${server}.`,
    stillRunsHint:
      'Vielleicht wartet Windows auf ein Gerät oder einen Debugger, der es festhält. Beenden Sie es erneut, oder beenden Sie die Sitzung.',
    stillConnected: (who, server) => `${who} ist noch mit ${server} verbunden.`,
    stillConnectedHint: 'Trennen Sie erneut, oder setzen Sie die Sitzung zurück.',
    notSent: (who, server) => `Die Nachricht hat ${who} auf ${server} nicht erreicht.`,
    notSentHint: 'Starten Sie msg von Hand, um zu sehen, was es ausgibt.',
    denied: (who, server) => `${server} erlaubt das diesem Konto nicht; ${who} ist noch da.`,
    deniedHint:
      'Eine Sitzung zu beenden braucht dort Vollzugriff: Melden Sie sich als Administrator dieses Servers an.',
    processDeniedHint:
      'Ein Programm von jemand anderem zu beenden braucht dort einen Administrator: Melden Sie sich als einer dieses Servers an.',
    unconfirmed: (who, server) =>
      `${server} hat danach nicht geantwortet; was aus ${who} wurde, ist nicht bekannt.`,
    unconfirmedHint: 'Fragen Sie erneut.',
    noAnswer: (server, action) =>
      `${server} gab beim zweiten Blick keine sichere Antwort; ${nothing[action]}.`,
    noAnswerHint: 'Fragen Sie erneut, und wiederholen Sie es, wenn der Server antwortet.',
    inDoubt: (who, server, action) =>
      `Die Antworten von ${server} zu ${who} widersprechen sich; ${nothing[action]}.`,
    inDoubtHint: 'Fragen Sie in einer Minute erneut.',
    tooOld: (server, action) =>
      `${server} antwortet so langsam, dass seine Antwort dreimal zu alt zum Handeln war; ${nothing[action]}.`,
    tooOldHint: 'Versuchen Sie es wieder, wenn der Server oder dieser Computer weniger zu tun hat.',
    endNotRecorded:
      'Dieses Ende ließ sich nicht ins Aktionsprotokoll schreiben; das wird nachgeholt, sobald Platz ist.',
    notRecorded: (action) => `Das Aktionsprotokoll ließ sich nicht schreiben; ${nothing[action]}.`,
    notRecordedHint: 'Ist der Datenträger voll oder der Ordner schreibgeschützt?',
    notStarted: 'Angehalten, bevor sie an der Reihe war; nichts wurde getan.',
    unknown: (server) => `Slotwatch endete, bevor das Ergebnis bekannt war: Fragen Sie ${server}.`,
  },

  refusal: {
    objection: {
      nobodyLoggedOn: 'Dort ist niemand angemeldet.',
      notEndable: 'Das ist keine Sitzung einer Person.',
      inDoubt: 'Die Antworten zu dieser Sitzung widersprechen sich.',
      callerUnknown: 'Das System sagt nicht, wessen Konto dies ist: Es könnte Ihre eigene Sitzung sein.',
      ownSession: 'Das ist Ihre eigene Sitzung.',
      ownAccount: 'Das ist eine Sitzung Ihres eigenen Kontos.',
      protectedUser: 'Dieser Benutzer ist geschützt.',
      logonUnknown: 'Windows sagt nicht, wann diese Sitzung angemeldet wurde.',
      idleUnknown: 'Diese Sitzung ist aktiv, und ihr Leerlauf ist nicht bekannt.',
      recentInput: 'Dieser Benutzer ist bei der Arbeit.',
      alreadyDisconnected: 'Diese Sitzung ist schon getrennt.',
      seesNoMessage: 'Niemand ist mit dieser Sitzung verbunden: Niemand würde die Nachricht sehen.',
    },
    process: {
      systemProcess: (program) => `${program} gehört zu Windows und nicht zu einer Person.`,
      windowsProcess: (program) => `${program} gehört zu Windows: Die Sitzung braucht es.`,
      nameNotExact: (program) =>
        `${program} ist kein ganzer Name, den das Tool von Windows nur für dieses Programm hielte.`,
      ownerUnknown: (program) => `Windows sagt nicht, wem ${program} gehört.`,
      otherOwner: (program, user) => `${program} läuft nicht unter dem Konto von ${user}.`,
      policyProgram: (program) =>
        `Eine Richtlinie dieses Computers schützt ein Programm in dieser Sitzung, also bleibt auch ${program}.`,
      neverEndProgram: (program) =>
        `${program} steht in den Einstellungen auf der Liste „Nie beenden, solange das läuft“.`,
    },
    processHint: (user, server) => `In der Sitzung von ${user} auf ${server} wurde nichts beendet.`,
    processGone: (program, user, server) =>
      `${program} ist nicht unter dem, was zuletzt von ${user} auf ${server} gelesen wurde.`,
    processGoneHint: 'Sehen Sie noch einmal nach, was dort läuft.',
    objectionHint: (id, server) => `Sitzung ${id} auf ${server} bleibt, wie sie ist.`,
    guard: {
      lookOnly: 'Slotwatch ist auf „Nur ansehen“ eingestellt.',
      protectedServer: 'Dieser Server ist geschützt.',
    },
    guardHint: 'So sagen es die Einstellungen oder eine Richtlinie dieses Computers.',
    notAnswered: (server) => `${server} hat nicht geantwortet.`,
    notAnsweredHint: 'Fragen Sie zuerst erneut.',
    gone: (user, id, server) => `${user} ist nicht mehr in Sitzung ${id} auf ${server}.`,
    goneHint: 'Sehen Sie noch einmal nach, wer angemeldet ist.',
    notWatched: (server) => `${server} wird nicht überwacht.`,
    notWatchedHint: 'Fügen Sie ihn zuerst in den Einstellungen hinzu.',
    backSince: (user, server) => `${user} hat die Sitzung auf ${server} benutzt, seit Sie nachgesehen haben.`,
    backSinceHint: 'Sehen Sie erneut nach, wer angemeldet ist.',
    working: (working, server) => `Auf ${server}: ${working}.`,
    busy: (user, server) => `Bei ${user} auf ${server} läuft schon etwas anderes.`,
    busyHint: 'Warten Sie das Ende ab, oder brechen Sie es zuerst ab.',
    ownView: 'Von außen gibt es da nichts anzusehen.',
    notActive: 'Nur eine aktive Sitzung lässt sich ansehen.',
    notActiveHint: 'Niemand sitzt davor.',
    notAPerson: (id) => `Sitzung ${id} ist keine Sitzung einer Person.`,
    notAPersonHint: 'Nichts wurde getan.',
  },

  connection: {
    noProgram: 'Hier gibt es kein Programm, das eine Remotedesktopverbindung öffnet.',
    noProgramHint:
      'Windows hat mstsc. Anderswo installieren Sie FreeRDP (Debian: apt-get install freerdp2-x11 oder freerdp3-x11).',
    ended: (server) => `Die Verbindung zu ${server} war sofort wieder zu Ende.`,
    endedHint: (command) => `Versuchen Sie von Hand, was es meldet: ${command}`,
  },

  withdrawal: '{user}, Sie können auf {server} bleiben: {asker} hat es sich anders überlegt.',

  unusable: {
    linkToNothing: 'sie ist eine Verknüpfung, deren Ziel fehlt',
    pipe: 'sie ist eine Pipe und keine Datei',
    folder: 'sie ist ein Ordner und keine Datei',
    notAFile: 'sie ist keine Datei, die sich lesen lässt',
    tooLarge: 'sie ist zu groß',
    empty: 'sie ist leer',
    utf16: 'sie ist in UTF-16; speichern Sie sie in UTF-8',
    notUtf8: 'sie ist nicht in UTF-8; speichern Sie sie in UTF-8',
    notJson: 'sie ist kein JSON oder endet zu früh',
    notJsonAt: (line, column) => `sie ist ab Zeile ${line}, Spalte ${column} kein JSON`,
    notAnObject: 'sie ist nicht ein Objekt in geschweiften Klammern',
    twice: (key, line) => `${key} steht zweimal darin, noch einmal in Zeile ${line}`,
    unknownKey: (key) => `niemand kennt ${key}`,
    didYouMean: (key, known) => `niemand kennt ${key} (ist ${known} gemeint?)`,
    notRead: (reason) => `sie lässt sich nicht lesen: ${reason}`,
  },

  settingsFile: {
    notSaved: (reason) => `Die Einstellungen ließen sich nicht speichern: ${reason}`,
    notSavedHint: (folder) =>
      `Prüfen Sie, ob in ${folder} geschrieben werden kann und auf dem Datenträger Platz ist.`,
    locked: (by) =>
      `Die Einstellungen ließen sich nicht speichern: Ein anderes Slotwatch${by} schreibt sie gerade.`,
    lockedBy: (pid, computer) => ` (Prozess ${pid} auf ${computer})`,
    lockedHint: (file) => `Wiederholen Sie es gleich. Wenn keines läuft, löschen Sie ${file}.`,
    outOfRange: (reason) => `Die Einstellungen ließen sich nicht speichern: ${reason}.`,
    outOfRangeHint: 'Nichts wurde geändert.',
    notUsed: (reason) => `Die Einstellungsdatei ließ sich nicht verwenden: ${reason}.`,
    mend: (file) =>
      `Slotwatch sieht nur an, weil geschützte Benutzer darin stehen können, bis ${file} in Ordnung gebracht oder entfernt ist.`,
    asideThere: (name) =>
      `Slotwatch sieht nur an: Einstellungen, die sich nicht verwenden ließen, liegen beiseite als ${name}.`,
    asideHint: (folder) =>
      `Geschützte Benutzer können darin stehen. Bringen Sie die Datei in Ordnung und legen Sie sie in ${folder} zurück, oder wählen Sie im Fenster „Neu beginnen“, um ohne sie weiterzumachen.`,
    keptAs: (file) =>
      `Sie ist als ${file} aufbewahrt. Geschützte Benutzer können darin stehen; darum sieht Slotwatch nur an, bis sie in Ordnung gebracht und zurückgelegt ist oder jemand im Fenster „Neu beginnen“ wählt.`,
    notKept: (reason) =>
      `Sie ließ sich auch nicht beiseitelegen (${reason}). Slotwatch sieht nur an, bis sie in Ordnung gebracht oder entfernt ist.`,
  },

  policyFile: {
    notUsed: (reason) => `Die Richtlinie dieses Computers ließ sich nicht verwenden: ${reason}.`,
    hint: (file) =>
      `Slotwatch sieht nur an, bis ein Administrator ${file} in Ordnung bringt und es neu gestartet wird.`,
  },
};
