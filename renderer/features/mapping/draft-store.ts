import { createStore, useStore } from 'zustand'
import type { MappingDraft } from './mapping-draft.ts'

interface Drafted {
  readonly draft: MappingDraft
  /** The drafts before it, the newest last. */
  readonly past: readonly MappingDraft[]
}

const nothing: Drafted = { draft: new Map(), past: [] }
// as many steps as anybody goes back one by one
const mostSteps = 100

/** The drafts by integration, kept while the window is open: somebody looks at a day and comes back. */
const drafts = createStore<Readonly<Record<string, Drafted>>>(() => ({}))

export interface DraftWays extends Drafted {
  readonly change: (next: MappingDraft) => void
  readonly undo: () => void
  readonly discard: () => void
}

/** The draft of one integration, and the ways to change it. Nothing of it is applied. */
export function useDraft(integrationId: string): DraftWays {
  const { draft, past } = useStore(drafts, (all) => all[integrationId] ?? nothing)
  const put = (next: Drafted) => drafts.setState({ [integrationId]: next })
  return {
    draft,
    past,
    change: (next) => put({ draft: next, past: [...past, draft].slice(-mostSteps) }),
    undo: () => {
      const before = past.at(-1)
      if (before !== undefined) put({ draft: before, past: past.slice(0, -1) })
    },
    discard: () => put(nothing),
  }
}
