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
    afterTitle: (moment) => `Die genaue Zeit ist nicht bekannt. Die letzte Eingabe war am ${moment}.`,
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
    remove: (filter) => `Filter entfernen: ${filter}`,
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
    unknownAway: (sessions) => `${grouped(sessions)} nicht angezeigt, weil der Leerlauf nicht bekannt ist.`,
    longest: (user, server, state) => `Am längsten getrennt: ${user} auf ${server}, ${state}`,
    noServers:
      'Es gibt noch keine Server. Fügen Sie einen in den Einstellungen hinzu, oder ziehen Sie eine Liste auf dieses Fenster.',
    nobody: 'Niemand ist angemeldet.',
    nobodyWhereAnswered: (silent) =>
      `Auf den antwortenden Servern ist niemand angemeldet. ${silent === 1 ? '1 Server antwortet' : `${silent} Server antworten`} nicht.`,
    nothingMatches: 'Keine Sitzung passt zu diesen Filtern.',
    showAll: 'Alle Sitzungen anzeigen',

    selected: (selected, all) => `${grouped(selected)} von ${grouped(all)} ausgewählt`,
    act: {
      reset: 'Zurücksetzen…',
      logOff: 'Abmelden…',
      disconnect: 'Trennen',
      message: 'Nachricht…',
    },
    copy: 'Kopieren',
    copyTitle: 'Kopiert die ausgewählten oder alle angezeigten Sitzungen als Tabelle.',
    copied: (sessions) => `${count(sessions, 'Sitzung', 'Sitzungen')} kopiert.`,
    save: 'CSV…',
    saveName: 'Als CSV speichern…',
    saveTitle: 'Sitzungen speichern',
    selectAll: 'Alle angezeigten Sitzungen auswählen',
    notSelectable: 'Sie kann nicht ausgewählt werden, weil ihr Server nicht antwortet.',
    question: {
      reset: (sessions) => `${count(sessions, 'Sitzung', 'Sitzungen')} zurücksetzen?`,
      logOff: (sessions) => `${count(sessions, 'Sitzung', 'Sitzungen')} abmelden?`,
    },
    questionTable: 'Sitzungen, die beendet würden',
    again: (undoSeconds) =>
      `Sie werden nacheinander beendet${undoSeconds > 0 ? `, Beginn in ${count(undoSeconds, 'Sekunde', 'Sekunden')}` : ''}. Jede Sitzung wird vorher noch einmal geprüft. Wer zurück ist, behält seine Sitzung.`,
    staying: (sessions) =>
      `${count(sessions, 'Sitzung', 'Sitzungen')} der Auswahl ${sessions === 1 ? 'wird' : 'werden'} wegen einer Regel oder einer laufenden Aktion nicht beendet.`,
    end: {
      reset: (sessions) => `${count(sessions, 'Sitzung', 'Sitzungen')} zurücksetzen`,
      logOff: (sessions) => `${count(sessions, 'Sitzung', 'Sitzungen')} abmelden`,
    },
    cancel: 'Abbrechen',
    typeNumber: (number) => `Das sind viele Sitzungen. Geben Sie zur Bestätigung ${number} ein.`,
    notTheNumber: (number) => `Das ist nicht ${number}.`,
  },
};
