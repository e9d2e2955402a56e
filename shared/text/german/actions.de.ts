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
    message: `erhält ${when} die Nachricht`,
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
    message: `${sessions === 1 ? 'erhält' : 'erhalten'} nacheinander die Nachricht`,
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
      look: 'Sitzung spiegeln',
      control: 'Spiegeln und steuern',
    },
    does: {
      reset: 'Beendet die Sitzung. Nicht gespeicherte Arbeit geht verloren.',
      logOff: 'Meldet den Benutzer mit logoff ab. Nicht gespeicherte Arbeit geht verloren.',
      logOffAnyway:
        'Meldet einen Benutzer ab, der vielleicht gerade arbeitet. Sie müssen einen Grund angeben.',
      disconnect: 'Trennt nur die Verbindung: Programme laufen weiter, und der Platz bleibt belegt.',
      message: 'Zeigt einen Text auf dem Bildschirm des Benutzers.',
      look: 'Zeigt den Bildschirm des Benutzers (Spiegelung). Windows fragt den Benutzer um Zustimmung.',
      control:
        'Zeigt den Bildschirm des Benutzers; Sie können Maus und Tastatur verwenden. Windows fragt den Benutzer um Zustimmung.',
    },
    beforeJob: {
      short: {
        reset: 'wird gleich zurückgesetzt',
        logOff: 'wird gleich abgemeldet',
        disconnect: 'wird gleich getrennt',
        message: 'erhält gleich Nachricht',
        endProcess: 'Programm endet gleich',
      },
      long: (action, seconds) =>
        `${willBe(action, action === 'endProcess' ? 'Eines ihrer Programme' : 'Sie', seconds > 0 ? when(seconds) : 'gleich')}. Sie können das noch abbrechen.`,
    },
    inJob: {
      reset: { short: 'wird zurückgesetzt', long: 'Sie wird gerade zurückgesetzt.' },
      logOff: { short: 'wird abgemeldet', long: 'Sie wird gerade abgemeldet.' },
      disconnect: { short: 'wird getrennt', long: 'Sie wird gerade getrennt.' },
      message: { short: 'erhält Nachricht', long: 'Eine Nachricht wird gerade gesendet.' },
      endProcess: { short: 'Programm wird beendet', long: 'Eines ihrer Programme wird gerade beendet.' },
    },
    alreadyDisconnected: { short: 'getrennt', long: 'Sie ist bereits getrennt.' },
    seesNoMessage: {
      short: 'nicht verbunden',
      long: 'Kein Benutzer ist mit ihr verbunden. Niemand würde die Nachricht sehen.',
    },
    anywayNotNeeded: {
      short: 'nicht nötig',
      long: 'Verwenden Sie „Abmelden“. Diese Aktion ist nur für Sitzungen gedacht, die gerade benutzt werden.',
    },
    notActive: { short: 'nicht aktiv', long: 'Nur aktive Sitzungen können gespiegelt werden.' },
  },

  guard: {
    short: { lookOnly: 'Nur-Lese-Modus', protectedServer: 'Server geschützt' },
    long: {
      lookOnly:
        'Der Nur-Lese-Modus ist eingeschaltet: Von hier aus kann keine Sitzung beendet oder getrennt werden. Sie können ihn in den Einstellungen ausschalten, sofern ihn keine Richtlinie dieses Computers vorschreibt.',
      protectedServer:
        'Dieser Server ist geschützt: Seine Sitzungen können von hier aus nicht beendet oder getrennt werden. Die Liste der geschützten Server steht in den Einstellungen.',
    },
  },

  message: {
    titleOne: (user, server) => `Nachricht an ${user} auf ${server}`,
    titleMany: (people) => `Nachricht an ${people} Benutzer`,
    field: 'Nachricht',
    placeholders:
      '{user} wird durch den Namen des Benutzers ersetzt, {server} durch den Server, {minutes} durch die verbleibenden Minuten, {asker} durch Ihren Namen.',
    length: `1 bis ${LONGEST_MESSAGE} Zeichen.`,
    longest: `Höchstens ${LONGEST_MESSAGE} Zeichen. Wenn leer, gilt der Text von Slotwatch.`,
    warning:
      'Guten Tag {user}, {asker} braucht eine Sitzung auf {server}. In Ihrer Sitzung gab es länger keine Eingabe; Sie werden in {minutes} Min abgemeldet. Bewegen Sie die Maus, um angemeldet zu bleiben, und speichern Sie Ihre Arbeit.',
    lastWarning:
      'Guten Tag {user}, {asker} meldet Sie in {minutes} Min von {server} ab, auch wenn Sie weiterarbeiten. Bitte speichern Sie Ihre Arbeit jetzt.',
    request: 'Guten Tag {user}, {asker} braucht eine Sitzung auf {server}. Könnten Sie sich bitte abmelden?',
    counter: (length) => `${length} von ${LONGEST_MESSAGE} Zeichen`,
    preview: (user) => `${user} liest`,
    others: (more) =>
      `${more === 1 ? '1 weiterer Benutzer erhält' : `${more} weitere Benutzer erhalten`} denselben Text mit dem eigenen Namen.`,
    cut: `Mit den eingesetzten Namen ist der Text länger als ${LONGEST_MESSAGE} Zeichen; das Ende wird abgeschnitten.`,
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
    undoTitle: 'Noch wurde nichts beendet. Esc bricht ab.',
    show: 'Anzeigen',
    showServer: (label) => `${label} anzeigen`,
    waiting: (action, user, server, seconds) => willBe(action, `${user} auf ${server}`, when(seconds)),
    waitingSpoken: (action, user, server, seconds) =>
      `${willBe(action, `${user} auf ${server}`, `in ${count(seconds, 'Sekunde', 'Sekunden')}`)}. Escape bricht ab.`,
    askingAgain: (action, user, server) =>
      action === 'reset' || action === 'logOff'
        ? `${server} wird geprüft: Ist ${user} noch im Leerlauf?`
        : `${server} wird geprüft: Ist ${user} noch da?`,
    warning: (user, server, seconds) =>
      `${user} auf ${server} wurde gewarnt${seconds > 0 ? ` und hat noch ${time.seconds(seconds)}` : ''}`,
    acting: {
      reset: (user, server, by) => `Die Sitzung von ${user} auf ${server} wird mit ${by} beendet`,
      logOff: (user, server, by) => `Die Sitzung von ${user} auf ${server} wird mit ${by} beendet`,
      disconnect: (user, server) => `${user} wird von ${server} getrennt`,
      message: (user, server) => `Die Nachricht an ${user} auf ${server} wird gesendet`,
      endProcess: (program, server, by) => `${program} auf ${server} wird mit ${by} beendet`,
    },
    confirming: (action, user, server) =>
      `${server} wird geprüft: Ist ${user} ${action === 'disconnect' ? 'getrennt' : 'weg'}?`,
    region: 'Laufende Aktionen',
  },

  batch: {
    waiting: (action, sessions, seconds) =>
      `${willBeEach(action, sessions)}, ${seconds > 0 ? `Beginn ${when(seconds)}` : 'Beginn jetzt'}`,
    refused: (sessions) => `; ${sessions} weitere ${sessions === 1 ? 'ist' : 'sind'} nicht erlaubt`,
    waitingSpoken: (action, sessions) =>
      `${willBeEach(action, sessions)}. Escape bricht ab, bevor es beginnt.`,
    running: (action, sessions) => `${work(action, sessions)} läuft`,
    progress: (action, done, all) => `${work(action, all)}: ${done} erledigt`,
    ended: (action, sessions, tally) => `${work(action, sessions)} abgeschlossen: ${tally}`,
    outcome: {
      freed: 'frei geworden',
      disconnected: 'getrennt',
      sent: 'gesendet',
      processEnded: 'beendet',
      cancelled: 'abgebrochen',
      backAtWork: 'wieder aktiv',
      someoneElse: 'inzwischen ein anderer Benutzer',
      alreadyGone: 'bereits abgemeldet',
      notOffered: 'nicht erlaubt',
      notWarned: 'nicht gewarnt',
      stillThere: 'noch angemeldet',
      denied: 'verweigert',
      noAnswer: 'ohne eindeutige Antwort',
      working: 'arbeitet',
      workNotChecked: 'nicht geprüft',
      notRecorded: 'nicht ausgeführt (Protokoll)',
    },
    notYet: 'Noch nicht begonnen.',
    server: 'Server',
    whatHappened: 'Ergebnis',
    tableName: 'Ergebnis für jede Sitzung',
    progressName: 'Fortschritt der Auswahl',
    showEach: 'Details anzeigen',
    hideEach: 'Details ausblenden',
    stop: 'Anhalten',
    stopTitle:
      'Beginnt keine weitere Sitzung. Die laufende wird abgebrochen, wenn bei ihr noch nichts geschehen ist.',
  },
};
