import { grouped } from './count.en.ts';

/** What is wrong in a list of servers, each shown beside its line. */
export const listProblems = {
  listProblem: {
    notAName: 'This is not a host name, an IPv4 or an IPv6 address.',
    noAddress: 'It has no address.',
    repeated: 'This is already in the list.',
    badPort: 'The port is not valid and was ignored.',
    badCapacity: 'The number of slots is not valid and was ignored.',
    badTransport: 'Its transport is neither windows nor ssh and was ignored.',
    notRemoteDesktop: 'It is not a Remote Desktop connection.',
    notWindows: 'It does not run Windows.',
    virtualMachine: 'It shows the screen of a virtual machine, not a Remote Desktop connection.',
    virtualMachineHost: 'This opens the screen of a virtual machine; the address is the computer it runs on.',
    template: 'It is a template, not a running machine.',
    jumpHost: 'This connection goes through a jump host; the address is that of the jump host.',
    cloudGateway: 'This is the gateway of a cloud PC, not a server.',
    onlyMachineName:
      'The list contains only the name of the virtual machine, no DNS name and no address. On the network it may have another name.',
    secret: 'This line seems to contain a password. It was not read.',
    sentence: 'This is a sentence, not a list of names.',
    notAList:
      'This text is not a list of servers. You can select what looks like a name. Nothing is selected yet.',
    noComputer: 'This connection contains no computer (full address).',
    more: (problems: number) => `There are ${problems} more like these.`,

    listFull: (most: number) => `A list can contain at most ${grouped(most)} servers.`,
    tooManyNames: (names: number, most: number) =>
      `This makes ${sayNames(names)} names; a list can contain at most ${grouped(most)} servers.`,
    tooManyEntries: 'The list was read up to here. It has too many entries.',
    tooManyLines: 'The table was read up to here. It has too many lines.',

    longPattern: 'This is too long for a pattern.',
    notOpened: (bracket: string) => `A ${bracket} has no matching ${bracket === ']' ? '[' : '{'}.`,
    notClosed: (bracket: string) => `A ${bracket} is not closed.`,
    tooDeep: (levels: number) => `Braces are nested more than ${levels} levels deep.`,
    notARange: 'Brackets can contain whole numbers and ranges, such as [01-12] or [1-3,7].',
    manyDigits: 'A number has too many digits.',
    backwards: 'A range ends before it begins.',

    emptyFile: 'This file is empty.',
    noServer: 'This file contains no server.',
    tooLarge: (megabytes: number) => `A list can have at most ${megabytes} MB.`,
    packed: 'This is an Excel file or a compressed file. Save the list as CSV.',
    noText: 'This is not a text file.',
    noFile: 'This is not a file.',
    cannotOpen: (reason: string) => `It could not be opened: ${reason}`,
    badGzip: 'This compressed file (gzip) cannot be read.',
    otherProgram: (program: string) =>
      `This file is from ${program} and contains no list of Windows servers.`,
    otherSettings: 'These are the settings of another program, not a list of servers.',
    otherJson: 'This JSON is not a list of servers.',
    notJson: 'This is not valid JSON.',
    passwords: 'This is an export of passwords. It was not read.',
    noColumn: 'No column is called name, host or server.',
    openQuote: 'The file cannot be read after this point: a quotation mark is not closed.',
    encrypted:
      'This file is completely encrypted. Turn this off in mRemoteNG (Options, Security), or export the list there.',
    otherXml: 'This XML is neither from RDCMan nor from mRemoteNG.',
    notXml: 'This is not valid XML.',
    notXmlFromHere: 'After this point the file is not valid XML.',
    emptyXml: 'The file is empty.',
    documentType: 'It contains a document type (DOCTYPE). Server lists have none.',
    deepXml: (levels: number) => `Its elements are nested more than ${levels} levels deep.`,
    largeXml: (elements: number) => `It has more than ${elements} elements.`,
  },
};

/** Numbers too large to be exact are not shown. */
function sayNames(names: number): string {
  return Number.isSafeInteger(names) ? grouped(names) : 'far too many';
}
