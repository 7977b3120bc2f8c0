import { expect } from 'vitest'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import type { ReceiverState } from '../../../../preload/contract/notifications.ts'
import type { OpenAppOptions } from '../../../../main/hosts/open-app.ts'
import { temporaryPlace } from '../../temporary-place.ts'
import { openTestApp, type TestApp } from '../open-test-app.ts'

export interface ConnectedOdigo extends TestApp {
  readonly integration: Integration
  /** What the desktop was told: titles, in order. */
  readonly told: string[]
}

/** An app over its own folder that runs by itself, with an integration whose system sends what happens. */
export async function connectOdigo(host: Partial<OpenAppOptions> = {}): Promise<ConnectedOdigo> {
  const told: string[] = []
  const test = await openTestApp(temporaryPlace(), {
    runsByItself: true,
    notify: (title) => void told.push(title),
    ...host,
  })
  const integration = await test.client.integrations.add({
    system: 'odigo',
    name: 'Odigo',
    zone: 'Europe/Berlin',
    settings: {},
  })
  return { ...test, integration, told }
}

/** Sends a notification as a sender would; answers the status. */
export async function send(url: string, ...events: readonly Readonly<Record<string, string>>[]): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(events.length === 1 ? events[0] : events),
  })
  return response.status
}

/** What an agent does, from so many milliseconds ago on. */
export const doing = (agent: string, state: string, ago = 0): Readonly<Record<string, string>> => ({
  agent,
  state,
  since: new Date(Date.now() - ago).toISOString(),
})

// a thread of its own is there after a moment
const patience = { timeout: 15_000 }

/** When the receiver stands so. */
export async function receiverIs(client: TestApp['client'], state: ReceiverState['state']): Promise<void> {
  await expect.poll(async () => (await client.notifications.receiver()).state, patience).toBe(state)
}
