import type { people as english } from '../../english/people/people.en.ts';
import type { Translated } from '../../shape.ts';
import { count, grouped } from '../count.de.ts';
import { time } from '../time.de.ts';

export const people: Translated<typeof english> = {
  people: {
    title: 'Sitzungen',
    find: 'Benutzer, Server, Gruppe, ID oder Adresse suchen',
    clearFind: 'Suche leeren',
    column: {
      user: 'Benutzer',
      server: 'Server',
      group: 'Gruppe',
      state: 'Status',
      idle: 'Leerlauf',
      work: 'Arbeitet?',
      logon: 'Anmeldung',
      disconnectedSince: 'Getrennt seit',
      from: 'Von',
    },
    raw: {
      sessionId: 'Sitzungs-ID',
      serverName: 'Servername',
      idleMinutes: 'Leerlauf (Minuten)',
      disconnectedSince: 'Getrennt seit (UTC)',
      askedAt: 'Geprüft um (UTC)',
    },
    columns: 'Spalten',
    after: (moment) => `nach ${moment}`,
    afterTitle: (moment) => `Seit wann, ist nicht bekannt. Die letzte Eingabe war am ${moment}.`,
    openServer: (user, server) => `${user} auf ${server} öffnen`,
    row: (user, id, server, state, idle) => `${user} auf ${server}, Sitzung ${id}: ${state}, ${idle}`,
    gone: 'Diese Sitzung gibt es nicht mehr.',
    noReset: (sessions) =>
      sessions === 1
        ? 'Diese Sitzung kann nicht zurückgesetzt werden'
        : 'Keine dieser Sitzungen kann zurückgesetzt werden',
    old: 'zuletzt gesehen',
    oldTitle: 'Das kann sich geändert haben: Der Server hat seitdem nicht geantwortet.',

    filter: 'Filtern',
    filterName: 'Nur anzeigen',
    remove: (filter) => `Nicht mehr filtern nach: ${filter}`,
    disconnected: 'Getrennt',
    onlyFull: 'Nur volle Server',
    over: (minutes) => `Über ${time.minutes(minutes)}`,
    overName: 'Ohne Eingabe seit',
    workName: 'Arbeit',
    work: {
      working: 'Arbeitet',
      perhaps: 'Arbeitet vielleicht',
      quiet: 'Ruhig',
      unknown: 'Nicht bekannt, ob sie arbeitet',
    },
    groupName: 'Gruppe',

    all: (sessions, servers) =>
      `${grouped(sessions)} ${sessions === 1 ? 'Sitzung' : 'Sitzungen'} auf ${servers} ${servers === 1 ? 'Server' : 'Servern'}`,
    some: (shown, all) => `${grouped(shown)} von ${grouped(all)} Sitzungen`,
    unknownAway: (sessions) =>
      `${grouped(sessions)} weitere: Wie lange sie ohne Eingabe sind, ist nicht bekannt.`,
    longest: (user, server, state) => `Am längsten verlassen: ${user} auf ${server}, ${state}`,
    noServers:
      'Es gibt noch keine Server. Fügen Sie einen in den Einstellungen hinzu, oder ziehen Sie eine Liste auf dieses Fenster.',
    nobody: 'Niemand ist angemeldet.',
    nobodyWhereAnswered: (silent) =>
      `Auf den Servern, die antworten, ist niemand angemeldet; ${silent === 1 ? 'einer antwortet' : `${silent} antworten`} nicht.`,
    nothingMatches: 'Keine Sitzung passt dazu.',
    showAll: 'Alle Sitzungen anzeigen',

    selected: (selected, all) => `${grouped(selected)} von ${grouped(all)} ausgewählt`,
    act: {
      reset: 'Zurücksetzen…',
      logOff: 'Abmelden…',
      disconnect: 'Trennen',
      message: 'Nachricht…',
    },
    copy: 'Kopieren',
    copyTitle: 'Kopiert die ausgewählten Sitzungen, oder alle angezeigten, als Tabelle zum Einfügen.',
    copied: (sessions) => `${count(sessions, 'Sitzung', 'Sitzungen')} kopiert.`,
    save: 'CSV…',
    saveName: 'Als CSV speichern…',
    saveTitle: 'Sitzungen speichern',
    selectAll: 'Alle angezeigten Sitzungen auswählen',
    notSelectable: 'Sie lässt sich nicht auswählen: Ihr Server hat in letzter Zeit nicht geantwortet.',
    question: {
      reset: (sessions) => `${count(sessions, 'Sitzung', 'Sitzungen')} zurücksetzen?`,
      logOff: (sessions) => `${count(sessions, 'Sitzung', 'Sitzungen')} abmelden?`,
    },
    questionTable: 'Sitzungen, die beendet würden',
    again: (undoSeconds) =>
      `Sie werden nacheinander beendet${undoSeconds > 0 ? `, nach ${undoSeconds} s, in denen Sie es zurücknehmen können` : ''}. Jede wird vorher noch einmal geprüft: Wer wieder da ist, behält die Sitzung.`,
    staying: (sessions) =>
      `${count(sessions, 'Sitzung', 'Sitzungen')} der Auswahl ${sessions === 1 ? 'bleibt' : 'bleiben'}: Eine Regel oder eine laufende Aktion verhindert es.`,
    end: {
      reset: (sessions) => `${count(sessions, 'Sitzung', 'Sitzungen')} zurücksetzen`,
      logOff: (sessions) => `${count(sessions, 'Sitzung', 'Sitzungen')} abmelden`,
    },
    cancel: 'Abbrechen',
    typeNumber: (number) => `Das sind viele. Geben Sie zur Bestätigung ${number} ein.`,
    notTheNumber: (number) => `Das ist nicht ${number}.`,
  },
};
