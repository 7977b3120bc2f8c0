import { practiceSeed } from '../company.ts'
import { generateCompany } from '../generate-company.ts'
import { createRandom } from '../random.ts'
import { callCenter } from './call-center.ts'
import type { Centers } from './centers.ts'
import { type CenterCall, callNumber, inbound } from './generate-calls.ts'

const day = 86_400_000

/** One day from `from` (UTC milliseconds) with exactly so many rows in its call log and no states, for measuring. */
export function bigCallLog(rows: number, from: number): Centers {
  const company = generateCompany(practiceSeed)
  const agents = company.users.filter(({ active, account }) => active && account === 'employee')
  const random = createRandom(practiceSeed)
  const calls: CenterCall[] = []
  for (let row = 0; row < rows; row++) {
    const { identifier: agent = '', name: agentName = '' } = agents[row % agents.length] ?? {}
    const second = 1000
    const talk = random.around(240) * second
    const work = { agent, agentName, answered: 0, talk, hold: 0, wrapUp: random.around(60) * second }
    const start = from + Math.floor((row * day) / rows / second) * second
    calls.push({ ...inbound(random, work, callNumber(row + 1)), start })
  }
  const center = callCenter(company, { states: [], calls, from, to: from + day })
  return { center: () => center, ready: () => Promise.resolve() }
}
