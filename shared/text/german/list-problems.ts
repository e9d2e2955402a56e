import type { listProblems as english } from '../english/list-problems.ts';
import type { Translated } from '../shape.ts';
import { grouped } from './count.ts';

export const listProblems: Translated<typeof english> = {
  listProblem: {
    notAName: 'Das ist kein Hostname und keine IPv4- oder IPv6-Adresse.',
    noAddress: 'Hier fehlt die Adresse.',
    repeated: 'Das steht schon in der Liste.',
    badPort: 'Der Port ist keiner und wurde weggelassen.',
    notRemoteDesktop: 'Das ist keine Remotedesktopverbindung.',
    virtualMachine: 'Das ist der Bildschirm eines virtuellen Computers.',
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

/** Past what is counted exactly, the number itself says nothing any more. */
function sayNames(names: number): string {
  return Number.isSafeInteger(names) ? grouped(names) : 'mehr als eine Billiarde';
}
