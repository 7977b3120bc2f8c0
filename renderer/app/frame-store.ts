import { createStore, useStore } from 'zustand'
import type { FailureData } from '../../preload/contract/failure.ts'

export type Dialog = 'newWorkspace' | 'openWorkspace' | 'help'

interface FrameState {
  readonly dialog: Dialog | null
  /** The dialog shown last: it stays in place while it closes, and gives the focus back. */
  readonly lastDialog: Dialog | null
  /** How often the palette was called; 0 is never, and then its code is not even fetched. */
  readonly paletteCalls: number
  readonly pickedIntegration: string | null
  /** What went wrong with a command of the frame; shown above the page until the next command. */
  readonly failure: FailureData | null
}

/** What the frame itself remembers while the window is open. */
export const frameStore = createStore<FrameState>(() => ({
  dialog: null,
  lastDialog: null,
  paletteCalls: 0,
  pickedIntegration: null,
  failure: null,
}))

export function useFrameState<T>(select: (state: FrameState) => T): T {
  return useStore(frameStore, select)
}

export function showDialog(dialog: Dialog | null): void {
  frameStore.setState(({ lastDialog }) => ({ dialog, lastDialog: dialog ?? lastDialog }))
}

export function callPalette(): void {
  frameStore.setState(({ paletteCalls }) => ({ paletteCalls: paletteCalls + 1 }))
}

export function pickIntegration(id: string): void {
  frameStore.setState({ pickedIntegration: id })
}

export function showFailure(failure: FailureData | null): void {
  frameStore.setState({ failure })
}
