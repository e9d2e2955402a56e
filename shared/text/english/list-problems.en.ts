import { grouped } from './count.en.ts';

/** What is wrong in a list of servers, each shown beside its line. */
export const listProblems = {
  listProblem: {
    notAName: 'This is not a host name, an IPv4 or an IPv6 address.',
    noAddress: 'It has no address.',
    repeated: 'This is in the list already.',
    badPort: 'Its port is none, and was left out.',
    badCapacity: 'Its number of slots is none, and was left out.',
    notRemoteDesktop: 'It is not a Remote Desktop connection.',
    notWindows: 'It is not Windows.',
    virtualMachine: 'It is the screen of a virtual machine.',
    virtualMachineHost: 'This opens the screen of a virtual machine; the address is the computer it runs on.',
    template: 'It is a template, not a running machine.',
    jumpHost: 'This connection goes through a jump host; the address is that of the jump host.',
    cloudGateway: 'This is the gateway of a cloud PC, not a server.',
    onlyMachineName:
      'The list gives only the name of the virtual machine, no DNS name and no address. It may be called otherwise on the network.',
    secret: 'This line looks as if a password stands in it. It was not read.',
    sentence: 'This is a sentence, not a list of names.',
    notAList:
      'This text is not a list of servers. What looks like a name can be chosen; nothing is chosen yet.',
    noComputer: 'This connection names no computer (full address).',
    more: (problems: number) => `There are ${problems} more like these.`,

    listFull: (most: number) => `A list holds ${grouped(most)} servers at most.`,
    tooManyNames: (names: number, most: number) =>
      `This makes ${sayNames(names)} names; a list holds ${grouped(most)} servers at most.`,
    tooManyEntries: 'The list is read up to here: it has too many entries.',
    tooManyLines: 'The table is read up to here: it has too many lines.',

    longPattern: 'This is too long for a pattern.',
    notOpened: (bracket: string) => `A ${bracket} closes what nothing has opened.`,
    notClosed: (bracket: string) => `A ${bracket} is never closed.`,
    tooDeep: (levels: number) => `Braces stand in each other more than ${levels} deep.`,
    notARange: 'Brackets hold whole numbers and ranges, such as [01-12] or [1-3,7].',
    manyDigits: 'A number has too many digits.',
    backwards: 'A range ends before it begins.',

    emptyFile: 'There is nothing in this file.',
    noServer: 'There is no server in this file.',
    tooLarge: (megabytes: number) => `A list may have ${megabytes} MB at most.`,
    packed: 'This is an Excel or a packed file. Save the list as CSV.',
    noText: 'This file is not text.',
    noFile: 'This is no file.',
    cannotOpen: (reason: string) => `It could not be opened: ${reason}`,
    badGzip: 'This packed file (gzip) cannot be unpacked.',
    otherProgram: (program: string) => `This file is from ${program} and holds no list of Windows servers.`,
    otherSettings: 'These are the settings of another program, not a list of servers.',
    otherJson: 'This JSON is not a list of servers.',
    notJson: 'This is not well-formed JSON.',
    passwords: 'This is an export of passwords. It was not read.',
    noColumn: 'No column is called name, host or server.',
    openQuote: 'From here on it cannot be read: a quotation mark is never closed.',
    encrypted:
      'This file is encrypted as a whole. Turn that off in mRemoteNG (Options, Security), or export the list there.',
    otherXml: 'This XML is neither from RDCMan nor from mRemoteNG.',
    notXml: 'This is not well-formed XML.',
    notXmlFromHere: 'From here on this is not well-formed XML.',
    emptyXml: 'There is nothing in it.',
    documentType: 'It declares a document type, which no server list does.',
    deepXml: (levels: number) => `Its elements stand more than ${levels} deep in each other.`,
    largeXml: (elements: number) => `It has more than ${elements} elements.`,
  },
};

/** Numbers too large to be exact are not shown. */
function sayNames(names: number): string {
  return Number.isSafeInteger(names) ? grouped(names) : 'more than a thousand million million';
}
