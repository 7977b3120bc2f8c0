import { resolveParallelStates, type StateSpan } from '../../main/core/states/resolve-parallel-states.ts'
import { type Figure, medianOf } from './figure.ts'
import { millionStates } from './million-states.ts'

/** A million states put one after the other, person by person. */
export async function measureResolve(): Promise<Figure[]> {
  const people = new Map<string, StateSpan[]>()
  for (const { agent, ...span } of millionStates()) {
    const spans = people.get(agent)
    if (spans) spans.push(span)
    else people.set(agent, [span])
  }
  const value = await medianOf(5, () => {
    for (const spans of people.values()) resolveParallelStates(spans)
  })
  const sorting = await medianOf(5, () => {
    for (const spans of people.values()) spans.toSorted((a, b) => a.start - b.start)
  })
  return [
    {
      what: 'resolve 1 M states',
      value,
      unit: 'ms',
      budget: 1500,
      reference: `only sorting them ${Math.round(sorting)} ms`,
    },
  ]
}
