import { kept } from './cases.ts'
import { calibrationError, emptyTally, type Sample, type Score, type Tally } from './score.ts'

/** The figures beside their budgets, then every slice. */
export function report(score: Score): string {
  const all = score.slices.get('all') ?? emptyTally()
  const corporate = score.slices.get('corporate') ?? emptyTally()
  const free = ['emails', 'identifiersOnly'].map((told) => score.slices.get(`free, told ${told}`) ?? emptyTally())
  const figures: readonly (readonly [string, number, string, number, number])[] = [
    ['precision of what is accepted', all.right / all.accepted, '>=', 0.995, 4],
    ['recall where there is a convention', corporate.rightMatchable / corporate.matchable, '>=', 0.95, 4],
    ['homonyms accepted', all.homonymsAccepted, '<=', 0, 0],
    ['other users accepted that a person decides', all.keptAccepted - all.homonymsAccepted, '<=', 0, 0],
    ['rows per 100 to look at', (100 * all.toLookAt) / all.users, '<=', 6, 2],
    ['  beyond those a person decides by rule', (100 * all.toLookAtBeyondKept) / all.users, '<=', 6, 2],
    ['calibration error', calibrationError(score.calibration), '<=', 0.03, 4],
    [
      'accepted of free logins without names',
      (free[1]?.accepted ?? 0) / Math.max(1, free[1]?.users ?? 0),
      '<=',
      0.01,
      4,
    ],
  ]
  const lines = figures.map(([what, value, sign, budget, digits]) => {
    const isMet = sign === '>=' ? value >= budget : value <= budget
    return `${what.padEnd(45)} ${value.toFixed(digits).padStart(8)}  ${sign} ${budget}  ${isMet ? 'met' : 'MISSED'}`
  })
  return [...lines, '', ...slices(score), '', 'confidence promised -> came true', ...classes(score)].join('\n')
}

function slices({ slices }: Score): readonly string[] {
  const names = [...slices.keys()].sort()
  const header = `${'slice'.padEnd(28)}   users  accept  precision  recall  review/100`
  return [header, ...names.map((name) => row(name, slices.get(name) ?? emptyTally()))]
}

function row(name: string, tally: Tally): string {
  const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(4))
  return [
    name.padEnd(28),
    String(tally.users).padStart(8),
    share(tally.accepted, tally.users).padStart(8),
    share(tally.right, tally.accepted).padStart(10),
    share(tally.rightMatchable, tally.matchable).padStart(8),
    ((100 * tally.toLookAt) / tally.users).toFixed(1).padStart(8),
    kept.has(name.replace('case ', '') as never) ? '  a person decides' : '',
  ].join(' ')
}

function classes({ calibration }: Score): readonly string[] {
  return calibration.flatMap(({ count, right, promised }) =>
    count === 0 ? [] : [`${(promised / count).toFixed(3)} -> ${(right / count).toFixed(3)}  (${count})`],
  )
}

/** Some of the worst, one line each. */
export function samplesOf(samples: readonly Sample[], most: number): string {
  const step = Math.max(1, Math.floor(samples.length / most))
  return samples
    .filter((_, place) => place % step === 0)
    .slice(0, most)
    .map(({ kind, company, user, pair }) => {
      const nameOf = (key: string | null) => {
        const one = company.employees.find((employee) => employee.key === key)
        return one ? `${one.lastName} / ${one.firstName} / ${one.email} / ${one.personnelNumber}` : '-'
      }
      const why = pair.reasons.map((reason) => reason.kind).join(',')
      const texts = [user.identifier, user.name, user.email].join(' | ')
      const proposed = pair.employee === user.truth ? 'the same' : nameOf(pair.employee)
      return `${kind} ${company.convention}/${company.told} [${user.cases.join()}] ${texts} => ${nameOf(user.truth)}; ${pair.decision} ${pair.confidence.toFixed(3)} ${proposed} (${why})`
    })
    .join('\n')
}
