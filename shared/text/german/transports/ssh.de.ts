import type { ssh as english } from '../../english/transports/ssh.en.ts';
import type { Translated } from '../../shape.ts';

export const ssh: Translated<typeof english> = {
  sshFailure: {
    toolMissing: {
      message: () => 'Auf diesem Computer fehlt ssh.',
      hint: () =>
        'Unter Windows ist es das optionale Feature „OpenSSH-Client“; unter Linux installieren Sie das Paket openssh-client.',
    },
    hostKeyUnknown: {
      message: (server) =>
        `Der Schlüssel von ${server} ist hier noch nicht bekannt, daher wurde nicht gefragt.`,
      hint: (server) =>
        `Vergleichen Sie den Fingerabdruck mit dem des Servers, und nehmen Sie ihn dann einmal an: ssh ${server}`,
    },
    hostKeyChanged: {
      message: (server) => `Der Schlüssel von ${server} hat sich geändert, daher wird nicht mehr gefragt.`,
      hint: (server) =>
        `Vielleicht wurde der Server neu installiert, oder ein anderer Computer gibt sich als ${server} aus. Fragen Sie, wer ihn betreibt. Ist die Änderung richtig, entfernen Sie den alten Schlüssel: ssh-keygen -R ${server}`,
    },
    loginFailed: {
      message: (server) => `${server} lehnt die Anmeldung über ssh ab.`,
      hint: () =>
        'Der Schlüssel muss im ssh-Agent liegen. Für Administratoren liest Windows die Datei administrators_authorized_keys, nicht die des Benutzers. Slotwatch versucht es nicht von selbst erneut, denn das könnte das Konto sperren.',
    },
    unreachable: {
      message: (server) => `${server} nimmt keine Verbindung über ssh an.`,
      hint: (server) =>
        `Läuft dort der Dienst „OpenSSH SSH Server“, und ist sein Port offen? Versuchen Sie: ssh ${server} whoami`,
    },
    timeout: {
      message: (server) => `${server} hat über ssh nicht rechtzeitig geantwortet.`,
      hint: (server) =>
        `Ein Server, der aus ist oder hinter einer Firewall steht, antwortet oft gar nicht. Versuchen Sie: ssh ${server} whoami`,
    },
    accessDenied: {
      message: (server) => `${server} lässt dieses Konto seine Sitzungen nicht sehen.`,
      hint: () => 'Melden Sie sich über ssh mit einem Konto an, das dort Administrator ist.',
    },
    badOutput: {
      message: (server) => `${server} gab über ssh eine Antwort, die sich nicht lesen ließ.`,
      hint: (server) => `Versuchen Sie es von Hand, um zu sehen, was er ausgibt: ssh ${server} qwinsta`,
    },
  },
  sshSaid: (message, said) => `${message} Er meldet: ${said}`,
};
