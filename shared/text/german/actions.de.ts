import { LONGEST_MESSAGE } from '../../contract/message.ts';
import type { JobAction, SessionAction } from '../../domain/model.ts';
import type { actions as english } from '../english/actions.en.ts';
import type { Translated } from '../shape.ts';
import { count, sessions as sayCount } from './count.de.ts';
import { time } from './time.de.ts';

/** `gatesb auf XYZ wird in 5 Sek zurückgesetzt`: the verb stands at the end. */
function willBe(action: JobAction, who: string, when: string): string {
  const ends = {
    reset: `wird ${when} zurückgesetzt`,
    logOff: `wird ${when} abgemeldet`,
    disconnect: `wird ${when} getrennt`,
    message: `bekommt ${when} die Nachricht`,
    endProcess: `wird ${when} beendet`,
  } satisfies Record<JobAction, string>;
  return `${who} ${ends[action]}`;
}

/** The same of several, one after the other. */
function willBeEach(action: SessionAction, sessions: number): string {
  const become = sessions === 1 ? 'wird' : 'werden';
  const ends = {
    reset: `${become} nacheinander zurückgesetzt`,
    logOff: `${become} nacheinander abgemeldet`,
    disconnect: `${become} nacheinander getrennt`,
    message: `${sessions === 1 ? 'bekommt' : 'bekommen'} nacheinander die Nachricht`,
  } satisfies Record<SessionAction, string>;
  return `${sayCount(sessions)} ${ends[action]}`;
}

/** `Zurücksetzen von 3 Sitzungen`. */
function work(action: SessionAction, sessions: number): string {
  const name = {
    reset: 'Zurücksetzen von',
    logOff: 'Abmelden von',
    disconnect: 'Trennen von',
    message: 'Nachricht an',
  } satisfies Record<SessionAction, string>;
  return `${name[action]} ${sayCount(sessions)}`;
}

function when(seconds: number): string {
  return seconds > 0 ? `in ${time.seconds(seconds)}` : 'jetzt';
}

