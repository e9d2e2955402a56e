import { LONGEST_REASON, SHORTEST_REASON } from '../../contract/anyway.ts';
import type { work as english } from '../english/work.en.ts';
import type { Translated } from '../shape.ts';
import { count, grouped } from './count.de.ts';
import { time } from './time.de.ts';

/** A server may have Windows in English. */
const FIREWALL_GROUP =
  'die Firewall-Gruppe „Windows-Verwaltungsinstrumentation (WMI)“ (englisch „Windows Management Instrumentation (WMI)“)';

export const work: Translated<typeof english> = {
  work: {
    verdict: {
      quiet: 'ruhig',
      working: 'arbeitet',
      perhaps: 'arbeitet vielleicht',
      unknown: 'nicht bekannt',
    },
    quietFor: (span) => `ruhig seit ${span}`,
    working: (why) => `arbeitet: ${why}`,
    perhaps: (why) => `vielleicht: ${why}`,
    notYetKnown: 'ob sie arbeitet, ist noch nicht bekannt',
    notKnown: 'Programme nicht bekannt',
    because: {
      job: (image) => `${image} läuft`,
      jobOfPolicy: (image) =>
        `${image} läuft, und eine Richtlinie dieses Computers verbietet, die Sitzung währenddessen zu beenden`,
      used: (image, time, span) => `${image} nutzte ${time} Prozessorzeit in ${span}`,
      usedTogether: (time, span) => `ihre Programme nutzten ${time} Prozessorzeit in ${span}`,
      started: (programs, span) =>
        `${count(programs, 'Programm wurde', 'Programme wurden')} in ${span} ohne Eingabe gestartet`,
      nothing: (span) => `seit ${span} keine Prozessorzeit genutzt`,
      tooShort: 'sie wurde noch nicht lange genug überwacht',
      notSeen: 'die Liste ihrer Programme ist unvollständig',
      notRead: 'ihre Programme wurden in letzter Zeit nicht gelesen',
    },
  },

  workFailure: {
    toolMissing: {
      message: (_server, tool) => `Auf diesem Computer fehlt ${tool}, das die laufenden Programme auflistet.`,
      hint: () =>
        'Es gehört zu Windows und liegt im Ordner System32. Stellen Sie es dort wieder her, oder starten Sie Slotwatch mit dem Ordner der Tools (--tools-dir).',
    },
    accessDenied: {
      message: (server) => `${server} erlaubt diesem Konto nicht, die laufenden Programme zu sehen.`,
      hint: (server) => `Melden Sie sich mit einem Konto an, das auf ${server} Administratorrechte hat.`,
    },
    loginFailed: {
      message: (server) =>
        `${server} akzeptiert Benutzername oder Kennwort dieses Kontos für die Liste der laufenden Programme nicht.`,
      hint: (server) =>
        `Prüfen Sie die gespeicherten Anmeldedaten (cmdkey /list): Das Konto braucht auf ${server} Administratorrechte.`,
    },
    unreachable: {
      message: (server) =>
        `${server} zeigt seine Sitzungen (TCP-Port 445), aber nicht seine laufenden Programme; dafür ist eine andere Firewallregel nötig.`,
      hint: (server) => `Erlauben Sie auf ${server} ${FIREWALL_GROUP}.`,
    },
    timeout: {
      message: (server) => `${server} hat seine laufenden Programme nicht rechtzeitig aufgelistet.`,
      hint: (server) =>
        `Die Ursache können hängende Programme oder eine Firewall sein. Versuchen Sie es noch einmal, oder erlauben Sie auf ${server} ${FIREWALL_GROUP}.`,
    },
    unknownHost: {
      message: (server) =>
        `Der Name ${server} wurde nicht gefunden. Deshalb sind die laufenden Programme nicht bekannt.`,
      hint: () => 'Versuchen Sie den vollen Namen (server.domäne), den kurzen oder die Adresse.',
    },
    noSuchSession: {
      message: (server) =>
        `Diese Sitzung gibt es auf ${server} nicht mehr. Ihre Programme sind nicht bekannt.`,
      hint: () => 'Aktualisieren Sie, um zu sehen, wer jetzt angemeldet ist.',
    },
    noSuchLog: {
      message: (server) =>
        `${server} hat kein solches Protokoll. Deshalb sind die laufenden Programme nicht bekannt.`,
      hint: () => 'Versuchen Sie es noch einmal, oder verwenden Sie den Task-Manager.',
    },
    badOutput: {
      message: (server) => `Die Liste der laufenden Programme von ${server} konnte nicht gelesen werden.`,
      hint: (server) =>
        `Erlauben Sie auf ${server} ${FIREWALL_GROUP}, und verwenden Sie ein Konto, das dort Administratorrechte hat.`,
    },
  },

  running: {
    column: 'Arbeitet?',
    briefly: { quiet: 'ruhig', working: 'arbeitet', perhaps: 'vielleicht', unknown: 'nicht bekannt' },
    withReason: (verdict, why) => `${verdict}: ${why}`,
    notRead:
      'Die Programme wurden nicht gelesen. Das geschieht bei Servern, die voll sind oder angezeigt werden.',

    openColumn: 'Programme',
    open: (user, id) => `Programme von ${user}, Sitzung ${id}`,
    listName: (user) => `Programme von ${user}`,
    reading: 'Programme werden gelesen…',
    readAt: 'Gelesen',
    used: (time, span) => `${time} innerhalb von ${span}`,
    usedInAll: (time) => `${time} insgesamt`,
    usedTitle: 'Genutzte Prozessorzeit',
    memory: (megabytes) => `${grouped(megabytes)} MB`,
    memoryTitle: 'Arbeitsspeicher',
    pid: (pid) => `PID ${pid}`,
    windows: (processes) => count(processes, 'Prozess von Windows', 'Prozesse von Windows'),
    andWindows: (processes) => `und ${processes}`,
    onlyWindows: (processes) => `Nur ${processes}`,
    namesOnly: 'Nur Namen konnten gelesen werden.',
    incomplete: 'Ein Teil der Antwort konnte nicht gelesen werden. Vielleicht laufen noch weitere Programme.',
    notSeen: 'Die Programme dieser Sitzung waren nicht zu sehen.',
    notKnownBecause: (why) => `Laufende Programme sind nicht bekannt: ${why}`,

    menuOf: (program, pid) => `Aktionen für ${program}, PID ${pid}`,
    neverEnd: 'Nie beenden, solange dies läuft',
    neverEndDoes:
      'Nimmt das Programm in die Einstellungen auf. Solange es läuft, gilt die Sitzung als arbeitend und wird nicht zum Zurücksetzen vorgeschlagen.',
    neverEndIsOn: 'Es steht bereits in den Einstellungen.',
    neverEndDone: (program) =>
      `Solange ${program} läuft, gilt eine Sitzung als arbeitend und wird nicht zum Zurücksetzen vorgeschlagen.`,
    neverEndCannot: 'Der vollständige Name ist nicht bekannt.',
  },

  facts: {
    whetherUnknown: (why) => `Ob sie arbeitet, ist nicht bekannt: ${why}`,
    whatUnknown: (why) => `Laufende Programme sind nicht bekannt: ${why}`,
    runs: (programs) => `Programme: ${programs}`,
    more: (programs) => `${programs} weitere`,
    runsNothing: 'Programme: nur solche von Windows',
  },

  endWorking: {
    title: {
      reset: (user, server) => `${user} auf ${server} zurücksetzen?`,
      logOff: (user, server) => `${user} auf ${server} abmelden?`,
    },
    ends: (why) =>
      `${why}. Wenn Sie die Sitzung beenden, endet auch das, und nicht gespeicherte Daten gehen verloren.`,
    again: (undoSeconds) =>
      `${undoSeconds > 0 ? `Sie können ${time.seconds(undoSeconds)} lang abbrechen. ` : ''}Die Sitzung wird vorher noch einmal geprüft.`,
    gone: 'Diese Sitzung gibt es nicht mehr.',
    submit: { reset: 'Trotzdem zurücksetzen', logOff: 'Trotzdem abmelden' },
    cancel: 'Abbrechen',
  },

  logOffAnyway: {
    title: (user, server) => `${user} auf ${server} trotzdem abmelden?`,
    which: (id, state) => `Sitzung ${id}, ${state}.`,
    lost: (user) => `${user} arbeitet vielleicht gerade. Nicht gespeicherte Arbeit geht verloren.`,
    working: (why, user) =>
      `${why}. Auch das endet, und nicht gespeicherte Arbeit von ${user} geht verloren.`,
    warned: (user, seconds) => `${user} wird ${time.seconds(seconds)} vorher mit dieser Nachricht gewarnt:`,
    notWarned: (user) => `${user} wird nicht gewarnt: Die Warnung steht in den Einstellungen auf 0 Sek.`,
    notSeen: (user) => `${user} wird nicht gewarnt: Kein Benutzer ist mit der Sitzung verbunden.`,
    again: (undoSeconds) =>
      `${undoSeconds > 0 ? `Sie können ${time.seconds(undoSeconds)} lang abbrechen. ` : ''}Die Sitzung wird vorher noch einmal geprüft: Gehört sie einem anderen Benutzer oder gibt es eine neue Anmeldung, wird nichts beendet. Neue Eingaben verhindern das Abmelden nicht.`,
    user: 'Name des Benutzers',
    userHint: (user) => `Zur Bestätigung ${user} eingeben.`,
    wrongUser: 'Das ist nicht der Benutzer dieser Sitzung.',
    reason: 'Grund',
    reasonHint: 'Er wird im Aktionsprotokoll gespeichert.',
    wrongReason: `${SHORTEST_REASON} bis ${LONGEST_REASON} Zeichen.`,
    submit: 'Abmelden',
    cancel: 'Abbrechen',
  },

  endProcess: {
    menu: 'Prozess beenden…',
    does: 'Beendet dieses Programm erzwungen. Die Sitzung bleibt.',
    namesOnly:
      'Nur die Programmnamen konnten gelesen werden. Deshalb kann das Programm vor dem Beenden nicht geprüft werden.',
    title: (program, user, server) => `${program} von ${user} auf ${server} beenden?`,
    which: (program, pid, user, server) => `${program}, PID ${pid}, von ${user} auf ${server}.`,
    forced:
      'Das Programm wird sofort beendet und kann vorher nichts speichern. Nicht gespeicherte Daten gehen verloren.',
    stays: (user) => `Die Sitzung von ${user} und ihre anderen Programme bleiben.`,
    again: (undoSeconds) =>
      `${undoSeconds > 0 ? `Sie können ${time.seconds(undoSeconds)} lang abbrechen. ` : ''}Das Programm wird vorher noch einmal geprüft.`,
    gone: (program) => `${program} läuft dort nicht mehr.`,
    submit: 'Prozess beenden',
    cancel: 'Abbrechen',
  },

  workers: {
    one: (user, why) => `${user} (${why})`,
    leftOut: (sessions, who) =>
      `${sessions === 1 ? '1 Sitzung arbeitet und wird' : `${sessions} Sitzungen arbeiten und werden`} ausgelassen: ${who}.`,
    forbidden: {
      short: 'geschützt (Richtlinie)',
      long: (why) =>
        `${why}, und eine Richtlinie dieses Computers verbietet, die Sitzung währenddessen zu beenden.`,
    },
    is: (user, why) => `${user} arbeitet: ${why}`,
    idleForLonger: (user, why) => `${user} ist länger im Leerlauf, arbeitet aber: ${why}.`,
    wouldBeFirst: (user, why) => `${user} wäre vorher an der Reihe, arbeitet aber: ${why}.`,
    notKnown: 'Vielleicht arbeitet sie ohne Eingabe. Prüfen Sie ihre Programme, bevor Sie sie beenden.',
    perhaps: 'Vielleicht arbeitet sie. Prüfen Sie ihre Programme, bevor Sie sie beenden.',
    quietFirst: 'Ruhige Sitzungen kommen vor Sitzungen, deren Programme nicht bekannt sind.',
    message: 'Nachricht…',
  },
};
