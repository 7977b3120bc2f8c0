import { useState } from 'react'
import type { FailureData } from '../../preload/contract/failure.ts'
import { failureOf } from './failure.ts'

export interface Saving {
  readonly isSaving: boolean
  readonly failure: FailureData | null
  /** Counts the refusals, those of the page itself included. */
  readonly refusals: number
  readonly refuse: () => void
  readonly save: <T>(call: () => Promise<T>, onSaved: (saved: T) => void) => Promise<void>
}

/** One save of a form: whether it is under way and why it was refused. */
export function useSaving(): Saving {
  const [isSaving, setIsSaving] = useState(false)
  const [failure, setFailure] = useState<FailureData | null>(null)
  const [refusals, setRefusals] = useState(0)
  const refuse = () => setRefusals((count) => count + 1)
  return {
    isSaving,
    failure,
    refusals,
    refuse,
    save: async (call, onSaved) => {
      setIsSaving(true)
      setFailure(null)
      try {
        onSaved(await call())
      } catch (error) {
        setFailure(failureOf(error))
        refuse()
      } finally {
        setIsSaving(false)
      }
    },
  }
}
