import { useEffect, useState } from 'react'
import type { LiveBoard } from '../../../preload/contract/connection.ts'
import type { FailureData } from '../../../preload/contract/failure.ts'
import { client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { keepFollowing } from '../../api/keep-following.ts'
import { type Board, unknownBoard, withMessages } from './board.ts'
import { inFrames } from './in-frames.ts'

interface Watched {
  readonly board: Board
  /** Why nothing can be listened to at all; null as soon as something comes. */
  readonly failure: FailureData | null
}

/** What comes of an integration until it breaks off; why it did is noted, unless it was ended from here. */
async function* listen(
  integrationId: string,
  signal: AbortSignal,
  note: (failure: FailureData) => void,
): AsyncGenerator<LiveBoard, void> {
  try {
    yield* await client.live.watch({ integrationId }, { signal })
  } catch (error) {
    if (!signal.aborted) note(failureOf(error))
  }
}

/** Listens to the live states of an integration while the page is open. Another integration is another component. */
export function useLiveBoard(integrationId: string): Watched {
  const [watched, setWatched] = useState<Watched>({ board: unknownBoard, failure: null })
  useEffect(() => {
    const ends = new AbortController()
    const frames = inFrames<LiveBoard>((messages) =>
      setWatched(({ board }) => ({ board: withMessages(board, messages), failure: null })),
    )
    const note = (failure: FailureData) => setWatched(({ board }) => ({ board, failure }))
    void keepFollowing(() => Promise.resolve(listen(integrationId, ends.signal, note)), frames.add, ends.signal)
    return () => {
      ends.abort()
      frames.end()
    }
  }, [integrationId])
  return watched
}
