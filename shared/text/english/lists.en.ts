/** The system's dialogs for lists of servers, and the errors of start at login. */
export const lists = {
  lists: {
    importTitle: 'Import servers',
    exportTitle: 'Save the list of servers',
    kinds: 'Lists of servers',
    anyFile: 'All files',
    notRead: (reason: string) => `The list could not be read: ${reason}`,
    notReadHint: 'Nothing was added. Try a smaller list, or save it as CSV.',
    tookTooLong: (seconds: number) => `it took longer than ${seconds} s.`,
    readerEnded: 'reading was stopped.',
  },
  login: {
    comment: 'Watches the sessions on your Windows servers',
    notChanged: (reason: string) => `Start at login could not be changed: ${reason}`,
    notChangedHint: (folder: string) => `Check that ${folder} is writable.`,
  },
};
