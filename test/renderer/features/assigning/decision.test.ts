import { describe, expect, it } from 'vitest'
import {
  type DecidedRow,
  isSameStanding,
  opposite,
  type Standing,
  standingOf,
} from '../../../../renderer/features/assigning/decision.ts'

const ignored: DecidedRow = { decision: { kind: 'ignored' }, knownUntil: 100, failure: null }

describe('how a row stands', () => {
  it('is open until somebody decides, and says so when it went elsewhere', () => {
    expect(standingOf(undefined, false, 50)).toEqual({ kind: 'open', failure: null })
    expect(standingOf(undefined, true, 50)).toEqual({ kind: 'left' })
  })

  it('is decided at once, before and after the list was fetched anew', () => {
    const decided = { kind: 'decided', decision: { kind: 'ignored' } }
    expect(standingOf(ignored, false, 50)).toEqual(decided)
    expect(standingOf(ignored, true, 150)).toEqual(decided)
  })

  it('is open again when a later answer still has it: somebody undid it', () => {
    expect(standingOf(ignored, false, 150)).toEqual({ kind: 'open', failure: null })
  })

  it('stays open with its failure when the decision did not work', () => {
    const failure = { code: 'identifierAssigned', details: { identifier: 'a', employee: 'b' } } as const
    expect(standingOf({ ...ignored, knownUntil: 0, failure }, false, 50)).toEqual({ kind: 'open', failure })
  })
})

it('is drawn anew only when it stands otherwise', () => {
  const failure = { code: 'identifierAssigned', details: { identifier: 'a', employee: 'b' } } as const
  const standings: readonly Standing[] = [
    { kind: 'open', failure: null },
    { kind: 'open', failure },
    { kind: 'decided', decision: ignored.decision },
    { kind: 'decided', decision: { kind: 'postponed' } },
    { kind: 'left' },
  ]
  for (const [at, one] of standings.entries())
    for (const [place, other] of standings.entries()) expect(isSameStanding({ ...one }, other)).toBe(at === place)
})

describe('taking back', () => {
  it('is the opposite of its opposite', () => {
    const employee = {
      id: '1',
      personnelNumber: '7',
      lastName: 'Berg',
      firstName: 'Jan',
      email: '',
      planningUnit: '',
    }
    for (const decision of [
      { kind: 'assigned', employee },
      { kind: 'removed', employee },
      { kind: 'ignored' },
      { kind: 'unignored' },
      { kind: 'postponed' },
      { kind: 'unpostponed' },
    ] as const) {
      expect(opposite(decision)).not.toEqual(decision)
      expect(opposite(opposite(decision))).toEqual(decision)
    }
  })
})
