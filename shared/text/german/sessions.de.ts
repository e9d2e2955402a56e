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
    protectedTitle: 'Auf der Liste der geschützten Benutzer: wird nie angeboten',
    idlest: 'am längsten',
    idlestTitle: 'Die Sitzung, die „Längsten Leerlauf zurücksetzen“ beenden würde',
    nobody: 'niemand',
    none: '–',
    lastInput,
    noInput: lastInput,
    idleUnknown: 'unbekannt',
    lastInputAt: (moment) => `Letzte Eingabe: ${moment}`,
    stuckHeader: 'Was nicht stimmt',
    stuck: {
      down: 'Hängt: Ihre Verbindung ist abgerissen, und niemand kann darin arbeiten, aber sie belegt einen Platz. Setzen Sie sie zurück; bleibt sie, starten Sie auf dem Server die Remotedesktopdienste neu, was dort jede Sitzung beendet.',
      reset:
        'Windows beendet sie gerade. Dauert das länger als ein paar Minuten, endet ein Programm darin nicht: Setzen Sie sie noch einmal zurück, oder starten Sie den Server neu.',
      init: 'Windows richtet sie noch ein. Bleibt es dabei, setzen Sie sie zurück; die Person kann sich dann neu anmelden.',
    },
    stuckKept: {
      down: 'Hängt: Ihre Verbindung ist abgerissen, und niemand kann darin arbeiten, aber sie belegt einen Platz. Von hier aus lässt sie sich zurzeit nicht zurücksetzen; ein Neustart der Remotedesktopdienste auf dem Server beendet sie und jede andere Sitzung dort.',
      reset:
        'Windows beendet sie gerade. Dauert das länger als ein paar Minuten, endet ein Programm darin nicht; ein Neustart des Servers beendet sie.',
      init: 'Windows richtet sie noch ein. Bleibt es dabei, beendet ein Neustart der Remotedesktopdienste auf dem Server sie und jede andere Sitzung dort.',
    },
    stuckEmpty: {
      down: 'Der Rest einer abgerissenen Verbindung. Niemand ist darauf angemeldet, also belegt sie keinen Platz und lässt sich nicht zurücksetzen. Zu tun ist nichts; mit dem nächsten Neustart der Remotedesktopdienste verschwindet sie.',
      reset:
        'Windows entfernt sie gerade. Niemand ist darauf angemeldet, also belegt sie keinen Platz; zu tun ist nichts.',
      init: 'Windows bereitet sie vor. Niemand ist darauf angemeldet, also belegt sie keinen Platz; zu tun ist nichts.',
    },
    stuckListener:
      'Darüber kann sich niemand verbinden: Windows nimmt hier keine Verbindungen an. Vielleicht hilft ein Neustart der Remotedesktopdienste auf dem Server, der dort jede Sitzung beendet.',
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
