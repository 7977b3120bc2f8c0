import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextSteps, redoStep, undoStep } from '../../../../main/core/journal/journal.ts'
import { expectKeptSums } from '../expect-kept-sums.ts'
import { dump } from '../read-tables.ts'
import { names, ready, stepsOf } from './person-acts.ts'

describe.each(names)('%s', (name) => {
  it('is undone to the letter and redone to the letter, over another connection too', async () => {
    const workspace = await ready()
    const { database, acts, connectToo } = workspace
    const before = dump(database)
    await acts[name]?.(0)
    const after = dump(database)
    expect(after).not.toEqual(before)
    const later = connectToo()
    while (nextSteps(later).undo !== null) undoStep(later)
    expect(dump(database)).toEqual(before)
    expectKeptSums(database)
    while (nextSteps(database).redo !== null) redoStep(database)
    expect(dump(later)).toEqual(after)
    expectKeptSums(database)
  })
})

describe('any changes one after another', () => {
  it('are undone one by one to the beginning and redone to the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(50)), { minLength: 1, maxLength: 12 }),
        async (sequence) => {
          const workspace = await ready()
          const { database, acts } = workspace
          // by the number of steps: an act of two steps has one between that nobody saw
          const seen = new Map([[stepsOf(database), dump(database)]])
          for (const [name, n] of sequence) {
            await acts[name]?.(n)
            seen.set(stepsOf(database), dump(database))
          }
          const end = dump(database)
          for (let steps = stepsOf(database) - 1; nextSteps(database).undo !== null; steps -= 1) {
            undoStep(database)
            expectKeptSums(database)
            expect(dump(database)).toEqual(seen.get(steps) ?? dump(database))
          }
          expect(dump(database)).toEqual([...seen.values()][0])
          while (nextSteps(database).redo !== null) redoStep(database)
          expect(dump(database)).toEqual(end)
          expectKeptSums(database)
          expect(() => redoStep(database)).toThrow('redoNothing')
        },
      ),
      { numRuns: 30 },
    )
  })
})
