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
    notKnown: 'was läuft, ist nicht bekannt',
    because: {
      job: (image) => `${image} läuft`,
      jobOfPolicy: (image) =>
        `${image} läuft, und eine Richtlinie dieses Computers verbietet, die Sitzung so lange zu beenden`,
      used: (image, time, span) => `${image} nutzte ${time} Prozessorzeit in ${span}`,
      usedTogether: (time, span) => `ihre Programme nutzten ${time} Prozessorzeit in ${span}`,
      started: (programs, span) =>
        `${count(programs, 'Programm wurde', 'Programme wurden')} in ${span} ohne Eingabe gestartet`,
      nothing: (span) => `seit ${span} nutzte nichts den Prozessor`,
      tooShort: 'sie wurde noch nicht lange genug beobachtet',
      notSeen: 'nicht alles, was in dieser Sitzung läuft, war zu sehen',
      notRead: 'was läuft, wurde in letzter Zeit nicht gelesen',
    },
  },

  workFailure: {
    toolMissing: {
      message: (_server, tool) => `Diesem Computer fehlt ${tool}, das auflistet, was läuft.`,
      hint: () =>
        'Es gehört zu Windows und liegt in dessen Ordner System32: Stellen Sie es dort wieder her, oder nennen Sie den Ordner mit den Tools.',
    },
    accessDenied: {
      message: (server) => `${server} lässt dieses Konto nicht sehen, was dort läuft.`,
      hint: (server) => `Melden Sie sich mit einem Konto an, das auf ${server} Administratorrechte hat.`,
    },
    loginFailed: {
      message: (server) =>
        `${server} nimmt Benutzername oder Kennwort dieses Kontos nicht an, um zu zeigen, was dort läuft.`,
      hint: (server) =>
        `Prüfen Sie die gespeicherten Anmeldedaten (cmdkey /list): Das Konto braucht auf ${server} Administratorrechte.`,
    },
    unreachable: {
      message: (server) =>
        `${server} nennt seine Sitzungen, die auf anderem Weg gefragt werden (TCP-Port 445), aber nicht, was dort läuft.`,
      hint: (server) => `Erlauben Sie auf ${server} ${FIREWALL_GROUP}.`,
    },
    timeout: {
      message: (server) => `${server} hat nicht rechtzeitig gesagt, was dort läuft.`,
      hint: (server) =>
        `Hängende Programme machen es langsam, eine Firewall auch: Fragen Sie erneut, oder erlauben Sie auf ${server} ${FIREWALL_GROUP}.`,
    },
    unknownHost: {
      message: (server) =>
        `${server} ist unter diesem Namen nicht bekannt; was dort läuft, daher auch nicht.`,
      hint: () => 'Versuchen Sie den vollen Namen (server.domäne), den kurzen oder die Adresse.',
    },
    noSuchSession: {
      message: (server) =>
        `Diese Sitzung gibt es auf ${server} nicht mehr; was darin lief, ist nicht bekannt.`,
      hint: () => 'Fragen Sie erneut, um zu sehen, wer jetzt angemeldet ist.',
    },
    noSuchLog: {
      message: (server) => `${server} hat kein solches Protokoll; was dort läuft, ist daher nicht bekannt.`,
      hint: () => 'Fragen Sie erneut, oder sehen Sie im Task-Manager nach.',
    },
    badOutput: {
      message: (server) => `${server} gab keine lesbare Liste dessen, was dort läuft.`,
      hint: (server) =>
        `Erlauben Sie auf ${server} ${FIREWALL_GROUP}, und nehmen Sie ein Konto, das dort Administratorrechte hat.`,
    },
  },

  running: {
    column: 'Arbeitet?',
    briefly: { quiet: 'ruhig', working: 'arbeitet', perhaps: 'vielleicht', unknown: 'nicht bekannt' },
    withReason: (verdict, why) => `${verdict}: ${why}`,
    notRead:
      'Was hier läuft, wurde nicht gelesen: Das geschieht auf Servern, die voll sind oder gezeigt werden.',

    openColumn: 'Was läuft',
    open: (user, id) => `Was bei ${user} läuft, Sitzung ${id}`,
    listName: (user) => `Programme von ${user}`,
    reading: 'Liest, was läuft…',
    readAt: 'Gelesen',
    used: (time, span) => `${time} binnen ${span}`,
    usedInAll: (time) => `${time} insgesamt`,
    usedTitle: 'Genutzte Prozessorzeit',
    memory: (megabytes) => `${grouped(megabytes)} MB`,
    memoryTitle: 'Arbeitsspeicher',
    pid: (pid) => `PID ${pid}`,
    windows: (processes) => count(processes, 'Prozess von Windows', 'Prozesse von Windows'),
    andWindows: (processes) => `und ${processes}`,
    onlyWindows: (processes) => `Nur ${processes}`,
    namesOnly: 'Nur Namen ließen sich lesen.',
    incomplete: 'Ein Teil der Antwort ließ sich nicht lesen: Vielleicht läuft noch mehr.',
    notSeen: 'Was in dieser Sitzung läuft, war nicht zu sehen.',
    notKnownBecause: (why) => `Was läuft, ist nicht bekannt: ${why}`,

    menuOf: (program, pid) => `Aktionen für ${program}, PID ${pid}`,
    neverEnd: 'Nie beenden, solange dies läuft',
    neverEndDoes:
      'Nimmt das Programm in die Einstellungen auf: Solange es läuft, arbeitet eine Sitzung und wird nicht angeboten.',
    neverEndIsOn: 'Es steht schon in den Einstellungen.',
    neverEndDone: (program) => `Solange ${program} läuft, arbeitet eine Sitzung und wird nicht angeboten.`,
    neverEndCannot: 'Windows nennt nicht den ganzen Namen.',
  },

  facts: {
    whetherUnknown: (why) => `Ob sie arbeitet, ist nicht bekannt: ${why}`,
    whatUnknown: (why) => `Was läuft, ist nicht bekannt: ${why}`,
    runs: (programs) => `Es läuft: ${programs}`,
    more: (programs) => `${programs} weitere`,
    runsNothing: 'Es läuft: nur, was zu Windows gehört',
  },

  endWorking: {
    title: {
      reset: (user, server) => `${user} auf ${server} zurücksetzen?`,
      logOff: (user, server) => `${user} auf ${server} abmelden?`,
    },
    ends: (why) =>
      `${why}. Mit der Sitzung endet auch das, und was dabei nicht gespeichert ist, geht verloren.`,
    again: (undoSeconds) =>
      `${undoSeconds > 0 ? `Sie haben ${undoSeconds} s Bedenkzeit; vorher` : 'Vorher'} wird noch einmal nach der Sitzung gesehen.`,
    gone: 'Diese Sitzung gibt es nicht mehr.',
    submit: { reset: 'Trotzdem zurücksetzen', logOff: 'Trotzdem abmelden' },
    cancel: 'Abbrechen',
  },

  logOffAnyway: {
    title: (user, server) => `${user} auf ${server} trotzdem abmelden?`,
    which: (id, state) => `Sitzung ${id}, ${state}.`,
    lost: (user) => `${user} arbeitet vielleicht gerade: Was nicht gespeichert ist, geht verloren.`,
    working: (why, user) => `${why}. Auch das endet, und was ${user} nicht gespeichert hat, geht verloren.`,
    warned: (user, seconds) => `${user} wird vorher gewarnt, hat noch ${time.seconds(seconds)} und liest:`,
    notWarned: (user) => `${user} wird nicht gewarnt: In den Einstellungen steht die Warnung auf 0 s.`,
    notSeen: (user) => `${user} wird nicht gewarnt: Niemand ist mit der Sitzung verbunden.`,
    again: (undoSeconds) =>
      `${undoSeconds > 0 ? `Sie haben ${undoSeconds} s Bedenkzeit; danach` : 'Vorher'} wird noch einmal nach der Sitzung gesehen: Hat sie jemand anders oder gibt es eine neue Anmeldung, wird nichts beendet. Eine Eingabe hält es nicht auf.`,
    user: 'Name des Benutzers',
    userHint: (user) => `Zur Bestätigung ${user} eingeben.`,
    wrongUser: 'Das ist nicht der Benutzer dieser Sitzung.',
    reason: 'Grund',
    reasonHint: 'Er steht danach im Aktionsprotokoll.',
    wrongReason: `${SHORTEST_REASON} bis ${LONGEST_REASON} Zeichen.`,
    submit: 'Abmelden',
    cancel: 'Abbrechen',
  },

  endProcess: {
    menu: 'Prozess beenden…',
    does: 'Erzwingt das Ende dieses Programms. Die Sitzung bleibt.',
    namesOnly: 'Nur Namen ließen sich lesen, also ließe es sich vor dem Beenden nicht prüfen.',
    title: (program, user, server) => `${program} von ${user} auf ${server} beenden?`,
    which: (program, pid, user, server) => `${program}, PID ${pid}, läuft für ${user} auf ${server}.`,
    forced:
      'Das Ende wird erzwungen: Das Programm wird vorher nicht gefragt, und was es nicht gespeichert hat, geht verloren.',
    stays: (user) => `Die Sitzung von ${user} bleibt, und ihre anderen Programme auch.`,
    again: (undoSeconds) =>
      `${undoSeconds > 0 ? `Sie haben ${undoSeconds} s Bedenkzeit; vorher` : 'Vorher'} wird noch einmal nach dem Programm gesehen.`,
    gone: (program) => `Dieses ${program} läuft dort nicht mehr.`,
    submit: 'Prozess beenden',
    cancel: 'Abbrechen',
  },

  workers: {
    one: (user, why) => `${user} (${why})`,
    leftOut: (sessions, who) =>
      `${sessions === 1 ? '1 Sitzung arbeitet und wird' : `${sessions} Sitzungen arbeiten und werden`} ausgelassen: ${who}.`,
    forbidden: {
      short: 'nicht erlaubt',
      long: (why) =>
        `${why}, und eine Richtlinie dieses Computers verbietet, die Sitzung so lange zu beenden.`,
    },
    is: (user, why) => `${user} arbeitet: ${why}`,
    idleForLonger: (user, why) => `${user} ist länger im Leerlauf, arbeitet aber: ${why}.`,
    wouldBeFirst: (user, why) => `${user} wäre vorher an der Reihe, arbeitet aber: ${why}.`,
    notKnown:
      'Vielleicht arbeitet sie, obwohl niemand tippt: Sehen Sie nach, was läuft, bevor Sie sie beenden.',
    perhaps: 'Vielleicht arbeitet sie: Sehen Sie nach, was läuft, bevor Sie sie beenden.',
    quietFirst: 'Ruhige kommen vor denen, von denen nichts bekannt ist.',
    message: 'Nachricht…',
  },
};
