import { createContext, use } from 'react'

/** The texts the parts in this folder show by themselves. They know no language; the frame brings the words. */
export interface UiWords {
  readonly copy: string
  readonly copied: string
  readonly undo: string
  readonly close: string
  readonly details: string
  readonly tryAgain: string
  readonly failed: string
  readonly loading: string
  /** Says a failure: what happened, who acts next and how. */
  readonly failure: (failure: Failed) => string
  /** `63 of 80` */
  readonly part: (done: number, of: number) => string
  readonly share: (share: number) => string
}

/** A failure as it crosses the border: its word and flat details. */
export interface Failed {
  readonly code: string
  readonly details: Readonly<Record<string, string | number>>
}

export const UiWordsContext = createContext<UiWords | null>(null)

/** The texts of this folder's parts in the language in force. */
export function useUiWords(): UiWords {
  const words = use(UiWordsContext)
  if (words === null) throw new Error('UiWordsContext is missing above this part')
  return words
}
