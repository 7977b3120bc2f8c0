import { createStore } from 'zustand'

/**
 * What has become of a secret that was copied. `counting`: it leaves the clipboard at `until` if it is still there. `byHand`: this window may
 * not look into the clipboard, so whoever copied clears it. `changed`: something else was copied meanwhile. `refused`: it was not copied.
 */
export type CopiedSecret =
  | { readonly kind: 'none' | 'byHand' | 'cleared' | 'changed' | 'refused' }
  | { readonly kind: 'counting'; readonly until: number }

/** The secret itself is not in it. It goes on while somebody is on another page. */
interface SecretClipboard {
  readonly copied: CopiedSecret
  readonly copies: number
  /** How the host empties the clipboard half a minute later; null where it does not reach it. */
  readonly clearByHost: ((secret: string) => Promise<'cleared' | 'changed'>) | null
}

export const copiedSecret = createStore<SecretClipboard>(() => ({
  copied: { kind: 'none' },
  copies: 0,
  clearByHost: null,
}))

/** How long a secret stays in the clipboard. Source of the rule: what password managers do. */
export const clipboardMs = 30_000

const show = (copied: CopiedSecret): void => copiedSecret.setState({ copied })

/** Whether this window may look into the clipboard without anybody being asked. */
async function mayRead(): Promise<boolean> {
  try {
    // not in the list of names that the type library has
    return (await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })).state === 'granted'
  } catch {
    return false
  }
}

/** A window that is not in front may not touch the clipboard. */
async function untilFocused(): Promise<void> {
  if (document.hasFocus()) return
  const { promise, resolve } = Promise.withResolvers<void>()
  window.addEventListener('focus', () => resolve(), { once: true })
  await promise
}

/** Copies a secret; after half a minute it leaves the clipboard again, unless something else is there by then. */
export async function copySecret(secret: string): Promise<void> {
  const copy = copiedSecret.getState().copies + 1
  copiedSecret.setState({ copies: copy })
  const isLast = () => copiedSecret.getState().copies === copy
  try {
    await navigator.clipboard.writeText(secret)
  } catch {
    show({ kind: 'refused' })
    return
  }
  const { clearByHost } = copiedSecret.getState()
  if (clearByHost !== null) {
    show({ kind: 'counting', until: Date.now() + clipboardMs })
    const kind = await clearByHost(secret).catch(() => 'byHand' as const)
    if (isLast()) show({ kind })
    return
  }
  if (!(await mayRead())) {
    show({ kind: 'byHand' })
    return
  }
  show({ kind: 'counting', until: Date.now() + clipboardMs })
  const end = async () => {
    await untilFocused()
    if (isLast()) show(await clearIfUnchanged(secret))
  }
  window.setTimeout(() => void end(), clipboardMs)
}

async function clearIfUnchanged(secret: string): Promise<CopiedSecret> {
  try {
    if ((await navigator.clipboard.readText()) !== secret) return { kind: 'changed' }
    await navigator.clipboard.writeText('')
    return { kind: 'cleared' }
  } catch {
    return { kind: 'byHand' }
  }
}

/** Empties the clipboard, whatever is in it. */
export async function clearClipboard(): Promise<void> {
  copiedSecret.setState(({ copies }) => ({ copies: copies + 1 }))
  try {
    await navigator.clipboard.writeText('')
    show({ kind: 'cleared' })
  } catch {
    show({ kind: 'byHand' })
  }
}
