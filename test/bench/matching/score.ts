import type { MatchPair } from '../../../main/core/people/matching/match-shapes.ts'
import { kept } from './cases.ts'
import type { BenchCompany, BenchUser } from './shapes.ts'

/** What became of the users of a slice. */
export interface Tally {
  users: number
  /** Users who have an employee and need no person by rule. */
  matchable: number
  accepted: number
  right: number
  rightMatchable: number
  toLookAt: number
  toLookAtBeyondKept: number
  homonymsAccepted: number
  keptAccepted: number
}

export const emptyTally = (): Tally => ({
  users: 0,
  matchable: 0,
  accepted: 0,
  right: 0,
  rightMatchable: 0,
  toLookAt: 0,
  toLookAtBeyondKept: 0,
  homonymsAccepted: 0,
  keptAccepted: 0,
})

/** Ten classes of confidence: how many, how many of them right, and the sum of what was promised. */
export type Calibration = { count: number; right: number; promised: number }[]

/** A wrong acceptance or a miss, to look at. */
export interface Sample {
  readonly kind: 'wrong' | 'missed'
  readonly company: BenchCompany
  readonly user: BenchUser
  readonly pair: MatchPair
}

export interface Score {
  readonly slices: Map<string, Tally>
  readonly calibration: Calibration
  readonly samples: Sample[]
}

export const emptyScore = (): Score => ({
  slices: new Map(),
  calibration: Array.from({ length: 20 }, () => ({ count: 0, right: 0, promised: 0 })),
  samples: [],
})

/** Adds one company to the score. */
export function scoreCompany(score: Score, company: BenchCompany, pairs: readonly MatchPair[]): void {
  const byUser = new Map(pairs.map((pair) => [pair.user, pair]))
  const isCorporate = company.convention !== 'free'
  for (const user of company.users) {
    const pair = byUser.get(user.identifier)
    if (pair === undefined) throw new Error(`no answer for ${user.identifier}`)
    const slices = [
      'all',
      `language ${company.language}`,
      `convention ${company.convention}`,
      `told ${company.told}`,
      isCorporate ? 'corporate' : `free, told ${company.told}`,
      ...user.cases.map((one) => `case ${one}`),
    ]
    const own = tallyOf(user, pair)
    for (const slice of slices) addTo(score.slices, slice, own)
    calibrate(score.calibration, user, pair)
    if (own.accepted > own.right) score.samples.push({ kind: 'wrong', company, user, pair })
    else if (own.matchable > own.rightMatchable && isCorporate)
      score.samples.push({ kind: 'missed', company, user, pair })
  }
}

function tallyOf(user: BenchUser, pair: MatchPair): Tally {
  const isKept = user.cases.some((one) => kept.has(one))
  const isAccepted = pair.decision === 'accept'
  const isRight = isAccepted && pair.employee === user.truth
  const isMatchable = user.truth !== null && !isKept
  const isLookedAt = pair.decision === 'review'
  return {
    users: 1,
    matchable: Number(isMatchable),
    accepted: Number(isAccepted),
    right: Number(isRight),
    rightMatchable: Number(isRight && isMatchable),
    toLookAt: Number(isLookedAt),
    toLookAtBeyondKept: Number(isLookedAt && !isKept),
    homonymsAccepted: Number(isAccepted && user.cases.includes('homonym')),
    keptAccepted: Number(isAccepted && isKept),
  }
}

function addTo(slices: Map<string, Tally>, slice: string, own: Tally): void {
  const tally = slices.get(slice) ?? emptyTally()
  for (const key of Object.keys(own) as (keyof Tally)[]) tally[key] += own[key]
  slices.set(slice, tally)
}

function calibrate(calibration: Calibration, user: BenchUser, pair: MatchPair): void {
  const [first] = pair.candidates
  const employee = pair.employee ?? first?.employee
  const promised = pair.employee === null ? first?.confidence : pair.confidence
  if (employee === undefined || promised === undefined) return
  const bin = calibration[Math.min(calibration.length - 1, Math.floor(promised * calibration.length))]
  if (bin === undefined) return
  bin.count += 1
  bin.promised += promised
  bin.right += Number(employee === user.truth)
}

/** How far the promised confidence is from what came true, weighed by how often it was promised. */
export function calibrationError(calibration: Calibration): number {
  const all = calibration.reduce((sum, { count }) => sum + count, 0)
  return (
    calibration.reduce((sum, { count, right, promised }) => sum + (count === 0 ? 0 : Math.abs(right - promised)), 0) /
    all
  )
}
