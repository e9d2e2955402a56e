import type { diagnosis as english } from '../../english/diagnosis/diagnosis.en.ts';
import type { Translated } from '../../shape.ts';

const BY = { windows: 'die Windows-Tools', ssh: 'ssh' };

export const diagnosis: Translated<typeof english> = {
  diagnosis: {
    start: 'Ursache suchen',
    title: (server) => `Warum ${server} nicht antwortet`,
    again: 'Erneut prüfen',
    copy: 'Als Text kopieren',
    copied: 'Das Ergebnis wurde kopiert.',
    close: 'Schließen',
    checking: 'Wird geprüft …',
    done: (bad) =>
      bad === 0
        ? 'Geprüft: kein Problem gefunden.'
        : bad === 1
          ? 'Geprüft: 1 Problem.'
          : `Geprüft: ${bad} Probleme.`,
    askBy: { windows: 'Über Windows-Tools abfragen', ssh: 'Über ssh abfragen' },
    askByHint: (via) =>
      `Über ${BY[via]} antwortet er. Damit wird die Verbindung dieses Servers in den Einstellungen geändert und der Server sofort abgefragt.`,
    nowBy: (server, via) => `${server} wird jetzt über ${BY[via]} abgefragt.`,
    verdict: { good: 'In Ordnung', bad: 'Problem', note: 'Hinweis', notTried: 'Nicht geprüft' },

    check: {
      name: 'Name',
      smb: (port) => `TCP-Port ${port} (Sitzungen)`,
      rpc: (port) => `TCP-Port ${port} (Programme, Protokoll)`,
      sshPort: (port) => `TCP-Port ${port} (ssh)`,
      via: { windows: 'Windows-Tools', ssh: 'ssh' },
      rights: 'Rechte',
    },
    notTried: {
      stopped: 'Vorher abgebrochen.',
      noAddress: 'Zum Namen gibt es keine Adresse.',
      notNeeded: 'Nicht nötig: Der Server antwortet.',
      demo: 'In der Demo gibt es keine andere Verbindung.',
      noAnswer: 'Nicht bekannt, weil der Server nicht geantwortet hat.',
    },
    name: {
      found: (addresses) => `Gefunden: ${addresses}`,
      isAddress: 'Eine Adresse: Es gibt keinen Namen aufzulösen.',
      notFound: 'Der Name wurde nicht gefunden.',
      notFoundHint:
        'Versuchen Sie den vollständigen Namen (server.domäne) oder die Adresse. Ist dieser Computer mit dem Netzwerk oder VPN des Servers verbunden?',
      notFoundSshHint: 'Das macht nichts, wenn der Name nur in Ihrer ssh-Konfiguration steht (Host).',
      noAnswer: 'Die Namensauflösung hat nicht geantwortet.',
      noAnswerHint: 'Prüfen Sie Netzwerk, VPN und DNS-Einstellungen dieses Computers.',
    },
    port: {
      state: {
        open: 'Offen',
        refused: 'Abgelehnt: Der Computer läuft, aber dort nimmt nichts Verbindungen an.',
        noAnswer: 'Keine Antwort: Der Server ist aus, oder eine Firewall verwirft die Verbindung.',
        noRoute: 'Dieser Computer findet keinen Weg zu der Adresse oder lässt die Verbindung nicht zu.',
      },
      hint: {
        smb: (server, port) =>
          `Lassen Sie auf dem Server die Firewallgruppe „Remotedienstverwaltung“ zu. Versuchen Sie: Test-NetConnection ${server} -Port ${port}`,
        ssh: (server, port) =>
          `Starten Sie auf dem Server den Dienst „OpenSSH SSH Server“, und lassen Sie TCP-Port ${port} zu. Über einen Sprunghost muss er von hier aus nicht offen sein. Versuchen Sie: ssh ${server} whoami`,
        network: 'Prüfen Sie Netzwerk, VPN und Firewall dieses Computers.',
        unneeded: {
          smb: 'Nur für die Windows-Tools nötig.',
          sshPort: 'Nur für ssh nötig.',
          rpc: 'Nur für laufende Programme und das Protokoll über die Windows-Tools nötig.',
        },
      },
    },
    asked: {
      answered: (ms) => `Antwortet, in ${(ms / 1000).toLocaleString('de', { maximumFractionDigits: 1 })} s.`,
      doubtful: 'Antwortet, aber in der Antwort können Sitzungen fehlen.',
      doubtfulHint: 'Die Meldungen oben sagen, was sich nicht lesen ließ.',
      denied: 'Antwortet, zeigt diesem Konto aber seine Sitzungen nicht.',
      deniedHint: 'Siehe die Zeile „Rechte“.',
      noTool: {
        windows: 'Auf diesem Computer fehlen die Windows-Tools (qwinsta, quser).',
        ssh: 'Auf diesem Computer fehlt ssh.',
      },
      held: 'Es wird nicht ein zweites Mal versucht.',
    },
    rights: {
      enough: (via) => `Dieses Konto darf die Sitzungen sehen (über ${BY[via]}).`,
      denied: (tool) => `Zugriff für ${tool} verweigert.`,
    },
  },
};
