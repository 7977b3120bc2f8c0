import { useStore } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { createStore } from 'zustand/vanilla'
import type { FileRef } from '../../../preload/contract/files.ts'
import type { ReadOptions } from '../../../preload/contract/imports.ts'
import type { StreamId } from '../../../preload/contract/stream-id.ts'

/** How far the import of one list has come. The file itself lies with the host. */
export interface ImportDraft {
  readonly file: FileRef | null
  readonly options: ReadOptions
  readonly jobId: string | null
}

export const emptyDraft: ImportDraft = { file: null, options: {}, jobId: null }

interface Drafts {
  readonly drafts: Readonly<Partial<Record<StreamId, ImportDraft>>>
}

/** The imports being prepared, one for each kind of list. Kept over a reload of the page, gone with its window. */
export const importDrafts = createStore<Drafts>()(
  persist(() => ({ drafts: {} }), {
    name: 'ponte.imports',
    version: 1,
    storage: createJSONStorage(() => sessionStorage),
  }),
)

export function useImportDraft(stream: StreamId): ImportDraft {
  return useStore(importDrafts, ({ drafts }) => drafts[stream] ?? emptyDraft)
}

export function changeDraft(stream: StreamId, change: Partial<ImportDraft>): void {
  importDrafts.setState(({ drafts }) => ({
    drafts: { ...drafts, [stream]: { ...(drafts[stream] ?? emptyDraft), ...change } },
  }))
}
