import type { StopSignal } from '../../core/platform.ts'
import type { AdminCalls } from './admin-calls.ts'
import type { Five9Client } from './client.ts'

/** Calls inside a session that lasts until it is released. */
export interface HeldSession {
  readonly calls: AdminCalls
  /** Resolves when the session is closed at Five9. */
  release(): Promise<void>
}

/**
 * Holds a session of the Admin service open over several steps whose results are handed out in between. Nothing in it is tried
 * again: a check shows what is so, and the person looking on decides.
 */
export async function holdSession(client: Five9Client, signal?: StopSignal): Promise<HeldSession> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  const { promise: opened, resolve: open } = Promise.withResolvers<AdminCalls>()
  const session = client.admin(
    (calls) => {
      open(calls)
      return released
    },
    signal,
    { isOnce: true },
  )
  const calls = await opened
  return {
    calls,
    release() {
      release()
      return session
    },
  }
}
