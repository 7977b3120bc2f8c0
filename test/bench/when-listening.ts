import type { App } from '../../main/app/app.ts'

/** Waits until notifications are heard. Fails when they cannot be. */
export async function whenListening(client: App['client']): Promise<void> {
  for (;;) {
    const { state, failure } = await client.notifications.receiver()
    if (state === 'listening') return
    if (state === 'failed') throw new Error(failure?.code)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
