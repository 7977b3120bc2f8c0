import { matchUsers } from '../../../main/core/people/matching/match-users.ts'
import { generateCompany } from './generate-company.ts'
import { employeesOf } from './match-company.ts'
import { openNames } from './names-open.ts'
import { samplesOf, report } from './report.ts'
import { emptyScore, scoreCompany } from './score.ts'

// `node test/bench/matching/main.ts [companies] [--sealed] [--worst N] [--kind wrong|missed]`: how well invented companies are matched.
// The sealed half has other names and other seeds; it is for a last look, never for tuning.

const given = process.argv.slice(2)
const option = (name: string) => given[given.indexOf(`--${name}`) + 1]
const isSealed = given.includes('--sealed')
const count = Number(given[0]) || 1000
const names = isSealed ? (await import('./names-sealed.ts')).sealedNames : openNames
const firstSeed = isSealed ? 1_000_003 : 1

const score = emptyScore()
let matching = 0
for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
  const company = generateCompany(seed, names)
  const employees = employeesOf(company)
  const start = performance.now()
  const { pairs } = matchUsers(employees, company.users)
  matching += performance.now() - start
  scoreCompany(score, company, pairs)
}
console.log(report(score))
console.log(`\n${count} companies matched in ${Math.round(matching)} ms`)
if (given.includes('--worst')) {
  const kind = option('kind') ?? 'wrong'
  console.log(
    samplesOf(
      score.samples.filter((one) => one.kind === kind),
      Number(option('worst')) || 20,
    ),
  )
}
