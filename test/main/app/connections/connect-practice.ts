import { onTestFinished } from 'vitest'
import type { Integration } from '../../../../preload/contract/integrations.ts'
import type { OpenAppOptions } from '../../../../main/hosts/open-app.ts'
import {
  type PracticeFive9,
  type PracticeFive9Options,
  startPracticeFive9,
} from '../../../../main/practice/five9/start-practice-five9.ts'
import { type HandClock, handClock } from '../../hand-clock.ts'
import { temporaryPlace } from '../../temporary-place.ts'
import { openTestApp, type TestApp } from '../open-test-app.ts'

export interface Connected extends TestApp {
  readonly five9: PracticeFive9
  readonly hand: HandClock
  readonly integration: Integration
  /** What the desktop was told: titles, in order. */
  readonly told: string[]
}

export interface ConnectOptions {
  readonly settings?: Readonly<Record<string, string>>
  /** Null: none is set. */
  readonly password?: string | null
  readonly host?: Partial<OpenAppOptions>
  readonly five9?: Partial<PracticeFive9Options>
  readonly integration?: { readonly isLive?: boolean; readonly everyMinutes?: 15 | 30 | 60; readonly draft?: boolean }
}

// the first of the practice days, when the call center is open
const start = Date.parse('2026-10-12T09:00:00Z')

/** A practice Five9 that ends with the test. */
export async function practiceFive9(options: Partial<PracticeFive9Options> = {}): Promise<PracticeFive9> {
  const five9 = await startPracticeFive9({ days: 1, longestHold: 30, ...options })
  onTestFinished(() => five9.close())
  return five9
}

/** An app over its own folder, a clock turned by hand for both sides, and an integration that reads a practice Five9. */
export async function connectPractice(options: ConnectOptions = {}): Promise<Connected> {
  const hand = handClock(start)
  const five9 = await practiceFive9({ now: hand.now, ...options.five9 })
  const told: string[] = []
  const test = await openTestApp(temporaryPlace(), {
    clock: hand.clock,
    timer: hand.timer,
    notify: (title) => void told.push(title),
    ...options.host,
  })
  const { client } = test
  const added = await client.integrations.add({
    system: 'five9',
    name: 'Five9',
    zone: 'Europe/Berlin',
    settings: { region: 'other', endpoint: five9.endpoint, grouping: 'campaign', user: 'wfm.api', ...options.settings },
    ...options.integration,
  })
  const { password = 'practice' } = options
  const integration = password === null ? added : await client.connection.setSecret({ id: added.id, secret: password })
  return { ...test, five9, hand, integration, told }
}

/** Everything a stream has to say. */
export async function all<T>(stream: Promise<AsyncIterable<T>>): Promise<readonly T[]> {
  const heard: T[] = []
  for await (const one of await stream) heard.push(one)
  return heard
}
