import type { Guard } from '../shared/guard.ts';
import { LONGEST_MESSAGE } from '../shared/message.ts';
import type { JobAction } from '../shared/model.ts';
import { count } from './count.ts';

/** What is done to a session from its row. */
export type RowAction = JobAction | 'look' | 'control';

/** The sentences of what is done to sessions: a part of `text`. */
export const actionText = {
  actions: {
    menuOf: (user: string, id: number) => `Actions for ${user}, session ${id}`,
    name: {
      reset: 'Reset',
      logOff: 'Log off',
      disconnect: 'Disconnect',
      message: 'Message…',
      look: 'Look at the session',
      control: 'Look and control',
    } satisfies Record<RowAction, string>,
    /** What each does, where it can be done. */
    does: {
      reset: 'Ends the session. Unsaved work is lost.',
      logOff: 'Ends it in order, by logoff. Unsaved work is lost.',
      disconnect: 'Closes its window only: the work keeps running, and the slot stays taken.',
      message: 'Shows a text on its screen.',
      look: 'Opens a view of its screen. Windows asks the person for consent.',
      control: 'The same, with your mouse and keyboard. Windows asks the person for consent.',
    } satisfies Record<RowAction, string>,
    inJob: {
      reset: { short: 'being reset', long: 'A reset is under way.' },
      logOff: { short: 'being logged off', long: 'It is being logged off.' },
      disconnect: { short: 'being disconnected', long: 'It is being disconnected.' },
      message: { short: 'getting a message', long: 'A message is on its way.' },
    } satisfies Record<JobAction, { readonly short: string; readonly long: string }>,
    alreadyDisconnected: { short: 'disconnected', long: 'It is disconnected already.' },
    seesNoMessage: { short: 'disconnected', long: 'It is disconnected: nobody would see the message.' },
    notActive: { short: 'not active', long: 'Nobody is in front of it, so there is nothing to look at.' },
  },

  guard: {
    short: { lookOnly: 'look only', protectedServer: 'protected server' },
    long: {
      lookOnly:
        'Look only is on: nothing is ended or disconnected from here. The switch is in the settings, unless a policy of this computer holds it.',
      protectedServer:
        'This server is protected: none of its sessions is ended or disconnected from here. The list is in the settings.',
    },
  } satisfies Record<string, Record<Guard, string>>,

  message: {
    titleOne: (user: string, server: string) => `Message to ${user} on ${server}`,
    titleMany: (people: number) => `Message to ${count(people, 'person', 'people')}`,
    field: 'Message',
    /** What the placeholders mean, below every field for a message. */
    placeholders:
      '{user} stands for the person, {server} for the server, {minutes} for the minutes left, {asker} for you.',
    length: `From 1 to ${LONGEST_MESSAGE} characters.`,
    counter: (length: number) => `${length} of ${LONGEST_MESSAGE} characters`,
    preview: (user: string) => `${user} will read`,
    others: (more: number) => `${count(more, 'other')} will read the same with their own names.`,
    cut: `With the names filled in it is longer than ${LONGEST_MESSAGE} characters, and its end is cut.`,
    send: 'Send',
    cancel: 'Cancel',
  },
} as const;
