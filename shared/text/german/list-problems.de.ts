import type { listProblems as english } from '../english/list-problems.en.ts';
import type { Translated } from '../shape.ts';
import { grouped } from './count.de.ts';

export const listProblems: Translated<typeof english> = {
  listProblem: {
    notAName: 'Das ist kein Hostname und keine IPv4- oder IPv6-Adresse.',
    noAddress: 'Hier fehlt die Adresse.',
    repeated: 'Das steht bereits in der Liste.',
    badPort: 'Der Port ist ungültig und wurde ignoriert.',
    badCapacity: 'Die Anzahl der Plätze ist ungültig und wurde ignoriert.',
    notWindows: 'Darauf läuft kein Windows.',
    badTransport: 'Der Übertragungsweg ist weder windows noch ssh und wurde nicht übernommen.',
    notRemoteDesktop: 'Das ist keine Remotedesktopverbindung.',
    virtualMachine: 'Das zeigt den Bildschirm eines virtuellen Computers, keine Remotedesktopverbindung.',
    virtualMachineHost:
      'Das öffnet den Bildschirm eines virtuellen Computers; die Adresse ist der Computer, auf dem er läuft.',
    template: 'Das ist eine Vorlage, kein laufender Computer.',
    jumpHost: 'Diese Verbindung geht über einen Sprungserver; die Adresse ist die des Sprungservers.',
    cloudGateway: 'Das ist das Gateway eines Cloud-PCs, kein Server.',
    onlyMachineName:
      'Die Liste nennt nur den Namen des virtuellen Computers, keinen DNS-Namen und keine Adresse. Im Netzwerk heißt er vielleicht anders.',
    secret: 'In dieser Zeile steht anscheinend ein Kennwort. Sie wurde nicht gelesen.',
    sentence: 'Das ist ein Satz, keine Liste von Namen.',
    notAList:
      'Dieser Text ist keine Liste von Servern. Was wie ein Name aussieht, können Sie auswählen. Noch ist nichts ausgewählt.',
    noComputer: 'Diese Verbindung enthält keinen Computer (full address).',
    more: (problems) => `Davon gibt es noch ${problems} weitere.`,

    listFull: (most) => `Eine Liste kann höchstens ${grouped(most)} Server enthalten.`,
    tooManyNames: (names, most) =>
      `Das ergibt ${sayNames(names)} Namen; eine Liste kann höchstens ${grouped(most)} Server enthalten.`,
    tooManyEntries: 'Bis hierher wurde die Liste gelesen: Sie hat zu viele Einträge.',
    tooManyLines: 'Bis hierher wurde die Tabelle gelesen: Sie hat zu viele Zeilen.',

    longPattern: 'Das ist zu lang für ein Muster.',
    notOpened: (bracket) => `Zu einer ${bracket} fehlt die öffnende Klammer ${bracket === ']' ? '[' : '{'}.`,
    notClosed: (bracket) => `Eine ${bracket} wird nicht geschlossen.`,
    tooDeep: (levels) => `Die Klammern sind mehr als ${levels} Ebenen tief verschachtelt.`,
    notARange: 'In eckigen Klammern stehen ganze Zahlen und Bereiche, etwa [01-12] oder [1-3,7].',
    manyDigits: 'Eine Zahl hat zu viele Stellen.',
    backwards: 'Ein Bereich endet, bevor er beginnt.',

    emptyFile: 'Diese Datei ist leer.',
    noServer: 'Diese Datei enthält keinen Server.',
    tooLarge: (megabytes) => `Eine Liste darf höchstens ${megabytes} MB groß sein.`,
    packed: 'Das ist eine Excel-Datei oder eine komprimierte Datei. Speichern Sie die Liste als CSV.',
    noText: 'Das ist keine Textdatei.',
    noFile: 'Das ist keine Datei.',
    cannotOpen: (reason) => `Sie konnte nicht geöffnet werden: ${reason}`,
    badGzip: 'Diese komprimierte Datei (gzip) kann nicht entpackt werden.',
    otherProgram: (program) => `Diese Datei ist von ${program} und enthält keine Liste von Windows-Servern.`,
    otherSettings: 'Das sind Einstellungen eines anderen Programms, keine Serverliste.',
    otherJson: 'Dieses JSON ist keine Serverliste.',
    notJson: 'Das ist kein gültiges JSON.',
    passwords: 'Das ist ein Export von Kennwörtern. Er wurde nicht gelesen.',
    noColumn: 'Keine Spalte heißt name, host oder server.',
    openQuote: 'Ab hier kann sie nicht gelesen werden: Ein Anführungszeichen wird nicht geschlossen.',
    encrypted:
      'Diese Datei ist vollständig verschlüsselt. Schalten Sie das in mRemoteNG aus (Optionen, Sicherheit), oder exportieren Sie die Liste dort.',
    otherXml: 'Dieses XML ist weder von RDCMan noch von mRemoteNG.',
    notXml: 'Das ist kein gültiges XML.',
    notXmlFromHere: 'Ab hier ist das kein gültiges XML.',
    emptyXml: 'Die Datei ist leer.',
    documentType: 'Es enthält einen Dokumenttyp (DOCTYPE). Serverlisten haben keinen.',
    deepXml: (levels) => `Seine Elemente sind mehr als ${levels} Ebenen tief verschachtelt.`,
    largeXml: (elements) => `Es hat mehr als ${grouped(elements)} Elemente.`,
  },
};

/** Numbers too large to be exact are not shown. */
function sayNames(names: number): string {
  return Number.isSafeInteger(names) ? grouped(names) : 'viel zu viele';
}
