import { matchUsers } from '../../../main/core/people/matching/match-users.ts'
import { type Figure, medianOf } from '../figure.ts'
import { generateCompany } from './generate-company.ts'
import { openNames } from './names-open.ts'

const seed = 14

/** A very large company, one to one: how long, and how much memory beyond the lists themselves. */
export async function measureMatching(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [size, budget] of [
    [10_000, 1500],
    [50_000, 15_000],
  ] as const) {
    const { employees, users } = generateCompany(seed, openNames, size)
    const before = process.memoryUsage().rss
    const first = await medianOf(1, () => matchUsers(employees, users))
    const memory = (process.memoryUsage().rss - before) / 1000
    const value = size > 10_000 ? first : await medianOf(3, () => matchUsers(employees, users))
    const sorting = await medianOf(3, () => users.toSorted((a, b) => a.name.localeCompare(b.name)))
    const what = `match ${size.toLocaleString('en')} x ${size.toLocaleString('en')}`
    figures.push({ what, value, unit: 'ms', budget, reference: `only sorting the users ${Math.round(sorting)} ms` })
    if (size === 10_000)
      figures.push({ what: `${what}, memory`, value: memory, unit: 'kB', budget: 300_000, reference: '' })
  }
  return figures
}
