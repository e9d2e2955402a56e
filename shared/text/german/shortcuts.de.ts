import type { shortcuts as english } from '../english/shortcuts.en.ts';
import type { Translated } from '../shape.ts';

export const shortcuts: Translated<typeof english> = {
  shortcuts: {
    title: 'Tastenkürzel',
    close: 'Schließen',
    or: 'oder',
    scope: {
      everywhere: 'Überall',
      search: 'Im Suchfeld',
      list: 'In der Serverliste',
      sessions: 'In der Tabelle der Sitzungen',
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
    },
    does: {
      everywhere: {
        help: 'Diese Liste zeigen',
        search: 'Server und Benutzer suchen',
        refreshAll: 'Jetzt alle Server fragen',
        undo: 'Abbrechen, was zuletzt begonnen wurde und noch nicht geschehen ist',
        nextPane: 'Zum nächsten Teil des Fensters',
        previousPane: 'Zum vorigen Teil',
      },
      search: {
        firstHit: 'Den ersten gefundenen Server zeigen; noch einmal: mit ihm verbinden',
        toList: 'In die Liste',
        clear: 'Suche leeren',
      },
      list: {
        previous: 'Eine Zeile nach oben',
        next: 'Eine Zeile nach unten',
        pageUp: 'Eine Seite nach oben',
        pageDown: 'Eine Seite nach unten',
        first: 'Zur ersten Zeile',
        last: 'Zur letzten Zeile',
        closeGroup: 'Gruppe schließen oder zu ihrem Kopf gehen',
        openGroup: 'Gruppe öffnen oder hineingehen',
        connect:
          'Verbinden; bei einem vollen Server zeigen, wer angemeldet ist und welche Wege hinein es gibt. In einem schmalen Fenster: den Server zeigen. Bei einer Gruppe: öffnen oder schließen',
        console: 'Konsolenverbindung',
        resetIdlest: 'Den längsten Leerlauf zurücksetzen, mit Zeit zum Abbrechen',
        menu: 'Das Menü der Zeile öffnen',
      },
      sessions: {
        reset: 'Die ausgewählten Sitzungen zurücksetzen, oder die dieser Zeile, mit Zeit zum Abbrechen',
        menu: 'Das Menü der Sitzung öffnen',
      },
    },
  },
};
