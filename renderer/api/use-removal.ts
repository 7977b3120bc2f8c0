import { useState } from 'react'
import type { FailureData } from '../../preload/contract/failure.ts'
import { client } from './client.ts'
import { failureOf } from './failure.ts'

export interface Removal<Id> {
  /** What went wrong last, to be shown where the list is. */
  readonly failure: FailureData | null
  readonly isRunning: boolean
  /** Removes without asking first and answers whether it was done. */
  readonly remove: (ids: readonly Id[]) => Promise<boolean>
}

/**
 * Deletes by `call`; `onRemoved` hears how many and the way back, so that it can be confirmed with an undo.
 * An undo that fails is told as a failure of this list.
 */
export function useRemoval<Id>(
  call: (ids: Id[]) => Promise<{ readonly removed: number }>,
  onRemoved: (count: number, undo: () => void) => void,
): Removal<Id> {
  const [failure, setFailure] = useState<FailureData | null>(null)
  const [isRunning, setIsRunning] = useState(false)
  const undo = () => {
    client.journal.undo().catch((error: unknown) => setFailure(failureOf(error)))
  }
  const remove = async (ids: readonly Id[]) => {
    setIsRunning(true)
    setFailure(null)
    try {
      const { removed } = await call([...ids])
      onRemoved(removed, undo)
      return true
    } catch (error) {
      setFailure(failureOf(error))
      return false
    } finally {
      setIsRunning(false)
    }
  }
  return { failure, isRunning, remove }
}
