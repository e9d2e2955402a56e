import type { shortcuts as english } from '../english/shortcuts.en.ts';
import type { Translated } from '../shape.ts';

/** In every list and table. */
const moves = {
  previous: 'Eine Zeile nach oben',
  next: 'Eine Zeile nach unten',
  pageUp: 'Eine Seite nach oben',
  pageDown: 'Eine Seite nach unten',
  first: 'Zur ersten Zeile',
  last: 'Zur letzten Zeile',
};

export const shortcuts: Translated<typeof english> = {
  shortcuts: {
    title: 'Tastenkürzel',
    close: 'Schließen',
    or: 'oder',
    scope: {
      everywhere: 'Überall',
      search: 'Im Suchfeld',
      list: 'In der Serverliste',
      sessions: 'In der Sitzungstabelle eines Servers',
      people: 'Auf der Seite Sitzungen',
    },
    key: {
      Ctrl: 'Strg',
      Shift: 'Umschalt',
      Enter: 'Eingabe',
      Escape: 'Esc',
      Delete: 'Entf',
      ContextMenu: 'Menü',
      ArrowUp: '↑',
      ArrowDown: '↓',
      ArrowLeft: '←',
      ArrowRight: '→',
      PageUp: 'Bild auf',
      PageDown: 'Bild ab',
      Home: 'Pos1',
      End: 'Ende',
      ' ': 'Leertaste',
    },
    does: {
      everywhere: {
        help: 'Diese Liste anzeigen',
        search: 'Server und Benutzer suchen',
        refreshAll: 'Jetzt alle Server abfragen',
        undo: 'Die letzte Aktion abbrechen, wenn sie noch nicht ausgeführt wurde',
        nextPane: 'Zum nächsten Teil des Fensters',
        previousPane: 'Zum vorigen Teil',
      },
      search: {
        firstHit: 'Den ersten gefundenen Server zeigen; noch einmal: mit ihm verbinden',
        toList: 'Zur Liste',
        clear: 'Suche leeren',
      },
      list: {
        ...moves,
        closeGroup: 'Gruppe schließen oder zu ihrer Überschrift gehen',
        openGroup: 'Gruppe öffnen oder hineingehen',
        connect:
          'Verbinden. Bei einem vollen Server: anzeigen, wer angemeldet ist und wie Sie sich verbinden können. In einem schmalen Fenster: den Server anzeigen. Bei einer Gruppe: öffnen oder schließen',
        console: 'Konsolenverbindung',
        resetIdlest: 'Die Sitzung mit dem längsten Leerlauf zurücksetzen (kann abgebrochen werden)',
        menu: 'Das Menü der Zeile öffnen',
      },
      sessions: {
        reset:
          'Die ausgewählten Sitzungen oder die Sitzung dieser Zeile zurücksetzen (kann abgebrochen werden)',
        menu: 'Das Menü der Sitzung öffnen',
      },
      people: {
        ...moves,
        tick: 'Die Sitzung auswählen oder abwählen',
        extendUp: 'Auswahl nach oben erweitern',
        extendDown: 'Auswahl nach unten erweitern',
        tickAll: 'Alle angezeigten Sitzungen auswählen',
        clear: 'Auswahl aufheben',
        openServer: 'Die Sitzung auf der Seite ihres Servers öffnen',
        end: 'Die ausgewählten Sitzungen zurücksetzen, oder die dieser Zeile, nach einer Rückfrage',
      },
    },
  },
};
