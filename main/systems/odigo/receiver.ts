import type { Receiver } from '../../core/notifications/receiver.ts'
import { guessProfile } from './guess-profile.ts'
import { readSettings, wantsDetail } from './odigo-settings.ts'
import { PayloadUnreadable } from './payload-tree.ts'
import { readEvent } from './read-event.ts'
import { readMessage } from './read-message.ts'

/** How Ponte understands what Odigo sends. Nothing public says what that is: all of it is a guess that a person confirms. */
export const odigoReceiver: Receiver = {
  readSettings,
  // nothing that is told of an Odigo says which one it is: its token does
  accountKey: () => null,
  wantsDetail,
  readMessage: (message) => {
    try {
      return readMessage(message)
    } catch (error) {
      if (error instanceof PayloadUnreadable) return { reason: error.reason }
      throw error
    }
  },
  guessProfile,
  readEvent,
}
