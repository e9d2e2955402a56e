/** What Slotwatch itself has seen of who was on, and keeps: why it cannot, and how it is deleted. */
export const keptHistory = {
  keptHistory: {
    /** Where a hint cannot name the file. */
    somewhere: 'history.sqlite in Slotwatch’s folder',
    problem: {
      broken: (reason: string) =>
        `The history of who was on can no longer be read (${reason}). A new one was begun.`,
      brokenKept: (file: string) => `The old file is kept as ${file}.`,
      brokenNotKept: (reason: string) => `The old file could not be kept (${reason}).`,
      tooNew: 'The history of who was on was written by a later version of Slotwatch. Nothing is kept now.',
      tooNewHint: (file: string) => `Use the later version again, or move ${file} to another folder.`,
      notOpened: (reason: string) =>
        `The history of who was on cannot be opened (${reason}), so nothing is kept.`,
      notWritten: (reason: string) => `The history of who was on cannot be kept (${reason}).`,
      notKeptHint: (file: string) =>
        `See whether ${file} can be written to and the disk has room. The servers are watched all the same.`,
      notRead: (reason: string) => `The history of who was on cannot be read (${reason}).`,
      notReadHint: (file: string) => `See whether ${file} can be read, and ask again.`,
      notDeleted: (reason: string) => `The history of who was on was not deleted (${reason}).`,
      notDeletedHint: (file: string) => `See whether ${file} can be written to, and delete again.`,
      threadEnded: 'The part of Slotwatch that keeps the history of who was on has stopped.',
      threadEndedHint: 'It is started again after a minute. If it stops again, restart Slotwatch.',
      tooSlow: 'The disk is too slow to keep the history of who was on.',
      tooSlowHint: (file: string) =>
        `See whether the disk on which ${file} lies is too busy. The servers are watched all the same.`,
      keptAgain: 'The history of who was on is kept again. What was seen meanwhile is missing.',
    },
    forgetLabel: 'Delete what was kept',
    forgetHint:
      'Deletes it for all servers and all users, at once. What Slotwatch sees from then on is kept again.',
    where: (file: string) => `It is in ${file}.`,
    forget: 'Delete history…',
    dialog: {
      title: 'Delete the history?',
      what: 'This deletes all that Slotwatch has seen of who was on your servers, since when, until when and on which of them, and when the servers were full: for all servers and all users.',
      stays: 'The servers’ own logs and the audit log stay as they are.',
      noWayBack: 'This cannot be undone.',
      confirm: 'Delete history',
      cancel: 'Cancel',
    },
    forgotten: 'The history was deleted.',
  },
};
