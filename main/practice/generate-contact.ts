import type { Random } from './random.ts'
import type { PracticeSpan } from './span.ts'

const second = 1000

export interface Contact {
  readonly spans: readonly PracticeSpan[]
  readonly end: number
}

// Of a hundred contacts; together they make about three of a hundred rows run parallel to another.
const oddities = { nested: 4.5, sameStart: 3.5, partial: 3.5, equal: 0.15, tie: 0.1 } as const

/**
 * One round: waiting from `start` on, then a call with what belongs to it. When no call comes before `until`, only waiting.
 * The answer is not sorted: states run parallel as telephone systems report them.
 */
export function generateContact(random: Random, start: number, until: number): Contact {
  const ringing = start + random.around(1050) * second
  if (ringing >= until) return { spans: [span('Ready', start, until)], end: until }
  if (random.chance(0.015)) return voicemail(random, start, ringing)
  const odd = pickOddity(random)
  const spans: PracticeSpan[] = []
  const answered = ringing + random.int(3, 14) * second
  if (odd === 'nested') {
    // Still waiting while the telephone rings.
    spans.push(span('Ready', start, answered + random.int(1, 3) * second), span('Ringing', ringing, answered))
  } else if (odd === 'tie') {
    spans.push(span('Ready', start, answered), span('Ringing', start, answered))
  } else {
    spans.push(span('Ready', start, ringing))
    if (random.chance(0.5)) spans.push(span('Ringing', ringing, answered))
  }
  const begun = spans.reduce((latest, { end }) => Math.max(latest, end), start)
  const hungUp = call(random, spans, begun)
  // Ready 13:00:00-13:00:05 and On Call 13:00:00-13:03:00: the call's first seconds count as waiting.
  if (odd === 'sameStart') spans.push(span('Ready', begun, begun + random.int(2, 8) * second))
  if (odd === 'equal') spans.push(span('On Call', begun, hungUp), span('On Call', begun, hungUp))
  if (odd !== 'partial' && !random.chance(0.75)) return { spans, end: hungUp }
  const wrapUp = odd === 'partial' ? hungUp - random.int(2, 9) * second : hungUp
  const end = hungUp + random.around(170) * second
  spans.push(span('After Call Work', wrapUp, end))
  return { spans, end }
}

function call(random: Random, spans: PracticeSpan[], start: number): number {
  // Ten seconds at least, so that nothing laid over it is longer than the call.
  const first = start + (10 + random.around(480)) * second
  spans.push(span('On Call', start, first))
  if (!random.chance(0.08)) return first
  const back = first + random.around(70) * second
  const end = back + (10 + random.around(150)) * second
  spans.push(span('On Hold', first, back), span('On Call', back, end))
  return end
}

function voicemail(random: Random, start: number, ringing: number): Contact {
  const end = ringing + random.around(110) * second
  return { spans: [span('Ready', start, ringing), span('On Voicemail', ringing, end)], end }
}

function pickOddity(random: Random): keyof typeof oddities | null {
  let n = random.next() * 100
  for (const odd of ['nested', 'sameStart', 'partial', 'equal', 'tie'] as const) {
    n -= oddities[odd]
    if (n < 0) return odd
  }
  return null
}

function span(state: string, start: number, end: number): PracticeSpan {
  return { state, reason: '', start, end }
}
