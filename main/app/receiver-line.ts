import type { FailureData } from '../../preload/contract/failure.ts'
import type { ReceiverPlace } from '../../preload/contract/notifications.ts'
import type { ReceiverNews, ReceiverRequest, ReceiverThreads } from '../core/notifications/receiver-thread.ts'

type Door = Pick<ReceiverPlace, 'address' | 'port'>

/** One receiver from its start to its end. */
export interface ReceiverLine {
  /** Where it listens; null while it opens. */
  readonly door: Door | null
  /** Where it was told to listen, with the port that the system chose. */
  readonly asked: Door
  /** Null as soon as it listens; why, when it cannot. */
  readonly opened: Promise<FailureData | null>
  refresh(): void
  /** All that was acknowledged is in the workspace when this resolves. */
  close(): Promise<void>
}

/** Starts a receiver. `hear` is told everything until it is closed; a failure means that it is over. */
export function openReceiverLine(
  threads: ReceiverThreads,
  request: ReceiverRequest,
  hear: (news: ReceiverNews, line: ReceiverLine) => void,
): ReceiverLine {
  const { promise: opened, resolve } = Promise.withResolvers<FailureData | null>()
  let door: Door | null = null
  let closing: Promise<void> | null = null
  let isOver = false
  const line: ReceiverLine = {
    get door() {
      return door
    },
    get asked() {
      return door === null ? request : { address: request.address, port: door.port }
    },
    opened,
    refresh: () => {
      if (closing === null && !isOver) receiver.refresh()
    },
    close: () => {
      closing ??= receiver.close().finally(() => {
        isOver = true
        resolve(null)
      })
      return closing
    },
  }
  const receiver = threads.start(request, (news) => {
    if (isOver) return
    if (news.kind === 'listening') {
      door = { address: news.address, port: news.port }
      resolve(null)
    }
    if (news.kind === 'failed') {
      isOver = true
      door = null
      resolve(news.failure)
    }
    hear(news, line)
  })
  return line
}
