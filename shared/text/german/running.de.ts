import type { running as english } from '../english/running.en.ts';
import type { Translated } from '../shape.ts';
import { count, grouped } from './count.de.ts';

export const running: Translated<typeof english> = {
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

  workers: {
    one: (user, why) => `${user} (${why})`,
    leftOut: (sessions, who) =>
      `${sessions === 1 ? '1 Sitzung arbeitet und wird' : `${sessions} Sitzungen arbeiten und werden`} ausgelassen: ${who}.`,
    forbidden: {
      short: 'darf nicht enden',
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
