/** What Slotwatch itself has seen of who was on, and keeps: why it cannot, and how it is deleted. */
export const keptHistory = {
  keptHistory: {
    /** Where a hint cannot name the file. */
    somewhere: 'history.sqlite in Slotwatch’s folder',
    problem: {
      broken: (reason: string) =>
        `The logon history can no longer be read (${reason}). A new one was started.`,
      brokenKept: (file: string) => `The old file was saved as ${file}.`,
      brokenNotKept: (reason: string) => `The old file could not be saved (${reason}).`,
      tooNew: 'The logon history was written by a newer version of Slotwatch. Nothing is saved now.',
      tooNewHint: (file: string) => `Use the newer version again, or move ${file} to another folder.`,
      notOpened: (reason: string) => `The logon history cannot be opened (${reason}), so nothing is saved.`,
      notWritten: (reason: string) => `The logon history cannot be saved (${reason}).`,
      notKeptHint: (file: string) =>
        `Check that ${file} is writable and the disk has free space. The servers are still checked.`,
      notRead: (reason: string) => `The logon history cannot be read (${reason}).`,
      notReadHint: (file: string) => `Check that ${file} can be read, and try again.`,
      notDeleted: (reason: string) => `The logon history was not deleted (${reason}).`,
      notDeletedHint: (file: string) => `Check that ${file} is writable, and try again.`,
      threadEnded: 'The part of Slotwatch that saves the logon history has stopped.',
      threadEndedHint: 'It will be restarted after one minute. If it stops again, restart Slotwatch.',
      tooSlow: 'The disk is too slow to save the logon history.',
      tooSlowHint: (file: string) =>
        `Check whether the disk with ${file} is too busy. The servers are still checked.`,
      keptAgain: 'The logon history is saved again. The time in between is missing.',
    },
    forgetLabel: 'Delete the logon history',
    forgetHint: 'Deletes it immediately, for all servers and all users. Slotwatch then starts a new history.',
    where: (file: string) => `File: ${file}.`,
    forget: 'Delete history…',
    dialog: {
      title: 'Delete the history?',
      what: 'This deletes everything Slotwatch has saved about who was logged on to your servers and when, and when the servers were full: for all servers and all users.',
      stays: 'The logs of the servers and the audit log are not changed.',
      noWayBack: 'This cannot be undone.',
      confirm: 'Delete history',
      cancel: 'Cancel',
    },
    forgotten: 'The history was deleted.',
  },
};