export const actions: Translated<typeof english> = {
  actions: {
    menuOf: (user, id) => `Aktionen für ${user}, Sitzung ${id}`,
    name: {
      reset: 'Zurücksetzen',
      logOff: 'Abmelden',
      logOffAnyway: 'Trotzdem abmelden…',
      disconnect: 'Trennen',
      message: 'Nachricht…',
      look: 'Sitzung ansehen',
      control: 'Ansehen und steuern',
    },
    does: {
      reset: 'Beendet die Sitzung. Nicht gespeicherte Arbeit geht verloren.',
      logOff: 'Beendet sie geordnet, mit logoff. Nicht gespeicherte Arbeit geht verloren.',
      logOffAnyway: 'Meldet jemanden ab, der vielleicht gerade arbeitet. Fragt Sie vorher nach dem Grund.',
      disconnect: 'Schließt nur ihr Fenster: Die Arbeit läuft weiter, und der Platz bleibt belegt.',
      message: 'Zeigt einen Text auf ihrem Bildschirm.',
      look: 'Öffnet einen Blick auf ihren Bildschirm. Windows fragt die Person um Zustimmung.',
      control: 'Dasselbe, mit Ihrer Maus und Tastatur. Windows fragt die Person um Zustimmung.',
    },
    beforeJob: {
      short: {
        reset: 'wird gleich zurückgesetzt',
        logOff: 'wird gleich abgemeldet',
        disconnect: 'wird gleich getrennt',
        message: 'bekommt gleich Nachricht',
        endProcess: 'verliert gleich Programm',
      },
      long: (action, seconds) =>
        `${willBe(action, action === 'endProcess' ? 'Eines ihrer Programme' : 'Sie', seconds > 0 ? when(seconds) : 'gleich')}; das lässt sich noch abbrechen.`,
    },
    inJob: {
      reset: { short: 'wird zurückgesetzt', long: 'Sie wird gerade zurückgesetzt.' },
      logOff: { short: 'wird abgemeldet', long: 'Sie wird gerade abgemeldet.' },
      disconnect: { short: 'wird getrennt', long: 'Sie wird gerade getrennt.' },
      message: { short: 'bekommt Nachricht', long: 'Eine Nachricht ist unterwegs.' },
      endProcess: { short: 'verliert Programm', long: 'Eines ihrer Programme wird gerade beendet.' },
    },
    alreadyDisconnected: { short: 'getrennt', long: 'Sie ist schon getrennt.' },
    seesNoMessage: {
      short: 'niemand sieht sie',
      long: 'Niemand ist mit ihr verbunden: Niemand würde die Nachricht sehen.',
    },
    anywayNotNeeded: {
      short: 'nicht nötig',
      long: 'Abmelden genügt: Dies ist für eine Sitzung, in der gearbeitet wird.',
    },
    notActive: { short: 'nicht aktiv', long: 'Niemand sitzt davor, also gibt es nichts anzusehen.' },
  },

  guard: {
    short: { lookOnly: 'nur ansehen', protectedServer: 'Server geschützt' },
    long: {
      lookOnly:
        '„Nur ansehen“ ist eingeschaltet: Von hier aus wird nichts beendet oder getrennt. Der Schalter ist in den Einstellungen, es sei denn, eine Richtlinie dieses Computers hält ihn fest.',
      protectedServer:
        'Dieser Server ist geschützt: Keine seiner Sitzungen wird von hier aus beendet oder getrennt. Die Liste steht in den Einstellungen.',
    },
  },

  message: {
    titleOne: (user, server) => `Nachricht an ${user} auf ${server}`,
    titleMany: (people) => `Nachricht an ${count(people, 'Person', 'Personen')}`,
    field: 'Nachricht',
    placeholders:
      '{user} steht für die Person, {server} für den Server, {minutes} für die verbleibenden Minuten, {asker} für Sie.',
    length: `Von 1 bis ${LONGEST_MESSAGE} Zeichen.`,
    longest: `Höchstens ${LONGEST_MESSAGE} Zeichen. Leer für den Text von Slotwatch.`,
    warning:
      'Guten Tag {user}, {asker} braucht eine Sitzung auf {server}. In Ihrer gab es länger keine Eingabe; sie wird in {minutes} Min abgemeldet. Bewegen Sie die Maus, um sie zu behalten, und speichern Sie Ihre Arbeit.',
    lastWarning:
      'Guten Tag {user}, {asker} meldet Sie in {minutes} Min von {server} ab, auch wenn Sie weiterarbeiten. Bitte speichern Sie Ihre Arbeit jetzt.',
    request: 'Guten Tag {user}, {asker} braucht eine Sitzung auf {server}. Könnten Sie sich bitte abmelden?',
    counter: (length) => `${length} von ${LONGEST_MESSAGE} Zeichen`,
    preview: (user) => `${user} liest`,
    others: (more) =>
      `${more === 1 ? '1 andere Person liest' : `${more} andere Personen lesen`} dasselbe mit dem eigenen Namen.`,
    cut: `Mit den eingesetzten Namen ist sie länger als ${LONGEST_MESSAGE} Zeichen; ihr Ende wird abgeschnitten.`,
    send: 'Senden',
    cancel: 'Abbrechen',
  },

  selection: {
    name: 'Aktionen für die Auswahl',
    all: 'Alle auswählen',
    one: (user, id) => `${user} auswählen, Sitzung ${id}`,
    said: (selected, resettable) =>
      `${selected} ausgewählt${resettable === selected ? '' : `, davon ${resettable === 0 ? 'keine' : resettable} zurücksetzbar`}`,
    act: {
      reset: 'Auswahl zurücksetzen',
      logOff: 'Abmelden',
      disconnect: 'Trennen',
      message: 'Nachricht…',
    },
    clear: 'Auswahl aufheben',
  },

  job: {
    programOf: (image, user) => `${image} von ${user}`,
    undo: 'Abbrechen',
    undoTitle: 'Noch ist nichts beendet (Esc)',
    show: 'Zeigen',
    showServer: (label) => `${label} zeigen`,
    waiting: (action, user, server, seconds) => willBe(action, `${user} auf ${server}`, when(seconds)),
    waitingSpoken: (action, user, server, seconds) =>
      `${willBe(action, `${user} auf ${server}`, `in ${count(seconds, 'Sekunde', 'Sekunden')}`)}. Escape bricht ab.`,
    askingAgain: (action, user, server) =>
      action === 'reset' || action === 'logOff'
        ? `${server} wird gefragt, ob ${user} noch im Leerlauf ist`
        : `${server} wird gefragt, ob ${user} noch da ist`,
    warning: (user, server, seconds) =>
      `${user} auf ${server} ist gewarnt${seconds > 0 ? ` und hat noch ${time.seconds(seconds)}` : ''}`,
    acting: {
      reset: (user, server, by) => `Die Sitzung von ${user} auf ${server} wird mit ${by} beendet`,
      logOff: (user, server, by) => `Die Sitzung von ${user} auf ${server} wird mit ${by} beendet`,
      disconnect: (user, server) => `${user} wird von ${server} getrennt`,
      message: (user, server) => `Die Nachricht an ${user} auf ${server} wird gesendet`,
      endProcess: (program, server, by) => `${program} auf ${server} wird mit ${by} beendet`,
    },
    confirming: (action, user, server) =>
      `${server} wird gefragt, ob ${user} ${action === 'disconnect' ? 'getrennt' : 'weg'} ist`,
    region: 'Laufende Aktionen',
  },

  batch: {
    waiting: (action, sessions, seconds) =>
      `${willBeEach(action, sessions)}, ${seconds > 0 ? `beginnend ${when(seconds)}` : 'ab jetzt'}`,
    refused: (sessions) => `; ${sessions} weitere ${sessions === 1 ? 'ist' : 'sind'} ausgenommen`,
    waitingSpoken: (action, sessions) =>
      `${willBeEach(action, sessions)}. Escape hält es an, bevor es beginnt.`,
    running: (action, sessions) => `${work(action, sessions)} läuft`,
    progress: (action, done, all) => `${work(action, all)}: ${done} erledigt`,
    ended: (action, sessions, tally) => `${work(action, sessions)} ist zu Ende: ${tally}`,
    outcome: {
      freed: 'frei geworden',
      disconnected: 'getrennt',
      sent: 'gesendet',
      processEnded: 'beendet',
      cancelled: 'angehalten',
      backAtWork: 'wieder bei der Arbeit',
      someoneElse: 'inzwischen jemand anders',
      alreadyGone: 'schon weg',
      notOffered: 'nicht erlaubt',
      notWarned: 'nicht gewarnt',
      stillThere: 'noch da',
      denied: 'verweigert',
      noAnswer: 'ohne Antwort',
      working: 'mit laufender Arbeit',
      workNotChecked: 'nicht geprüft',
      notRecorded: 'nicht protokolliert',
    },
    notYet: 'Noch nicht an der Reihe.',
    server: 'Server',
    whatHappened: 'Was geschah',
    tableName: 'Was mit jeder geschah',
    progressName: 'Fortschritt der Auswahl',
    showEach: 'Einzeln zeigen',
    hideEach: 'Einzelne ausblenden',
    stop: 'Anhalten',
    stopTitle: 'Beginnt keine weitere und bricht die laufende ab, wenn noch nichts geschehen ist.',
  },
};
