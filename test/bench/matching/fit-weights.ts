import { writeFile } from 'node:fs/promises'
import { conventionsOf } from '../../../main/core/people/matching/conventions-of-lists.ts'
import { featuresOf } from '../../../main/core/people/matching/features.ts'
import { findCandidates } from '../../../main/core/people/matching/find-candidates.ts'
import { indexUsers } from '../../../main/core/people/matching/index-users.ts'
import { indexEmployees, indexedUser } from '../../../main/core/people/matching/match-index.ts'
import { generateCompany } from './generate-company.ts'
import { employeesOf } from './match-company.ts'
import { openNames } from './names-open.ts'

// `node test/bench/matching/fit-weights.ts FILE [companies]`: the weights of the matcher, fitted on companies that neither half
// of the bench has. A user is one of its candidates or nobody: multinomial logistic regression, pulled a little towards nothing.

interface Row {
  readonly candidates: readonly (readonly number[])[]
  /** Place of the right one, -1 for nobody. */
  readonly right: number
}

const [file = 'weights.ts', count = '600'] = process.argv.slice(2)
const places = new Map<string, number>([['base', 0]])
const placeOf = (feature: string): number => {
  const known = places.get(feature)
  if (known !== undefined) return known
  places.set(feature, places.size)
  return places.size - 1
}

const rows: Row[] = []
for (let seed = 2_000_003; seed < 2_000_003 + Number(count); seed += 1) {
  const company = generateCompany(seed, openNames)
  const employees = indexEmployees(employeesOf(company))
  const users = indexUsers(company.users.map(indexedUser))
  const conventions = conventionsOf(employees, users)
  company.users.forEach((given, place) => {
    const user = users.all[place]
    if (user === undefined) return
    const found = findCandidates(user, place, employees, conventions, Number.NEGATIVE_INFINITY)
    rows.push({
      candidates: found.map(({ evidence }) => [0, ...featuresOf(evidence, user.identifier).map(placeOf)]),
      right: found.findIndex(({ employee }) => employees.all[employee]?.given.key === given.truth),
    })
  })
}

const weights = new Float64Array(places.size)
const squares = new Float64Array(places.size).fill(1e-6)
const pull = 1e-6
for (let pass = 0; pass < 12; pass += 1) {
  const step = 0.5 / (1 + pass)
  for (let at = 0; at < rows.length; at += 1) {
    const { candidates, right } = rows[(at * 7919) % rows.length] ?? { candidates: [], right: -1 }
    const odds = candidates.map((features) => Math.exp(features.reduce((sum, one) => sum + (weights[one] ?? 0), 0)))
    const all = odds.reduce((sum, one) => sum + one, 1)
    candidates.forEach((features, place) => {
      const wrong = (odds[place] ?? 0) / all - Number(place === right)
      for (const one of features) {
        const slope = wrong + pull * (weights[one] ?? 0)
        squares[one] = (squares[one] ?? 0) + slope * slope
        weights[one] = (weights[one] ?? 0) - (step * slope) / Math.sqrt(squares[one] ?? 1)
      }
    })
  }
}

// Marks that invented companies do not show: what injixo and the planner know is certain, short numbers may meet by chance.
const given: readonly (readonly [string, number])[] = [
  ['identifier', 9],
  ['number:equal', 1.5],
  ['number:tolerant', 1],
]
const lines = [...[...places].map(([feature, place]) => [feature, weights[place] ?? 0] as const), ...given]
  .filter(([feature]) => feature !== 'base')
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([feature, weight]) => `  '${feature}': ${weight.toFixed(2)},`)
await writeFile(
  file,
  `// Fitted on invented companies by test/bench/matching/fit-weights.ts, not by hand.
/** What each mark of evidence adds to the logarithm of the odds that a user is an employee. */
export const weights: Readonly<Record<string, number>> = {
${lines.join('\n')}
}
/** Before anything is known of a pair that was found at all. */
export const base = ${(weights[0] ?? 0).toFixed(2)}
`,
)
console.log(`${rows.length} users, ${places.size} marks`)
