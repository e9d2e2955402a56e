import type { listProblems as english } from '../english/list-problems.en.ts';
import type { Translated } from '../shape.ts';
import { grouped } from './count.de.ts';

export const listProblems: Translated<typeof english> = {
  listProblem: {
    notAName: 'Das ist kein Hostname und keine IPv4- oder IPv6-Adresse.',
    noAddress: 'Hier fehlt die Adresse.',
    repeated: 'Das steht schon in der Liste.',
    badPort: 'Der Port ist keiner und wurde weggelassen.',
    badCapacity: 'Die Zahl der Plätze ist keine und wurde weggelassen.',
    notWindows: 'Das ist kein Windows.',
    notRemoteDesktop: 'Das ist keine Remotedesktopverbindung.',
    virtualMachine: 'Das ist der Bildschirm eines virtuellen Computers.',
    virtualMachineHost:
      'Das öffnet den Bildschirm eines virtuellen Computers; die Adresse ist der Computer, auf dem er läuft.',
    template: 'Das ist eine Vorlage, kein laufender Computer.',
    jumpHost: 'Diese Verbindung geht über einen Sprungserver; die Adresse ist die des Sprungservers.',
    cloudGateway: 'Das ist das Gateway eines Cloud-PCs, kein Server.',
    onlyMachineName:
      'Die Liste nennt nur den Namen des virtuellen Computers, keinen DNS-Namen und keine Adresse. Im Netz heißt er vielleicht anders.',
    secret: 'In dieser Zeile steht anscheinend ein Kennwort. Sie wurde nicht gelesen.',
    sentence: 'Das ist ein Satz, keine Liste von Namen.',
    notAList:
      'Dieser Text ist keine Liste von Servern. Was wie ein Name aussieht, lässt sich auswählen; noch ist nichts ausgewählt.',
    noComputer: 'Diese Verbindung nennt keinen Computer (full address).',
    more: (problems) => `Davon gibt es noch ${problems} weitere.`,

    listFull: (most) => `Eine Liste fasst höchstens ${grouped(most)} Server.`,
    tooManyNames: (names, most) =>
      `Das ergibt ${sayNames(names)} Namen; eine Liste fasst höchstens ${grouped(most)} Server.`,
    tooManyEntries: 'Bis hierher wurde die Liste gelesen: Sie hat zu viele Einträge.',
    tooManyLines: 'Bis hierher wurde die Tabelle gelesen: Sie hat zu viele Zeilen.',

    longPattern: 'Das ist zu lang für ein Muster.',
    notOpened: (bracket) => `Ein ${bracket} schließt, was nichts geöffnet hat.`,
    notClosed: (bracket) => `Ein ${bracket} wird nie geschlossen.`,
    tooDeep: (levels) => `Die Klammern stehen mehr als ${levels} tief ineinander.`,
    notARange: 'In eckigen Klammern stehen ganze Zahlen und Bereiche, etwa [01-12] oder [1-3,7].',
    manyDigits: 'Eine Zahl hat zu viele Stellen.',
    backwards: 'Ein Bereich endet, bevor er beginnt.',

    emptyFile: 'In dieser Datei steht nichts.',
    noServer: 'In dieser Datei steht kein Server.',
    tooLarge: (megabytes) => `Eine Liste darf höchstens ${megabytes} MB haben.`,
    packed: 'Das ist eine Excel- oder eine gepackte Datei. Speichern Sie die Liste als CSV.',
    noText: 'Diese Datei ist kein Text.',
    noFile: 'Das ist keine Datei.',
    cannotOpen: (reason) => `Sie ließ sich nicht öffnen: ${reason}`,
    badGzip: 'Diese gepackte Datei (gzip) lässt sich nicht entpacken.',
    otherProgram: (program) => `Diese Datei ist von ${program} und enthält keine Liste von Windows-Servern.`,
    otherSettings: 'Das sind Einstellungen eines anderen Programms, keine Serverliste.',
    otherJson: 'Dieses JSON ist keine Serverliste.',
    notJson: 'Das ist kein wohlgeformtes JSON.',
    passwords: 'Das ist ein Export von Kennwörtern. Er wurde nicht gelesen.',
    noColumn: 'Keine Spalte heißt name, host oder server.',
    openQuote: 'Ab hier lässt sie sich nicht lesen: Ein Anführungszeichen wird nie geschlossen.',
    encrypted:
      'Diese Datei ist als Ganzes verschlüsselt. Schalten Sie das in mRemoteNG aus (Optionen, Sicherheit), oder exportieren Sie die Liste dort.',
    otherXml: 'Dieses XML ist weder von RDCMan noch von mRemoteNG.',
    notXml: 'Das ist kein wohlgeformtes XML.',
    notXmlFromHere: 'Ab hier ist das kein wohlgeformtes XML.',
    emptyXml: 'Darin steht nichts.',
    documentType: 'Es erklärt einen Dokumenttyp, was keine Serverliste tut.',
    deepXml: (levels) => `Seine Elemente stehen mehr als ${levels} tief ineinander.`,
    largeXml: (elements) => `Es hat mehr als ${grouped(elements)} Elemente.`,
  },
};

/** Numbers too large to be exact are not shown. */
function sayNames(names: number): string {
  return Number.isSafeInteger(names) ? grouped(names) : 'mehr als eine Billiarde';
}
