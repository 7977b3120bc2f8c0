import { onTestFinished } from 'vitest'
import type { HistorySource } from '../../../../main/core/platform.ts'
import { systemClock } from '../../../../main/platform/clock.ts'
import { http } from '../../../../main/platform/http.ts'
import { timer } from '../../../../main/platform/timer.ts'
import { startPracticeFive9 } from '../../../../main/practice/five9/start-practice-five9.ts'
import { registry } from '../../../../main/systems/registry.ts'
import { given } from '../../given.ts'

/** A practice Five9 of its own with some days of October, and the line to it that an app would have. */
export async function practiceLine(days: number) {
  const five9 = await startPracticeFive9({ days, now: () => Date.UTC(2026, 10, 1), longestHold: 30 })
  onTestFinished(() => five9.close())
  const settings = { region: 'other', endpoint: five9.endpoint, grouping: 'skill', user: 'wfm.api' }
  const connector = given(registry.five9.connector)
  const ports = { http, clock: systemClock, timer, log: { warn: () => {} } }
  const connection = connector.connect({ settings, zone: 'Europe/Berlin' }, 'practice', ports)
  const source: HistorySource = {
    users: (signal) => connection.users(signal),
    history: (stream, window, signal) => connection.history(stream, window, signal),
  }
  return { five9, settings, connection, connector, source }
}
