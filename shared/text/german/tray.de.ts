import type { JobAction } from '../../domain/model.ts';
import type { tray as english } from '../english/tray.en.ts';
import type { Translated } from '../shape.ts';
import { grouped, sessions as sayCount } from './count.de.ts';
import { time } from './time.de.ts';

/** Which job it is; follows *Abbrechen* and *Anhalten*. */
const job = {
  reset: 'Zurücksetzen von',
  logOff: 'Abmelden von',
  disconnect: 'Trennen von',
  message: 'Nachricht an',
  endProcess: 'Beenden von',
} satisfies Record<JobAction, string>;

export const tray: Translated<typeof english> = {
  short: {
    noServers: 'noch keine Server',
    full: (full, all) => `${grouped(full)} von ${grouped(all)} voll`,
    fullAndUnknown: (full, all, unknown) =>
      `${grouped(full)} von ${grouped(all)} voll, ${grouped(unknown)} unbekannt`,
    unknown: (unknown, all) => `${grouped(unknown)} von ${grouped(all)} unbekannt`,
    free: (all) => `${grouped(all)} von ${grouped(all)} mit freiem Platz`,
    noAnswer: 'keine Antwort',
    onNoLimit: (used) => `${used} angemeldet, unbegrenzt`,
    taken: (used, capacity) => `${used} von ${capacity} Plätzen belegt`,
    andMore: (names, more) => `${names} und ${more} weitere`,
    session: (id) => `Sitzung ${id}`,
  },

  tooltip: {
    demo: (said) => `Demo: ${said}`,
    paused: (said) => `Pausiert, ${said}`,
    unknown: (unknown) => `; ${grouped(unknown)} unbekannt`,
  },

  stateWithin: {
    active: 'aktiv',
    connected: 'verbunden',
    connectQuery: 'verbindet',
    shadow: 'spiegelt',
    disconnected: 'getrennt',
    idle: 'im Leerlauf',
    listen: 'wartet auf Verbindungen',
    reset: 'wird zurückgesetzt',
    down: 'ausgefallen',
    init: 'startet',
    unknown: 'Status unbekannt',
  },
  idleShort: {
    stuck: 'hängt',
    disconnected: (minutes) => `getrennt ${time.minutes(minutes)}`,
    atWork: (state) => `${state}, wird gerade benutzt`,
    noInput: (state, minutes) => `${state}, seit ${time.minutes(minutes)} keine Eingabe`,
  },

  workShort: {
    notKnown: 'Programme unbekannt',
    notYetKnown: 'Arbeit noch unbekannt',
    several: 'mehrere Programme',
    started: 'neue Programme',
  },

  trayMenu: {
    demo: (said) => `Demo, keine echten Server: ${said}`,
    moreFull: (servers) => `${servers} weitere volle Server`,
    resetOn: (user, server, facts) => `${user} auf ${server} zurücksetzen (${facts})`,
    servers: 'Server',
    otherServers: 'Andere Server',
    moreInWindow: (servers) => `… und ${servers} weitere im Fenster`,
    full: (slots) => `voll, ${slots}`,
    fullWorking: (users, number) => `voll, ${users} ${number === 1 ? 'arbeitet' : 'arbeiten'}`,
    refresh: 'Jetzt aktualisieren',
    pause: '1 Std pausieren',
    resume: (clock) => `Fortsetzen (pausiert bis ${clock})`,
    openWindow: 'Fenster öffnen',
    settings: 'Einstellungen',
    quit: 'Beenden',
  },

  serverMenu: {
    connect: 'Verbinden',
    console: 'Konsolenverbindung',
    show: 'Im Fenster anzeigen',
    message: 'Nachricht…',
    reset: (user, facts) => `${user} zurücksetzen (${facts})`,
    old: (time) => `Zurücksetzen: nicht möglich, letzte Antwort um ${time}`,
    noAnswer: 'Zurücksetzen: nicht möglich, keine Antwort',
    nobody: 'Zurücksetzen: keine Sitzung gefahrlos möglich',
    nobodyWorking: (user, program) => `Zurücksetzen: nicht möglich, ${user} arbeitet (${program})`,
    guarded: {
      lookOnly: 'Zurücksetzen: aus (Nur-Lese-Modus)',
      protectedServer: 'Zurücksetzen: nicht möglich, Server ist geschützt',
    },
    notAsked: 'Noch nicht abgefragt',
    lastAnswer: (clock) => `Letzte Antwort um ${clock}:`,
    nobodyOn: 'Niemand ist angemeldet',
    more: (sessions) => `… und ${sessions} weitere`,
    session: (user, facts) => `${user}, ${facts}`,
    inWindow: (said) => `${said} …`,
    thisSession: (user) => `${user} (diese Sitzung)`,
    noSlot: (said) => `${said}, belegt keinen Platz`,
    tell: 'Benachrichtigen, wenn ein Platz frei ist',
    waitAndConnect: 'Warten und verbinden',
    waitAndConsole: 'Warten und mit der Konsole verbinden',
  },

  jobMenu: {
    undo: (action, who, server) => `Abbrechen: ${job[action]} ${who} auf ${server}`,
    askingAgain: (undo) => `${undo} (wird noch einmal geprüft)`,
    warned: (undo) => `${undo} (gewarnt)`,
    warnedUntil: (undo, clock) => `${undo} (gewarnt, bis ${clock})`,
    acting: (action, who, server) => `${job[action]} ${who} auf ${server} …`,
    confirming: (who, server) => `Ergebnis für ${who} auf ${server} wird geprüft …`,
    undoAll: (action, sessions) => `Abbrechen: ${job[action]} ${sayCount(sessions)}`,
    stopAll: (action, sessions, done) => `Anhalten: ${job[action]} ${sayCount(sessions)} (${done} erledigt)`,
  },

  appMenu: {
    view: 'Ansicht',
    window: 'Fenster',
  },
};
