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
      hint: (_server, ssh) =>
        `Vergleichen Sie den Fingerabdruck mit dem des Servers, und nehmen Sie ihn dann einmal an: ${ssh} exit`,
    },
    hostKeyChanged: {
      message: (server) => `Der Schlüssel von ${server} hat sich geändert, daher wird nicht mehr gefragt.`,
      hint: (server, _ssh, forgetKey) =>
        `Vielleicht wurde der Server neu installiert, oder ein anderer Computer gibt sich als ${server} aus. Fragen Sie, wer ihn betreibt. Ist die Änderung richtig, entfernen Sie den alten Schlüssel: ${forgetKey}`,
    },
    loginFailed: {
      message: (server) => `${server} lehnt die Anmeldung über ssh ab.`,
      hint: () =>
        'Der Schlüssel muss im ssh-Agent liegen. Für Administratoren liest Windows die Datei administrators_authorized_keys, nicht die des Benutzers. Slotwatch versucht es nicht von selbst erneut, denn das könnte das Konto sperren.',
    },
    unreachable: {
      message: (server) => `${server} nimmt keine Verbindung über ssh an.`,
      hint: (_server, ssh) =>
        `Läuft dort der Dienst „OpenSSH SSH Server“, und ist sein Port offen? Versuchen Sie: ${ssh} whoami`,
    },
    timeout: {
      message: (server) => `${server} hat über ssh nicht rechtzeitig geantwortet.`,
      hint: (_server, ssh) =>
        `Ein Server, der aus ist oder hinter einer Firewall steht, antwortet oft gar nicht. Versuchen Sie: ${ssh} whoami`,
    },
    accessDenied: {
      message: (server) => `${server} lässt dieses Konto seine Sitzungen nicht sehen.`,
      hint: () => 'Melden Sie sich über ssh mit einem Konto an, das dort Administrator ist.',
    },
    badOutput: {
      message: (server) => `${server} gab über ssh eine Antwort, die sich nicht lesen ließ.`,
      hint: (_server, ssh) => `Versuchen Sie es von Hand, um zu sehen, was er ausgibt: ${ssh} qwinsta`,
    },
  },
  hostKey: {
    about: (server) => `Der Schlüssel von ${server}`,
    unknownWhy:
      'Jeder Server weist sich mit einem eigenen Schlüssel aus. Den Schlüssel dieses Servers hat auf diesem Computer noch niemand geprüft.',
    changedWhy: (server) =>
      `Jeder Server weist sich mit einem eigenen Schlüssel aus. Vielleicht wurde ${server} neu installiert. Vielleicht antwortet aber ein anderer Computer an seiner Stelle und könnte alles lesen und ändern, was dorthin gesendet wird. Fragen Sie, wer den Server betreibt, bevor Sie den neuen Schlüssel annehmen.`,
    asking: 'Der Fingerabdruck des Schlüssels wird abgefragt …',
    shown: 'Gezeigter Schlüssel',
    whose: 'Gezeigt von',
    whoseHint: 'so nennt ssh den Computer; es kann auch ein anderer auf dem Weg zum Server sein',
    kept: 'Bisher bekannter Schlüssel',
    keptIn: (file, line) => `in ${file}, Zeile ${line}`,
    noneShown: 'Der Fingerabdruck ist nicht bekannt:',
    when: 'Gezeigt',
    compare:
      'Vergleichen Sie den Fingerabdruck mit dem des Servers. Ein Administrator sieht ihn dort mit diesem Befehl:',
    compareByHand:
      'Vergleichen Sie den Fingerabdruck mit dem des Computers, der diesen Schlüssel hat. Wer ihn betreibt, kann ihn nennen.',
    accept:
      'Sind beide gleich, nehmen Sie den Schlüssel in einem Terminal an. Dort fragt ssh nach; antworten Sie mit „yes“:',
    forget: 'Ist die Änderung richtig, entfernen Sie den alten Schlüssel in einem Terminal:',
    thenRefresh: 'Wählen Sie danach „Aktualisieren“.',
    thenAccept: 'Wählen Sie danach „Aktualisieren“. Der neue Schlüssel gilt dann als noch nicht bekannt.',
    copy: 'Kopieren',
    copyOf: (command) => `Kopieren: ${command}`,
    openTerminal: 'In einem Terminal öffnen',
    opened: (command) => `Ein Terminal wurde geöffnet: ${command}`,
    openedThen: 'Wenn Sie den Schlüssel dort angenommen haben, wählen Sie „Aktualisieren“.',
    noTerminal: 'Es ließ sich kein Terminal öffnen.',
    noTerminalHint: 'Kopieren Sie den Befehl, und fügen Sie ihn in ein Terminal ein.',
  },
  sshSaid: (message, said) => `${message} Er meldet: ${said}`,
};
