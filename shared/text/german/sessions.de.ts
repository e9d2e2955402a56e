import type { sessionTable as english } from '../english/sessions.en.ts';
import type { Translated } from '../shape.ts';
import { time } from './time.de.ts';

export const sessionTable: Translated<typeof english> = {
  sessions: {
    name: 'Sitzungen',
    user: 'Benutzer',
    state: 'Status',
    idle: 'Leerlauf',
    logon: 'Anmeldung',
    sessionName: 'Sitzung',
    id: 'ID',
    kind: 'Art',
    action: 'Aktionen',
    reset: 'Zurücksetzen',
    resetUser: (user, id) => `${user} zurücksetzen, Sitzung ${id}`,
    you: 'Sie',
    youTitle: 'Ihr eigenes Konto',
    protected: 'geschützt',
    protectedTitle: 'Auf der Liste der geschützten Benutzer: wird nie zurückgesetzt',
    idlest: 'längster Leerlauf',
    idlestTitle: 'Diese Sitzung kann zuerst zurückgesetzt werden',
    nobody: 'niemand',
    none: '–',
    lastInput,
    noInput: lastInput,
    idleUnknown: 'unbekannt',
    lastInputAt: (moment) => `Letzte Eingabe: ${moment}`,
    stuckHeader: 'Problem',
    stuck: {
      down: 'Hängt: Die Verbindung ist abgebrochen. Niemand kann darin arbeiten, aber sie belegt einen Platz. Setzen Sie sie zurück. Hilft das nicht, starten Sie auf dem Server die Remotedesktopdienste neu; das beendet dort alle Sitzungen.',
      reset:
        'Windows beendet sie gerade. Dauert das länger als ein paar Minuten, hängt ein Programm darin: Setzen Sie die Sitzung noch einmal zurück, oder starten Sie den Server neu.',
      init: 'Windows startet sie noch. Ändert sich das nicht, setzen Sie sie zurück. Der Benutzer kann sich dann neu anmelden.',
    },
    stuckKept: {
      down: 'Hängt: Die Verbindung ist abgebrochen. Niemand kann darin arbeiten, aber sie belegt einen Platz. Von hier aus kann sie zurzeit nicht zurückgesetzt werden. Ein Neustart der Remotedesktopdienste auf dem Server beendet sie und alle anderen Sitzungen dort.',
      reset:
        'Windows beendet sie gerade. Dauert das länger als ein paar Minuten, hängt ein Programm darin. Ein Neustart des Servers beendet sie.',
      init: 'Windows startet sie noch. Ändert sich das nicht, beendet ein Neustart der Remotedesktopdienste auf dem Server sie und alle anderen Sitzungen dort.',
    },
    stuckEmpty: {
      down: 'Rest einer abgebrochenen Verbindung. Niemand ist darin angemeldet; sie belegt keinen Platz und kann nicht zurückgesetzt werden. Sie müssen nichts tun: Sie verschwindet beim nächsten Neustart der Remotedesktopdienste.',
      reset:
        'Windows entfernt sie gerade. Niemand ist darin angemeldet; sie belegt keinen Platz. Sie müssen nichts tun.',
      init: 'Windows bereitet sie vor. Niemand ist darin angemeldet; sie belegt keinen Platz. Sie müssen nichts tun.',
    },
    stuckListener:
      'Hierüber kann sich niemand verbinden: Windows nimmt keine Verbindungen an. Ein Neustart der Remotedesktopdienste auf dem Server kann helfen, beendet dort aber alle Sitzungen.',
  },

  state: {
    active: 'Aktiv',
    connected: 'Verbunden',
    connectQuery: 'Verbindet',
    shadow: 'Spiegelt',
    disconnected: 'Getrennt',
    idle: 'Im Leerlauf',
    listen: 'Wartet auf Verbindungen',
    reset: 'Wird zurückgesetzt',
    down: 'Ausgefallen',
    init: 'Startet',
    unknown: 'Unbekannt',
  },

  kind: {
    remote: 'Remote',
    console: 'Konsole',
    services: 'Dienste',
    listener: 'Listener',
  },
};

/** Short enough for its column, which is called *Leerlauf*. */
function lastInput(minutes: number): string {
  return minutes < 1 ? 'Eingabe gerade eben' : `Eingabe ${time.ago(time.minutes(minutes))}`;
}
