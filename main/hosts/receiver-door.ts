import type { ArrivedMessage } from '../core/notifications/keep-messages.ts'
import type { Receiving, Ticked } from '../core/notifications/receiving.ts'
import type { Clock, ListenerDoor } from '../core/platform.ts'
import { hashUrlToken, isKeptToken } from '../platform/listener/url-token.ts'

interface Waiting {
  readonly message: ArrivedMessage
  answer(ticked: Ticked): void
}

export interface ReceiverDoor extends ListenerDoor {
  /** From now on work goes on by itself, also when nothing comes. */
  begin(): void
  /** What waits is answered; then nothing is taken any more. */
  end(): void
}

// messages of one transaction: some hundred kilobytes, as a rule
const mostAtOnce = 500
const lookEvery = 250

/**
 * The door of a listener. What comes while a transaction is under way waits for the next one, so many messages share a write to the disk.
 * `broken` hears what the receiver cannot go on with.
 */
export function receiverDoor(inbox: Receiving, clock: Clock, broken: (error: unknown) => void): ReceiverDoor {
  let waiting: Waiting[] = []
  let isPlanned = false
  let timer: NodeJS.Timeout | undefined

  const plan = (): void => {
    if (isPlanned) return
    isPlanned = true
    // after all that has arrived was taken from the sockets
    setImmediate(work)
  }

  const work = (): void => {
    isPlanned = false
    const batch = waiting.splice(0, mostAtOnce)
    try {
      if (batch.length === 0 && !inbox.hasWork()) return
      const ticked = inbox.tick(batch.map(({ message }) => message))
      for (const { answer } of batch) answer(ticked)
      if (waiting.length > 0 || inbox.hasWork()) plan()
    } catch (error) {
      for (const { answer } of [...batch, ...waiting]) answer('full')
      waiting = []
      broken(error)
    }
  }

  return {
    isKnown: (token) => isKeptToken(token, inbox.hashes()),
    take: ({ token, method, query, contentType, body }) => {
      const known = inbox.token(hashUrlToken(token))
      // revoked while it was sent: the next try is told that nobody is here
      if (known === undefined) return Promise.resolve('busy')
      const { promise, resolve } = Promise.withResolvers<Ticked>()
      const message: ArrivedMessage = {
        integrationNo: known.integrationNo,
        tokenNo: known.no,
        at: clock.now(),
        method,
        query,
        contentType,
        body,
      }
      waiting.push({ message, answer: resolve })
      plan()
      return promise
    },
    begin: () => {
      timer = setInterval(plan, lookEvery)
      plan()
    },
    end: () => {
      clearInterval(timer)
      try {
        while (waiting.length > 0) work()
        inbox.end()
      } catch (error) {
        broken(error)
      }
    },
  }
}
