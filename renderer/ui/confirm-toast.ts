import { createStore } from 'zustand'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly onUndo?: () => void
}

interface Toasts {
  readonly shown: readonly Toast[]
  readonly next: number
}

/** What is being confirmed on the page right now. */
export const toasts = createStore<Toasts>(() => ({ shown: [], next: 1 }))

/** Confirms what was done, with a way back when there is one. Never tells a failure: those stand where their cause is. */
export function confirmToast(text: string, onUndo?: () => void): void {
  toasts.setState(({ next }) => ({
    // the newest replaces the older ones: one line to read, one undo to press
    shown: [{ id: next, text, ...(onUndo !== undefined && { onUndo }) }],
    next: next + 1,
  }))
}

/** Takes a confirmation away. */
export function dismissToast(id: number): void {
  toasts.setState(({ shown }) => ({ shown: shown.filter((toast) => toast.id !== id) }))
}
