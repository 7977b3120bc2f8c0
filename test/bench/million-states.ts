import { createWriteStream } from 'node:fs'
import { once } from 'node:events'

export const agents = 400
const perAgent = 2500
export const rows = agents * perAgent

const names = ['Ready', 'On Call', 'After Call Work', 'Ringing', 'Not Ready (Break)', 'Not Ready (Lunch)', 'On Hold']
const firstDay = Date.UTC(2026, 5, 1, 6)

/** A million agent states of 400 agents over three months, a few of them parallel; the same in every run. */
export function* millionStates(): Generator<{ agent: string; state: string; start: number; end: number }> {
  let seed = 7
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
  for (let agent = 0; agent < agents; agent += 1) {
    let at = firstDay + agent * 1000
    for (let row = 0; row < perAgent; row += 1) {
      const length = 5000 + Math.floor(random() * 600_000)
      const parallel = random() < 0.03 ? Math.floor(length / 2) : 0
      yield {
        agent: `agent${agent}@example.com`,
        state: names[row % names.length] ?? '',
        start: at,
        end: at + length + parallel,
      }
      at += length
      // the end of a working day: eight hours on, sixteen off
      if (row % 60 === 59) at += 16 * 3_600_000
    }
  }
}

export async function writeMillionStates(path: string): Promise<void> {
  const file = createWriteStream(path)
  file.write('agent,state,start,end\n')
  let lines: string[] = []
  for (const { agent, state, start, end } of millionStates()) {
    lines.push(`${agent},${state},${new Date(start).toISOString()},${new Date(end).toISOString()}\n`)
    if (lines.length < 5000) continue
    if (!file.write(lines.join(''))) await once(file, 'drain')
    lines = []
  }
  file.end(lines.join(''))
  await once(file, 'finish')
}
