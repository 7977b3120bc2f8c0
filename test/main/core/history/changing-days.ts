import type { FakeState, FakeSystem } from './fake-system.ts'
import { fakeSystem } from './fake-system.ts'

const from = Date.UTC(2026, 9, 12, 22)
const day = 86_400_000
/** Two days of Berlin. */
export const twoDays = { from, to: from + 2 * day }
// more than are written at once, on each day
const rowsOfDay = 3600

/**
 * Two busy days of an invented system. The second version is what it reports later: of a hundred rows some are corrected, gone or new; and
 * one is broken.
 */
export function changingDays(version: 1 | 2): FakeSystem {
  const system = fakeSystem()
  const places = Array.from({ length: 2 * rowsOfDay }, (_, place) => place)
  const start = (place: number) => from + place * (day / rowsOfDay)
  const isGone = (place: number) => (version === 1 ? place % 100 === 1 : place % 100 === 2)
  const isLonger = (place: number) => version === 2 && place % 100 === 3
  const standing = places.filter((place) => !isGone(place))
  system.calls = standing.map((place) => ({
    callId: String(place - (place % 7 === 0 ? 1 : 0)),
    queue: place % 3 === 0 ? 'Sales' : 'Service',
    grouping: 'campaign',
    start: start(place),
    leg: 'Inbound',
    isAnswered: place % 5 !== 0,
    isAbandoned: place % 5 === 0,
    handle: place % 5 === 0 ? 0 : isLonger(place) ? 90_000 : 60_000,
    isAmbiguous: false,
  }))
  system.states = standing.map(
    (place): FakeState => ({
      agent: `agent${place % 7}`,
      state: place % 3 === 0 ? 'Ready' : 'Break',
      start: start(place),
      end: start(place) + (isLonger(place) ? 30_000 : 10_000),
    }),
  )
  system.broken = ['x,Sales,campaign,when,Inbound,1,0,1']
  return system
}
